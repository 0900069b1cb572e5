package org.docket.expression.internal.check;

import java.util.List;
import java.util.Set;
import org.docket.expression.ExpressionProblem;
import org.docket.expression.Path;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.Types;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.syntax.Syntax;
import org.docket.expression.internal.tree.FilterNode;
import org.docket.expression.internal.tree.ForNode;
import org.docket.expression.internal.tree.IfNode;
import org.docket.expression.internal.tree.ListNode;
import org.docket.expression.internal.tree.LiteralNode;
import org.docket.expression.internal.tree.LogicNode;
import org.docket.expression.internal.tree.Node;
import org.docket.expression.internal.tree.QuantifiedNode;
import org.jspecify.annotations.Nullable;

/**
 * Gives every part of a source its type. A part that is wrong becomes a literal that fits
 * everywhere, so that one mistake is reported once.
 */
public final class Checker {
  private final String source;
  private final Problems problems = new Problems();
  private final Calls calls = new Calls(problems);
  private final Members members = new Members(problems, calls);
  private int locals;

  private Checker(String source) {
    this.source = source;
  }

  /** A tree, or what is wrong; the tree is of use only when nothing is. */
  public record Result(Node tree, List<ExpressionProblem> problems) {}

  /** The typed tree of a value, whose type must be the expected one if there is one. */
  public static Result value(String source, Syntax syntax, Scope scope, @Nullable Type expected) {
    Checker checker = new Checker(source);
    Node tree = checker.node(syntax, Environment.of(scope));
    if (expected != null) {
      checker.expect(expected, tree);
    }
    return new Result(tree, checker.problems.inOrder());
  }

  /** The typed tree of a condition: yes or no, and never null. */
  public static Result condition(String source, Syntax syntax, Scope scope) {
    Checker checker = new Checker(source);
    Node tree = checker.condition(syntax, Environment.of(scope));
    return new Result(tree, checker.problems.inOrder());
  }

  private Node node(Syntax syntax, Environment environment) {
    if (syntax instanceof Syntax.Name name) {
      return environment.find(name.name(), name.span()).orElseGet(() -> unknown(name, environment));
    }
    if (syntax instanceof Syntax.Grouped grouped) {
      return node(grouped.inner(), environment);
    }
    if (syntax instanceof Syntax.Member member) {
      return members.member(member, node(member.of(), environment), environment);
    }
    if (syntax instanceof Syntax.Call call) {
      return calls.call(call, nodes(call.arguments(), environment));
    }
    if (syntax instanceof Syntax.Logic logic) {
      return logic(logic, environment);
    }
    if (syntax instanceof Syntax.Bracket bracket) {
      return bracket(bracket, environment);
    }
    if (syntax instanceof Syntax.If choice) {
      return choice(choice, environment);
    }
    if (syntax instanceof Syntax.In in) {
      return new Membership(problems, calls).of(in, environment, this::node);
    }
    if (syntax instanceof Syntax.For loop) {
      return loop(loop, environment);
    }
    if (syntax instanceof Syntax.Quantified quantified) {
      return quantified(quantified, environment);
    }
    return syntax instanceof Syntax.ListLiteral list ? list(list, environment) : literal(syntax);
  }

  private List<Node> nodes(List<Syntax> parts, Environment environment) {
    return parts.stream().map(part -> node(part, environment)).toList();
  }

  private Node unknown(Syntax.Name name, Environment environment) {
    problems.unknownName(name.name(), name.span(), environment.names());
    return Calls.nothing(name.span());
  }

  private Node literal(Syntax syntax) {
    Span span = syntax.span();
    if (syntax instanceof Syntax.NumberLiteral number) {
      return new LiteralNode(span, Field.required(Type.NUMBER), number.value());
    }
    if (syntax instanceof Syntax.TextLiteral text) {
      return new LiteralNode(span, Field.required(Type.TEXT), text.value());
    }
    if (syntax instanceof Syntax.YesNoLiteral yesNo) {
      return new LiteralNode(span, Field.required(Type.YES_NO), yesNo.value());
    }
    return syntax instanceof Syntax.AtLiteral at ? calls.atLiteral(at) : Calls.nothing(span);
  }

