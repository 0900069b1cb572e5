package org.docket.expression.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.Types;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.syntax.Syntax;
import org.docket.expression.internal.syntax.Syntax.Test;
import org.docket.expression.internal.tree.LetNode;
import org.docket.expression.internal.tree.ListNode;
import org.docket.expression.internal.tree.LiteralNode;
import org.docket.expression.internal.tree.LocalNode;
import org.docket.expression.internal.tree.LogicNode;
import org.docket.expression.internal.tree.Node;

/** Turns {@code value in tests} into comparisons joined by or. */
final class Membership {
  private final Checker checker;
  private final Problems problems;
  private final Calls calls;
  private final Locals locals;

  Membership(Checker checker, Problems problems, Calls calls, Locals locals) {
    this.checker = checker;
    this.problems = problems;
    this.calls = calls;
    this.locals = locals;
  }

  Node of(Syntax.In syntax, Environment environment) {
    Node value = checker.node(syntax.value(), environment);
    boolean cheap = value.reference() != null || value instanceof LiteralNode;
    boolean single = syntax.tests().size() == 1 && syntax.tests().get(0) instanceof Test.Value;
    if (cheap || single) {
      return tests(syntax, value, environment);
    }
    String local = locals.next("value");
    Node named = new LocalNode(value.span(), value.result(), local, value.origin());
    Node body = tests(syntax, named, environment);
    return new LetNode(syntax.span(), body.result(), local, value, body);
  }

  private Node tests(Syntax.In syntax, Node value, Environment environment) {
    List<Node> alternatives = new ArrayList<>();
    List<Node> values = new ArrayList<>();
    for (Test test : syntax.tests()) {
      if (test instanceof Test.Value single) {
        Node other = checker.node(single.value(), environment);
        boolean list = isListFor(value, other);
        (list ? alternatives : values).add(list ? contains(syntax.span(), value, other) : other);
      } else {
        alternatives.add(bounds(syntax.span(), value, test, environment));
      }
    }
    if (!values.isEmpty()) {
      alternatives.add(oneOf(syntax.span(), value, values));
    }
    return alternatives.stream()
        .reduce((left, right) -> join(syntax.span(), false, left, right))
        .orElseGet(() -> Calls.nothing(syntax.span()));
  }

  private static boolean isListFor(Node value, Node other) {
    return other.type() instanceof Type.ListOf && !(value.type() instanceof Type.ListOf);
  }

  private Node bounds(Span span, Node value, Test test, Environment environment) {
    if (test instanceof Test.Range range) {
      Node low = checker.node(range.low(), environment);
      Node high = checker.node(range.high(), environment);
      Node above = compare(span, range.lowIn() ? ">=" : ">", value, low);
      Node below = compare(span, range.highIn() ? "<=" : "<", value, high);
      return join(span, true, above, below);
    }
    Test.Compared compared = (Test.Compared) test;
    return compare(span, compared.operator(), value, checker.node(compared.value(), environment));
  }

  private Node oneOf(Span span, Node value, List<Node> values) {
    if (values.size() == 1) {
      return compare(span, "=", value, values.get(0));
    }
    Field element = Field.required(Type.NOTHING);
    for (Node each : values) {
      Optional<Field> common = Types.join(element, each.result());
      if (common.isEmpty()) {
        problems.differentTypes(each.span(), element.type(), each.type());
        return Calls.nothing(span);
      }
      element = common.get();
    }
    return contains(span, value, new ListNode(span, Field.required(Type.listOf(element)), values));
  }

  private Node contains(Span span, Node value, Node list) {
    Type element = ((Type.ListOf) list.type()).element().type();
    if (!Types.comparable(value.type(), element)) {
      problems.neverEqual(span, value.type(), element);
      return Calls.nothing(span);
    }
    return calls.resolve("in", span, span, List.of(value, list));
  }

  private Node compare(Span span, String operator, Node value, Node other) {
    return calls.resolve(operator, span, value.span().to(other.span()), List.of(value, other));
  }

  private static Node join(Span span, boolean and, Node left, Node right) {
    Field result = new Field(Type.YES_NO, left.nullable() || right.nullable());
    return new LogicNode(span, result, and, left, right);
  }
}
