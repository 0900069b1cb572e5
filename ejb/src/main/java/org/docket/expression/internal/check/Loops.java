package org.docket.expression.internal.check;

import java.util.List;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.syntax.Syntax;
import org.docket.expression.internal.tree.FilterNode;
import org.docket.expression.internal.tree.ForNode;
import org.docket.expression.internal.tree.Node;
import org.docket.expression.internal.tree.QuantifiedNode;
import org.jspecify.annotations.Nullable;

/** What visits the elements of a list: filters, {@code for}, {@code some} and {@code every}. */
final class Loops {
  private final Checker checker;
  private final Problems problems;
  private final Calls calls;
  private final Locals locals;

  Loops(Checker checker, Problems problems, Calls calls, Locals locals) {
    this.checker = checker;
    this.problems = problems;
    this.calls = calls;
    this.locals = locals;
  }

  Node bracket(Syntax.Bracket syntax, Environment environment) {
    Node of = checker.node(syntax.of(), environment);
    Field element = element(of);
    if (element == null) {
      return Calls.nothing(syntax.span());
    }
    String local = locals.next("item");
    Environment inside = environment.inside("item", local, element, of, true);
    Node inner = checker.node(syntax.inner(), inside);
    if (inner.type() == Type.NUMBER) {
      return calls.resolve("element", syntax.span(), syntax.span(), List.of(of, inner));
    }
    checker.requireAnswer(inner);
    return new FilterNode(syntax.span(), of.result(), of, local, inner);
  }

  Node loop(Syntax.For syntax, Environment environment) {
    Node list = checker.node(syntax.list(), environment);
    if (syntax.upTo() != null) {
      Node upTo = checker.node(syntax.upTo(), environment);
      Span span = list.span().to(upTo.span());
      list = calls.resolve("numbers", span, span, List.of(list, upTo));
    }
    Field element = element(list);
    if (element == null) {
      return Calls.nothing(syntax.span());
    }
    String local = locals.next(syntax.name());
    Environment inside = environment.inside(syntax.name(), local, element, list, false);
    Node body = checker.node(syntax.body(), inside);
    boolean inner = syntax.flat() && body.type() instanceof Type.ListOf;
    Type type = inner ? body.type() : Type.listOf(body.result());
    Field result = new Field(type, list.nullable());
    return new ForNode(syntax.span(), result, local, list, body, syntax.flat());
  }

  Node quantified(Syntax.Quantified syntax, Environment environment) {
    Node list = checker.node(syntax.list(), environment);
    Field element = element(list);
    if (element == null) {
      return Calls.nothing(syntax.span());
    }
    String local = locals.next(syntax.name());
    Environment inside = environment.inside(syntax.name(), local, element, list, false);
    Node condition = checker.condition(syntax.condition(), inside);
    Field result = new Field(Type.YES_NO, list.nullable());
    return new QuantifiedNode(syntax.span(), result, syntax.every(), local, list, condition);
  }

  private @Nullable Field element(Node list) {
    if (list.type() instanceof Type.ListOf type) {
      return type.element();
    }
    if (list.type() != Type.NOTHING) {
      problems.noList(list.span(), list.type());
    }
    return null;
  }
}
