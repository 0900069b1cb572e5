package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Path;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** A name of the scope. */
public record NameNode(Span span, Field result, String name) implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    return Conversion.of(evaluation.values().get(name), type(), name, evaluation);
  }

  @Override
  public List<Node> parts() {
    return List.of();
  }

  @Override
  public Map<String, Object> json() {
    return Map.of("kind", "name", "name", name, "type", type().json());
  }

  @Override
  public Path origin() {
    return Path.of(name);
  }

  @Override
  public Path reference() {
    return Path.of(name);
  }
}
