package org.docket.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A located tree without its places. */
final class NodeJson {

  private static final JsonNodeFactory FACTORY = JsonNodeFactory.instance;

  private NodeJson() {}

  static JsonNode of(Node node) {
    if (node instanceof MapNode map) {
      ObjectNode object = FACTORY.objectNode();
      map.entries().forEach((key, value) -> object.set(key, of(value)));
      return object;
    }
    if (node instanceof ListNode list) {
      ArrayNode array = FACTORY.arrayNode();
      list.items().forEach(item -> array.add(of(item)));
      return array;
    }
    return scalar(((ScalarNode) node).value());
  }

  private static JsonNode scalar(@Nullable Object value) {
    if (value == null) {
      return FACTORY.nullNode();
    }
    if (value instanceof Boolean flag) {
      return FACTORY.booleanNode(flag);
    }
    return value instanceof BigDecimal number
        ? FACTORY.numberNode(number)
        : FACTORY.textNode((String) value);
  }
}
