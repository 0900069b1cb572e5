package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;

/** Values that name something by its id: {@code {"id": …}}, or the bare id in what clients send. */
final class Identity {

  private Identity() {}

  static String sent(JsonNode input, String member) {
    return input.isObject() ? input.path(member).asText() : input.asText();
  }

  static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException notAnId) {
      return Optional.empty();
    }
  }

  static ObjectNode stored(UUID id) {
    return JsonNodeFactory.instance.objectNode().put("id", id.toString());
  }

  static UUID of(JsonNode stored) {
    return UUID.fromString(stored.path("id").asText());
  }

  static boolean same(JsonNode before, JsonNode now) {
    return before.path("id").asText().equals(now.path("id").asText());
  }
}
