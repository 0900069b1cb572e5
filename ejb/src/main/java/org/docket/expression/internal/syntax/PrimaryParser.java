package org.docket.expression.internal.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what operators join: literals, names, calls, and what stands in brackets. */
final class PrimaryParser {
  private static final int MAX_DIGITS = 34;

  private final Parser parser;
  private final TokenStream tokens;
  private final FunctionNames functions;

  PrimaryParser(Parser parser, TokenStream tokens, FunctionNames functions) {
    this.parser = parser;
    this.tokens = tokens;
    this.functions = functions;
  }

  Syntax primary() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> number(tokens.next());
      case TEXT -> new Syntax.TextLiteral(token.span(), tokens.next().text());
      case AT -> new Syntax.AtLiteral(token.span(), tokens.next().text());
      case NAME -> named(token);
      case SYMBOL -> bracketed(token);
      case END -> throw SyntaxProblems.expected("a value", "值", token);
    };
  }

  private static Syntax number(Token token) {
    BigDecimal value = new BigDecimal(token.text());
    if (value.precision() > MAX_DIGITS) {
      throw SyntaxProblems.numberTooPrecise(token.span());
    }
    return new Syntax.NumberLiteral(token.span(), value);
  }

  private Syntax named(Token token) {
    int words = functions.wordsAt(tokens);
    if (words > 0) {
      return call(words);
    }
    tokens.next();
    return switch (token.text()) {
      case "true" -> new Syntax.YesNoLiteral(token.span(), true);
      case "false" -> new Syntax.YesNoLiteral(token.span(), false);
      case "null" -> new Syntax.NullLiteral(token.span());
      default -> name(token);
    };
  }

  private Syntax name(Token token) {
    if (Parser.RESERVED.contains(token.text())) {
      boolean branch = Set.of("if", "for", "some", "every").contains(token.text());
      throw branch
          ? SyntaxProblems.unexpected(token, "Put it in brackets: ( … ).", "请把它放在括号中：( … )。")
          : SyntaxProblems.expected("a value", "值", token);
    }
    functions.refuseUnknown(token, tokens);
    return new Syntax.Name(token.span(), token.text());
  }

  private Syntax call(int words) {
    Span start = tokens.peek().span();
    String name = functions.join(tokens, words);
    tokens.skip(words);
    Span nameSpan = tokens.since(start);
    tokens.expect("(");
    List<Syntax> arguments = items(")");
    return new Syntax.Call(tokens.since(start), name, nameSpan, arguments);
  }

  private Syntax bracketed(Token token) {
    if (tokens.accept("(")) {
      Syntax inner = parser.expression();
      tokens.expect(")");
      return new Syntax.Grouped(tokens.since(token.span()), inner);
    }
    if (tokens.accept("[")) {
      List<Syntax> items = items("]");
      return new Syntax.ListLiteral(tokens.since(token.span()), items);
    }
    throw SyntaxProblems.expected("a value", "值", token);
  }

  /** Values separated by commas up to the closing bracket, which is read too. */
  List<Syntax> items(String closing) {
    List<Syntax> items = new ArrayList<>();
    if (tokens.accept(closing)) {
      return items;
    }
    do {
      items.add(parser.expression());
    } while (tokens.accept(","));
    refuseRange();
    tokens.expect(closing);
    return items;
  }

  private void refuseRange() {
    if (tokens.at("..")) {
      throw SyntaxProblems.unexpected(
          tokens.peek(),
          "A range stands only after `in`: x in [1..5].",
          "区间只能写在 in 之后：x in [1..5]。");
    }
  }
}
