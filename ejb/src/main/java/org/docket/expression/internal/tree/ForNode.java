package org.docket.expression.internal.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/**
 * {@code for element in list return body}.
 *
 * @param flat whether the body gives lists that are joined: it is the next loop of the same for
 */
public record ForNode(Span span, Field result, String local, Node list, Node body, boolean flat)
    implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    List<?> elements = (List<?>) evaluation.value(list);
    if (elements == null) {
      return null;
    }
    List<@Nullable Object> results = new ArrayList<>();
    for (Object element : elements) {
      evaluation.bind(local, element);
      Object value = evaluation.value(body);
      if (flat && value instanceof List<?> inner) {
        inner.forEach(each -> evaluation.add(results, each));
      } else if (!flat) {
        evaluation.add(results, value);
      }
    }
    return results;
  }

  @Override
  public List<Node> parts() {
    return List.of(list, body);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of(
        "kind",
        "for",
        "local",
        local,
        "in",
        NodeJson.of(list),
        "return",
        NodeJson.of(body),
        "flat",
        flat);
  }
}
