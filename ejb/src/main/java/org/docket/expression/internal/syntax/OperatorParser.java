package org.docket.expression.internal.syntax;

import java.util.List;
import java.util.Set;

/** Reads operators, from {@code or}, which binds least, to the point of a path. */
final class OperatorParser {
  private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

  private final Parser parser;
  private final TokenStream tokens;
  private final PrimaryParser primaries;

  OperatorParser(Parser parser, TokenStream tokens, FunctionNames functions) {
    this.parser = parser;
    this.tokens = tokens;
    this.primaries = new PrimaryParser(parser, tokens, functions);
  }

  static boolean isComparison(Token token) {
    return token.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(token.text());
  }

  Syntax disjunction() {
    Syntax left = conjunction();
    while (tokens.accept("or")) {
      Syntax right = conjunction();
      left = new Syntax.Logic(left.span().to(right.span()), false, left, right);
    }
    return left;
  }

  private Syntax conjunction() {
    Syntax left = comparison();
    while (tokens.accept("and")) {
      Syntax right = comparison();
      left = new Syntax.Logic(left.span().to(right.span()), true, left, right);
    }
    return left;
  }

  private Syntax comparison() {
    Syntax left = sum();
    Token operator = tokens.peek();
    Syntax whole = left;
    if (isComparison(operator)) {
      tokens.next();
      refuseDoubled(operator);
      whole = binary(operator, left, sum());
    } else if (operator.is("between")) {
      whole = between(left);
    } else if (operator.is("in")) {
      tokens.next();
      List<Syntax.Test> tests = new TestParser(parser, this, primaries, tokens).tests();
      whole = new Syntax.In(tokens.since(left.span()), left, tests);
    }
    if (whole != left && isComparison(tokens.peek())) {
      throw SyntaxProblems.comparisonChain(tokens.peek());
    }
    return whole;
  }

  private void refuseDoubled(Token operator) {
    if (operator.is("=") && tokens.at("=")) {
      throw SyntaxProblems.unexpected(tokens.peek(), "Equality is written =.", "相等写作 =。");
    }
    if (operator.is("<") && tokens.at(">")) {
      throw SyntaxProblems.unexpected(tokens.peek(), "Unequal is written !=.", "不等于写作 !=。");
    }
  }

  private Syntax between(Syntax value) {
    Span name = tokens.next().span();
    Syntax low = sum();
    tokens.expect("and");
    Syntax high = sum();
    Span span = value.span().to(high.span());
    return new Syntax.Call(span, "between", name, List.of(value, low, high));
  }

  Syntax sum() {
    Syntax left = product();
    while (tokens.at("+") || tokens.at("-")) {
      left = binary(tokens.next(), left, product());
    }
    return left;
  }

  private Syntax product() {
    Syntax left = power();
    while (tokens.at("*") || tokens.at("/")) {
      left = binary(tokens.next(), left, power());
    }
    return left;
  }

  private Syntax power() {
    Syntax left = signed();
    while (tokens.at("**")) {
      left = binary(tokens.next(), left, signed());
    }
    return left;
  }

  private Syntax signed() {
    if (!tokens.at("-")) {
      return postfix(primaries.primary());
    }
    Token minus = tokens.next();
    Syntax operand = parser.nested(this::signed);
    Span span = minus.span().to(operand.span());
    return new Syntax.Call(span, "negate", minus.span(), List.of(operand));
  }

  private static Syntax binary(Token operator, Syntax left, Syntax right) {
    Span span = left.span().to(right.span());
    return new Syntax.Call(span, operator.text(), operator.span(), List.of(left, right));
  }

  Syntax postfix(Syntax first) {
    Syntax whole = first;
    while (tokens.at(".") || tokens.at("[")) {
      if (tokens.next().is(".")) {
        Token name = memberName();
        whole = new Syntax.Member(tokens.since(first.span()), whole, name.text(), name.span());
      } else {
        Syntax inner = parser.expression();
        tokens.expect("]");
        whole = new Syntax.Bracket(tokens.since(first.span()), whole, inner);
      }
    }
    return whole;
  }

  private Token memberName() {
    Token token = tokens.peek();
    if (token.kind() != Token.Kind.NAME) {
      throw SyntaxProblems.expected("a name after the point", "点号后的名称", token);
    }
    return tokens.next();
  }
}
