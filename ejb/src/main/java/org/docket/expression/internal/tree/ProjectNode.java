package org.docket.expression.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.expression.Path;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.Values;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** One member of each record in a list: {@code parts.amount}. */
public record ProjectNode(Span span, Field result, Node of, String name) implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    List<?> records = (List<?>) evaluation.value(of);
    if (records == null) {
      return null;
    }
    evaluation.charge(records.size());
    List<@Nullable Object> members = new ArrayList<>(records.size());
    for (Object record : records) {
      Object member = record == null ? null : ((Values) record).get(name);
      members.add(Conversion.of(member, elementType(), name, evaluation));
    }
    return members;
  }

  private Type elementType() {
    return ((Type.ListOf) type()).element().type();
  }

  @Override
  public List<Node> parts() {
    return List.of(of);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of(
        "kind", "project", "of", NodeJson.of(of), "name", name, "type", elementType().json());
  }

  @Override
  public @Nullable Path origin() {
    Path start = of.origin();
    return start == null ? null : start.then(name);
  }
}
