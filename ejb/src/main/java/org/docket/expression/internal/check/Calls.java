package org.docket.expression.internal.check;

import java.util.List;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.DateTexts;
import org.docket.expression.internal.function.EvaluationFailure;
import org.docket.expression.internal.function.Function;
import org.docket.expression.internal.function.Functions;
import org.docket.expression.internal.function.Numbers;
import org.docket.expression.internal.function.Signature;
import org.docket.expression.internal.function.Types;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.syntax.Syntax;
import org.docket.expression.internal.tree.CallNode;
import org.docket.expression.internal.tree.ListNode;
import org.docket.expression.internal.tree.LiteralNode;
import org.docket.expression.internal.tree.Node;
import org.jspecify.annotations.Nullable;

/** Picks the function that fits the types of its arguments. */
final class Calls {
  private final Problems problems;

  Calls(Problems problems) {
    this.problems = problems;
  }

  /** Stands for a part that is wrong; also what {@code null} is. */
  static Node nothing(Span span) {
    return new LiteralNode(span, Field.optional(Type.NOTHING), null);
  }

  Node call(Syntax.Call syntax, List<Node> arguments) {
    String text = literalText(arguments);
    if (text != null) {
      Node literal = ofLiteral(syntax, text, arguments);
      if (literal != null) {
        return literal;
      }
    }
    if (syntax.function().equals("duration") && arguments.size() == 1 && isText(arguments)) {
      problems.needsLiteral(syntax.span());
      return nothing(syntax.span());
    }
    return resolve(syntax.function(), syntax.span(), syntax.nameSpan(), arguments);
  }

  private static boolean isText(List<Node> arguments) {
    return arguments.get(0).type() == Type.TEXT;
  }

  private static @Nullable String literalText(List<Node> arguments) {
    boolean one = arguments.size() == 1;
    return one
            && arguments.get(0) instanceof LiteralNode literal
            && literal.value() instanceof String text
        ? text
        : null;
  }

  /** What is made from a text in quotes is checked now, and is never missing. */
  private @Nullable Node ofLiteral(Syntax.Call syntax, String text, List<Node> arguments) {
    Span span = syntax.span();
    try {
      return switch (syntax.function()) {
        case "date" -> read(span, text, DateTexts.date(text));
        case "time" -> read(span, text, DateTexts.time(text));
        case "number" -> read(span, text, Numbers.parsed(text));
        case "date and time" -> dateTime(span, text, arguments);
        case "duration" ->
            Literals.duration(span, text).map(Node.class::cast).orElseGet(() -> bad(span, text));
        default -> null;
      };
    } catch (EvaluationFailure failure) {
      problems.badValue(span, failure);
      return nothing(span);
    }
  }

  Node atLiteral(Syntax.AtLiteral at) {
    Span span = at.span();
    try {
      if (Literals.isDateTime(at.value())) {
        Field text = Field.required(Type.TEXT);
        return dateTime(span, at.value(), List.of(new LiteralNode(span, text, at.value())));
      }
      return Literals.at(span, at.value())
          .map(Node.class::cast)
          .orElseGet(() -> bad(span, at.value()));
    } catch (EvaluationFailure failure) {
      problems.badValue(span, failure);
      return nothing(span);
    }
  }

  private Node read(Span span, String text, @Nullable Object value) {
    return Literals.literal(span, value).map(Node.class::cast).orElseGet(() -> bad(span, text));
  }

  private Node dateTime(Span span, String text, List<Node> arguments) {
    Node call = resolve("date and time", span, span, arguments);
    return Literals.isDateTime(text) && call instanceof CallNode made
        ? new CallNode(span, Field.required(Type.DATE_TIME), made.function(), made.parts())
        : bad(span, text);
  }

  private Node bad(Span span, String text) {
    problems.badLiteral(span, text);
    return nothing(span);
  }

  Node resolve(String name, Span span, Span nameSpan, List<Node> arguments) {
    List<Field> fields = arguments.stream().map(Node::result).toList();
    for (Function function : Functions.named(name)) {
      Signature.Match match = function.signature().match(fields, function.nulls()).orElse(null);
      if (match != null) {
        return checked(function, match, span, arguments);
      }
    }
    List<Type> types = fields.stream().map(Field::type).toList();
    problems.wrongArguments(shown(name), nameSpan, types, Functions.named(name));
    return nothing(span);
  }

  private static String shown(String name) {
    return name.equals("negate") ? "-" : name;
  }

  private Node checked(Function function, Signature.Match match, Span span, List<Node> arguments) {
    boolean equality = function.id().equals("equal") || function.id().equals("unequal");
    if (equality && !Types.comparable(arguments.get(0).type(), arguments.get(1).type())) {
      problems.neverEqual(span, arguments.get(0).type(), arguments.get(1).type());
    }
    return new CallNode(
        span,
        match.result(),
        function,
        match.asItems() ? List.of(asList(span, arguments)) : arguments);
  }

  private static Node asList(Span span, List<Node> items) {
    Field element =
        items.stream()
            .map(Node::result)
            .reduce(Field.required(Type.NOTHING), (a, b) -> Types.join(a, b).orElse(a));
    return new ListNode(span, Field.required(Type.listOf(element)), items);
  }
}
