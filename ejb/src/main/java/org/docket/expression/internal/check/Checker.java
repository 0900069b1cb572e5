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
import org.docket.expression.internal.tree.IfNode;
import org.docket.expression.internal.tree.ListNode;
import org.docket.expression.internal.tree.LiteralNode;
import org.docket.expression.internal.tree.LogicNode;
import org.docket.expression.internal.tree.Node;
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
  private final Locals locals = new Locals();
  private final Loops loops = new Loops(this, problems, calls, locals);
  private final Membership membership = new Membership(this, problems, calls, locals);

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

  Node node(Syntax syntax, Environment environment) {
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
      return loops.bracket(bracket, environment);
    }
    if (syntax instanceof Syntax.If choice) {
      return choice(choice, environment);
    }
    if (syntax instanceof Syntax.In in) {
      return membership.of(in, environment);
    }
    if (syntax instanceof Syntax.For loop) {
      return loops.loop(loop, environment);
    }
    if (syntax instanceof Syntax.Quantified quantified) {
      return loops.quantified(quantified, environment);
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

  Node condition(Syntax syntax, Environment environment) {
    Node node = node(syntax, environment);
    requireAnswer(node);
    return node;
  }

  /** Something decides on this: it must be yes or no, never missing. */
  void requireAnswer(Node node) {
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
