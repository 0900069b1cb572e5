package org.docket.expression.internal.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.ValueText;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** A value that is written in the source. */
public record LiteralNode(Span span, Field result, @Nullable Object value) implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    return value;
  }

  @Override
  public List<Node> parts() {
    return List.of();
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new HashMap<>();
    json.put("kind", "literal");
    json.put("type", type().json());
    if (value != null) {
      json.put("value", value instanceof Boolean ? value : ValueText.of(value));
    }
    return json;
  }
}