  private Node logic(Syntax.Logic syntax, Environment environment) {
    Node left = node(syntax.left(), environment);
    Set<Path> facts = Facts.when(syntax.and(), left);
    Node right = node(syntax.right(), environment.knowing(facts));
    expect(Type.YES_NO, left);
    expect(Type.YES_NO, right);
    Field result = new Field(Type.YES_NO, left.nullable() || right.nullable());
    return new LogicNode(syntax.span(), result, syntax.and(), left, right);
  }

  private Node choice(Syntax.If syntax, Environment environment) {
    Node condition = condition(syntax.condition(), environment);
    Node yes = node(syntax.yes(), environment.knowing(Facts.when(true, condition)));
    Node no = node(syntax.no(), environment.knowing(Facts.when(false, condition)));
    Field result = common(yes, no);
    return new IfNode(syntax.span(), result, condition, yes, no);
  }

  private Field common(Node one, Node other) {
    return Types.join(one.result(), other.result())
        .orElseGet(
            () -> {
              problems.differentTypes(other.span(), one.type(), other.type());
              return Field.optional(Type.NOTHING);
            });
  }

  private Node list(Syntax.ListLiteral syntax, Environment environment) {
    List<Node> items = nodes(syntax.items(), environment);
    Field element = Field.required(Type.NOTHING);
    for (Node item : items) {
      Field common = Types.join(element, item.result()).orElse(null);
      if (common == null) {
        problems.differentTypes(item.span(), element.type(), item.type());
        return Calls.nothing(syntax.span());
      }
      element = common;
    }
    return new ListNode(syntax.span(), Field.required(Type.listOf(element)), items);
  }

  private Node bracket(Syntax.Bracket syntax, Environment environment) {
    Node of = node(syntax.of(), environment);
    Field element = element(of);
    if (element == null) {
      return Calls.nothing(syntax.span());
    }
    String local = "item#" + ++locals;
    Environment inside = environment.inside("item", local, element, of, true);
    Node inner = node(syntax.inner(), inside);
    if (inner.type() == Type.NUMBER) {
      return calls.resolve("element", syntax.span(), syntax.span(), List.of(of, inner));
    }
    requireAnswer(inner);
    return new FilterNode(syntax.span(), of.result(), of, local, inner);
  }

  private Node loop(Syntax.For syntax, Environment environment) {
    Node list = node(syntax.list(), environment);
    if (syntax.upTo() != null) {
      Node upTo = node(syntax.upTo(), environment);
      Span span = list.span().to(upTo.span());
      list = calls.resolve("numbers", span, span, List.of(list, upTo));
    }
    Field element = element(list);
    if (element == null) {
      return Calls.nothing(syntax.span());
    }
    String local = syntax.name() + "#" + ++locals;
    Environment inside = environment.inside(syntax.name(), local, element, list, false);
    Node body = node(syntax.body(), inside);
    boolean inner = syntax.flat() && body.type() instanceof Type.ListOf;
    Type type = inner ? body.type() : Type.listOf(body.result());
    Field result = new Field(type, list.nullable());
    return new ForNode(syntax.span(), result, local, list, body, syntax.flat());
  }

  private Node quantified(Syntax.Quantified syntax, Environment environment) {
    Node list = node(syntax.list(), environment);
    Field element = element(list);
    if (element == null) {
      return Calls.nothing(syntax.span());
    }
    String local = syntax.name() + "#" + ++locals;
    Environment inside = environment.inside(syntax.name(), local, element, list, false);
    Node condition = condition(syntax.condition(), inside);
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

  private Node condition(Syntax syntax, Environment environment) {
    Node node = node(syntax, environment);
    requireAnswer(node);
    return node;
  }

  private void requireAnswer(Node node) {
    expect(Type.YES_NO, node);
    if (node.nullable() && problems.none()) {
      Node missing = Missing.in(node);
      problems.mayBeMissing(missing.span(), source, missing.type());
    }
  }

  private void expect(Type expected, Node node) {
    if (!Types.fits(node.type(), expected)) {
      problems.wrongType(node.span(), expected, node.type());
    }
  }
}
