package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Path;
import org.docket.expression.Type.Field;
import org.docket.expression.Values;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** A member of one record. */
public record MemberNode(Span span, Field result, Node of, String name) implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    return of(evaluation.value(of), evaluation);
  }

  @Nullable Object of(@Nullable Object record, Evaluation evaluation) {
    return record == null
        ? null
        : Conversion.of(((Values) record).get(name), type(), name, evaluation);
  }

  @Override
  public List<Node> parts() {
    return List.of(of);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of("kind", "member", "of", NodeJson.of(of), "name", name, "type", type().json());
  }

  @Override
  public @Nullable Path origin() {
    Path start = of.origin();
    return start == null ? null : start.then(name);
  }

  @Override
  public @Nullable Path reference() {
    Path start = of.reference();
    return start == null ? null : start.then(name);
  }
}
