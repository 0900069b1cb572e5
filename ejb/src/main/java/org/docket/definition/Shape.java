package org.docket.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.docket.problem.Text;

/** The types of JSON Schema over a located tree, and what they are called. */
final class Shape {

  private static final Map<String, Text> WORDS =
      Map.of(
          "string", Text.of("a text", "文字"),
          "number", Text.of("a number", "数字"),
          "integer", Text.of("a whole number", "整数"),
          "boolean", Text.of("true or false", "true 或 false"),
          "null", Text.of("nothing", "空"),
          "object", Text.of("keys with values", "若干“键: 值”"),
          "array", Text.of("a list", "列表"));

  private Shape() {}

  static boolean is(Node node, String type) {
    return switch (type) {
      case "object" -> node instanceof MapNode;
      case "array" -> node instanceof ListNode;
      default -> node instanceof ScalarNode scalar && isScalar(scalar, type);
    };
  }

  private static boolean isScalar(ScalarNode scalar, String type) {
    return switch (type) {
      case "string" -> scalar.isText();
      case "number" -> scalar.value() instanceof BigDecimal;
      case "integer" ->
          scalar.value() instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
      case "boolean" -> scalar.value() instanceof Boolean;
      case "null" -> scalar.value() == null;
      default -> throw new IllegalArgumentException("Not a type of JSON Schema: " + type);
    };
  }

  static Text of(Node node) {
    String type =
        WORDS.keySet().stream()
            .filter(name -> !name.equals("integer") && is(node, name))
            .findFirst()
            .orElseThrow();
    return word(type);
  }

  static Text words(List<String> types) {
    return SchemaProblems.oneOf(types.stream().map(Shape::word).toList());
  }

  static Text atLeast(int count) {
    return Text.of(
        "There must be at least %d of these; add what is missing".formatted(count),
        "至少要有 %d 项，请补上".formatted(count));
  }

  private static Text word(String type) {
    return Objects.requireNonNull(WORDS.get(type), type);
  }
}
