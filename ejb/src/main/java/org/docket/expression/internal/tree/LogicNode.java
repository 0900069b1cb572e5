package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code and}, {@code or}, in three values: what one side decides alone is decided, else null stays
 * null. The right side is not looked at when the left one decides.
 */
public record LogicNode(Span span, Field result, boolean and, Node left, Node right)
    implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    boolean deciding = !and;
    Object first = evaluation.value(left);
    if (first != null && first.equals(deciding)) {
      return deciding;
    }
    Object second = evaluation.value(right);
    if (second != null && second.equals(deciding)) {
      return deciding;
    }
    return first == null || second == null ? null : (Object) !deciding;
  }

  @Override
  public List<Node> parts() {
    return List.of(left, right);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of(
        "kind", and ? "and" : "or", "left", NodeJson.of(left), "right", NodeJson.of(right));
  }
}
