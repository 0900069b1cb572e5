package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** {@code some} or {@code every} element of a list satisfies a condition. */
public record QuantifiedNode(
    Span span, Field result, boolean every, String local, Node list, Node condition)
    implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    List<?> elements = (List<?>) evaluation.value(list);
    if (elements == null) {
      return null;
    }
    boolean deciding = !every;
    boolean open = false;
    for (Object element : elements) {
      evaluation.bind(local, element);
      Boolean answer = evaluation.answer(condition);
      if (answer != null && answer == deciding) {
        return deciding;
      }
      open |= answer == null;
    }
    return open ? null : (Object) every;
  }

  @Override
  public List<Node> parts() {
    return List.of(list, condition);
  }

  @Override
  public Map<String, Object> json() {
    return Map.of(
        "kind",
        every ? "every" : "some",
        "local",
        local,
        "in",
        NodeJson.of(list),
        "satisfies",
        NodeJson.of(condition));
  }
}
