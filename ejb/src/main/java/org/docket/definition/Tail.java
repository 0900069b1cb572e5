package org.docket.definition;

import java.util.Optional;
import org.docket.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Recognises the end of an unquoted expression: inside braces a comma ends the value, so that
 * {@code {value: round(total, 2)}} has the key {@code 2)} without a value.
 */
final class Tail {

  private Tail() {}

  static Optional<Problem> of(MapNode map, String key, Node value) {
    if (!(value instanceof ScalarNode scalar) || scalar.value() != null) {
      return Optional.empty();
    }
    String before = null;
    for (String other : map.keys()) {
      if (other.equals(key)) {
        break;
      }
      before = isEmpty(map.get(other)) ? before : other;
    }
    return before == null
        ? Optional.empty()
        : Optional.of(SchemaProblems.quoteExpression(key, before, map.keyLocation(key)));
  }

  private static boolean isEmpty(@Nullable Node node) {
    return node instanceof ScalarNode scalar && scalar.value() == null;
  }
}
