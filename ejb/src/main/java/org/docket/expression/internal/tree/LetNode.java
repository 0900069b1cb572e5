package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** A body that uses one value several times; the value is found once. */
public record LetNode(Span span, Field result, String local, Node value, Node body)
    implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    evaluation.bind(local, evaluation.value(value));
    return evaluation.value(body);
  }

  @Override
  public List<Node> parts() {
    return List.of(value, body);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of("kind", "let", "local", local, "be", NodeJson.of(value), "in", NodeJson.of(body));
  }
}
