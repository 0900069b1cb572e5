package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** {@code if condition then yes else no}. */
public record IfNode(Span span, Field result, Node condition, Node yes, Node no) implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    Boolean answer = evaluation.answer(condition);
    return answer == null ? null : evaluation.value(answer ? yes : no);
  }

  @Override
  public List<Node> parts() {
    return List.of(condition, yes, no);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of(
        "kind",
        "if",
        "condition",
        NodeJson.of(condition),
        "then",
        NodeJson.of(yes),
        "else",
        NodeJson.of(no));
  }
}
