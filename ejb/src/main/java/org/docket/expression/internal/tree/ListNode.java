package org.docket.expression.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** {@code [a, b]}. */
public record ListNode(Span span, Field result, List<Node> parts) implements Node {
  public ListNode {
    parts = List.copyOf(parts);
  }

  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    List<@Nullable Object> values = new ArrayList<>(parts.size());
    parts.forEach(part -> values.add(evaluation.value(part)));
    return values;
  }

  @Override
  public Map<String, Object> json() {
    return Map.of("kind", "list", "items", NodeJson.of(parts));
  }
}
