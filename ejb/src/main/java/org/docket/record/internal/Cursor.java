package org.docket.record.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.internal.Columns.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the values that the list is sorted by, and the id that breaks ties.
 *
 * @param values one for each sort column, null where the record has none
 */
record Cursor(List<@Nullable Object> values, UUID id) {

  String encoded() {
    ArrayNode parts = Json.MAPPER.createArrayNode().add(id.toString());
    for (Object value : values) {
      if (value == null) {
        parts.addNull();
      } else {
        parts.add(value.toString());
      }
    }
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(parts.toString().getBytes(StandardCharsets.UTF_8));
  }

  static Cursor decoded(String text, List<Kind> kinds) {
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      JsonNode parts = Json.MAPPER.readTree(new String(bytes, StandardCharsets.UTF_8));
      if (parts.size() != kinds.size() + 1) {
        throw new ProblemException(RecordProblems.badCursor());
      }
      List<@Nullable Object> values = new ArrayList<>();
      for (int i = 0; i < kinds.size(); i++) {
        values.add(value(parts.get(i + 1), kinds.get(i)));
      }
      return new Cursor(values, UUID.fromString(parts.get(0).asText()));
    } catch (IllegalArgumentException | DateTimeParseException | JsonProcessingException e) {
      throw new ProblemException(RecordProblems.badCursor(), e);
    }
  }

  private static @Nullable Object value(JsonNode part, Kind kind) {
    if (part.isNull()) {
      return null;
    }
    return switch (kind) {
      case TEXT, TREE, STATE -> part.asText();
      case ID, NODE -> UUID.fromString(part.asText());
      case NUMBER -> new BigDecimal(part.asText());
      case TIME -> Instant.parse(part.asText());
    };
  }
}
