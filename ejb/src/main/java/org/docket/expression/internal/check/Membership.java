package org.docket.expression.internal.check;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.Types;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.syntax.Syntax;
import org.docket.expression.internal.syntax.Syntax.Test;
import org.docket.expression.internal.tree.LogicNode;
import org.docket.expression.internal.tree.Node;

/** Turns {@code value in tests} into comparisons joined by or. */
final class Membership {
  private final Problems problems;
  private final Calls calls;

  Membership(Problems problems, Calls calls) {
    this.problems = problems;
    this.calls = calls;
  }

  Node of(Syntax.In syntax, Environment environment, BiFunction<Syntax, Environment, Node> nodes) {
    Node value = nodes.apply(syntax.value(), environment);
    Node whole = null;
    for (Test test : syntax.tests()) {
      Node one = test(syntax.span(), value, test, each -> nodes.apply(each, environment));
      whole = whole == null ? one : either(syntax.span(), whole, one);
    }
    return whole == null ? Calls.nothing(syntax.span()) : whole;
  }

  private Node test(Span span, Node value, Test test, Function<Syntax, Node> nodes) {
    if (test instanceof Test.Range range) {
      Node low = nodes.apply(range.low());
      Node high = nodes.apply(range.high());
      Node above = compare(span, range.lowIn() ? ">=" : ">", value, low);
      Node below = compare(span, range.highIn() ? "<=" : "<", value, high);
      return join(span, true, above, below);
    }
    if (test instanceof Test.Compared compared) {
      return compare(span, compared.operator(), value, nodes.apply(compared.value()));
    }
    Node other = nodes.apply(((Test.Value) test).value());
    if (other.type() instanceof Type.ListOf list && !(value.type() instanceof Type.ListOf)) {
      return contains(span, value, other, list.element());
    }
    return compare(span, "=", value, other);
  }

  private Node contains(Span span, Node value, Node list, Field element) {
    if (!Types.comparable(value.type(), element.type())) {
      problems.neverEqual(span, value.type(), element.type());
      return Calls.nothing(span);
    }
    return calls.resolve("in", span, span, List.of(value, list));
  }

  private Node compare(Span span, String operator, Node value, Node other) {
    return calls.resolve(operator, span, value.span().to(other.span()), List.of(value, other));
  }

  private static Node either(Span span, Node left, Node right) {
    return join(span, false, left, right);
  }

  private static Node join(Span span, boolean and, Node left, Node right) {
    Field result = new Field(Type.YES_NO, left.nullable() || right.nullable());
    return new LogicNode(span, result, and, left, right);
  }
}
