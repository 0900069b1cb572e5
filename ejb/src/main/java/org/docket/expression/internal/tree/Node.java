package org.docket.expression.internal.tree;

import java.util.List;
import java.util.Map;
import org.docket.expression.Path;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** A part of an expression whose type is known. */
public sealed interface Node
    permits LiteralNode,
        NameNode,
        LocalNode,
        MemberNode,
        ProjectNode,
        FilterNode,
        CallNode,
        LogicNode,
        IfNode,
        LetNode,
        QuantifiedNode,
        ForNode,
        ListNode {

  Span span();

  /** Type of the value, and whether it can be null. */
  Field result();

  /** The value; called by {@link Evaluation#value} only, which counts. */
  @Nullable Object evaluate(Evaluation evaluation);

  /** The parts, in the order in which they are written. */
  List<Node> parts();

  /** What the browser needs; the keys {@code kind}, {@code from} and {@code to} are added. */
  Map<String, Object> json();

  /** Where the value comes from: fields and members only, also through filters and loops. */
  default @Nullable Path origin() {
    return null;
  }

  /** A stable name for the value within one evaluation: what a guard can be about. */
  default @Nullable Path reference() {
    return null;
  }

  default Type type() {
    return result().type();
  }

  default boolean nullable() {
    return result().nullable();
  }
}
