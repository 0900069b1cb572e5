package org.docket.expression.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.expression.Path;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** The elements of a list that fulfil a condition: {@code parts[qty > 3]}. */
public record FilterNode(Span span, Field result, Node of, String local, Node where)
    implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    List<?> elements = (List<?>) evaluation.value(of);
    if (elements == null) {
      return null;
    }
    List<@Nullable Object> chosen = new ArrayList<>();
    for (Object element : elements) {
      evaluation.bind(local, element);
      if (Boolean.TRUE.equals(evaluation.answer(where))) {
        chosen.add(element);
      }
    }
    return chosen;
  }

  @Override
  public List<Node> parts() {
    return List.of(of, where);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of(
        "kind", "filter", "of", NodeJson.of(of), "local", local, "where", NodeJson.of(where));
  }

  @Override
  public @Nullable Path origin() {
    return of.origin();
  }
}
