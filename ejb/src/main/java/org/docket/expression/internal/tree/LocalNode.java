package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Path;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/**
 * The element that a loop or filter is at.
 *
 * @param local the unique name under which the loop binds it
 * @param origin where the list comes from
 */
public record LocalNode(Span span, Field result, String local, @Nullable Path origin)
    implements Node {
  @Override
  public @Nullable Object evaluate(Evaluation evaluation) {
    return evaluation.local(local);
  }

  @Override
  public List<Node> parts() {
    return List.of();
  }

  @Override
  public Map<String, Object> json() {
    return Map.of("kind", "local", "name", local);
  }

  @Override
  public Path reference() {
    return Path.of(local);
  }
}
