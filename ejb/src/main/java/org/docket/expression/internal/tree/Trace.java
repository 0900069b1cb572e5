package org.docket.expression.internal.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.docket.expression.Explanation;
import org.jspecify.annotations.Nullable;

/** Records the value of each part during one evaluation, up to a number of parts. */
public final class Trace {
  private static final int MAX_PARTS = 500;

  private record Open(Node node, List<Explanation> parts) {}

  private final String source;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Explanation> roots = new ArrayList<>();
  private int count;

  public Trace(String source) {
    this.source = source;
  }

  void enter(Node node) {
    open.push(new Open(node, new ArrayList<>()));
  }

  @Nullable Object leave(@Nullable Object value) {
    close(value, null);
    return value;
  }

  void fail(String code) {
    close(null, code);
  }

  private void close(@Nullable Object value, @Nullable String problem) {
    Open done = open.pop();
    if (done.node() instanceof LiteralNode || ++count > MAX_PARTS) {
      return;
    }
    int start = done.node().span().start();
    int end = done.node().span().end();
    List<Explanation> siblings = open.isEmpty() ? roots : open.peek().parts();
    siblings.add(
        new Explanation(
            done.node().span().in(source),
            start,
            end,
            value,
            problem,
            Collections.unmodifiableList(done.parts())));
  }

  /** The explanation of the whole, once it has been evaluated. */
  public Explanation whole(@Nullable Object value) {
    return roots.size() == 1
        ? roots.get(0)
        : new Explanation(source, 0, source.length(), value, null, roots);
  }
}
