package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The stored lines of a table. */
public final class Lines {

  private Lines() {}

  public static List<ObjectNode> of(@Nullable JsonNode stored) {
    List<ObjectNode> lines = new ArrayList<>();
    if (stored != null) {
      stored.forEach(
          line -> {
            if (line instanceof ObjectNode object) {
              lines.add(object);
            }
          });
    }
    return lines;
  }

  static Map<String, ObjectNode> byId(@Nullable JsonNode stored) {
    Map<String, ObjectNode> lines = new LinkedHashMap<>();
    of(stored).forEach(line -> lines.put(line.path("_id").asText(), line));
    return lines;
  }
}
