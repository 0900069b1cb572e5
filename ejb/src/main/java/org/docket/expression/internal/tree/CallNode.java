package org.docket.expression.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.expression.Path;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.Arguments;
import org.docket.expression.internal.function.Function;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** A function or operator with its arguments. */
public record CallNode(Span span, Field result, Function function, List<Node> parts)
    implements Node {
  public CallNode {
    parts = List.copyOf(parts);
  }

  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    List<@Nullable Object> values = new ArrayList<>(parts.size());
    boolean stopped = false;
    for (int i = 0; i < parts.size(); i++) {
      Object value = evaluation.value(parts.get(i));
      stopped |= value == null && function.stopsAtNull(i);
      values.add(value);
    }
    return stopped ? null : function.meaning().apply(new Arguments(values, evaluation));
  }

  @Override
  public Map<String, Object> json() {
    return Map.of("kind", "call", "function", function.id(), "arguments", NodeJson.of(parts));
  }

  /** An element of a list by its place comes from where the list comes from. */
  @Override
  public @Nullable Path origin() {
    boolean element = List.of("element", "first", "last").contains(function.id());
    return element ? parts.get(0).origin() : null;
  }
}
