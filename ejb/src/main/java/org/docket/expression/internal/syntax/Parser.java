package org.docket.expression.internal.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source by recursive descent; the grammar is in {@code docs/expressions.md}. No step back
 * over more than one bracket, so the time is linear in the length of the source.
 */
public final class Parser {
  public static final Set<String> RESERVED =
      Set.of(
          "and",
          "or",
          "between",
          "in",
          "if",
          "then",
          "else",
          "for",
          "return",
          "some",
          "every",
          "satisfies",
          "true",
          "false",
          "null");

  private static final int MAX_LENGTH = 4_000;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_DIGITS = 34;
  private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=");

  private final TokenStream tokens;
  private final FunctionNames functions;
  private int depth;

  private Parser(TokenStream tokens, FunctionNames functions) {
    this.tokens = tokens;
    this.functions = functions;
  }

  /** The tree of a source, or a {@link SyntaxException} at its first mistake. */
  public static Syntax parse(String source, Collection<String> functionNames) {
    if (source.isBlank()) {
      throw SyntaxProblems.empty();
    }
    if (source.length() > MAX_LENGTH) {
      throw SyntaxProblems.tooLong(source.length(), MAX_LENGTH);
    }
    Parser parser =
        new Parser(new TokenStream(Lexer.tokens(source)), new FunctionNames(functionNames));
    Syntax whole = parser.expression();
    parser.expectEnd();
    return whole;
  }

  private void expectEnd() {
    Token token = tokens.peek();
    if (token.kind() == Token.Kind.END) {
      return;
    }
    if (token.is("==")) {
      throw SyntaxProblems.unexpected(token, "Equality is written =.", "相等写作 =。");
    }
    throw SyntaxProblems.unexpected(
        token, "Expected an operator such as + or `and`, or the end.", "此处应为运算符（例如 + 或 and）或结束。");
  }

  private Syntax expression() {
    return nested(
        () -> {
          Token token = tokens.peek();
          return switch (token.kind() == Token.Kind.NAME ? token.text() : "") {
            case "if" -> condition();
            case "for" -> loop();
            case "some" -> quantified(false);
            case "every" -> quantified(true);
            default -> disjunction();
          };
        });
  }

  private <T> T nested(Supplier<T> reading) {
    if (++depth > MAX_DEPTH) {
      throw SyntaxProblems.tooDeep(tokens.peek().span(), MAX_DEPTH);
    }
    T read = reading.get();
    depth--;
    return read;
  }

  private Syntax condition() {
    Span start = tokens.next().span();
    Syntax condition = expression();
    tokens.expect("then");
    Syntax yes = expression();
    tokens.expect("else");
    Syntax no = expression();
    return new Syntax.If(tokens.since(start), condition, yes, no);
  }

  private Syntax loop() {
    Span start = tokens.next().span();
    return loopOver(start);
  }

  private Syntax loopOver(Span start) {
    return nested(
        () -> {
          String name = tokens.expectName().text();
          tokens.expect("in");
          Syntax list = expression();
          Syntax upTo = tokens.accept("..") ? expression() : null;
          boolean more = tokens.accept(",");
          if (!more) {
            tokens.expect("return");
          }
          Syntax body = more ? loopOver(tokens.peek().span()) : expression();
          return new Syntax.For(tokens.since(start), name, list, upTo, body, more);
        });
  }

  private Syntax quantified(boolean every) {
    Span start = tokens.next().span();
    return quantifiedOver(start, every);
  }

  private Syntax quantifiedOver(Span start, boolean every) {
    return nested(
        () -> {
          String name = tokens.expectName().text();
          tokens.expect("in");
          Syntax list = expression();
          boolean more = tokens.accept(",");
          if (!more) {
            tokens.expect("satisfies");
          }
          Syntax condition = more ? quantifiedOver(tokens.peek().span(), every) : expression();
          return new Syntax.Quantified(tokens.since(start), every, name, list, condition);
        });
  }

  private Syntax disjunction() {
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
    if (operator.kind() == Token.Kind.SYMBOL && COMPARISONS.contains(operator.text())) {
      tokens.next();
      refuseDoubled(operator);
      whole = binary(operator, left, sum());
    } else if (operator.is("between")) {
      whole = between(left);
    } else if (operator.is("in")) {
      tokens.next();
      List<Syntax.Test> tests = new TestParser().tests();
      whole = new Syntax.In(tokens.since(left.span()), left, tests);
    }
    if (whole != left && COMPARISONS.contains(tokens.peek().text()) && isSymbol(tokens.peek())) {
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

  private Syntax sum() {
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
      return postfix(primary());
    }
    Token minus = tokens.next();
    Syntax operand = nested(this::signed);
    Span span = minus.span().to(operand.span());
    return new Syntax.Call(span, "negate", minus.span(), List.of(operand));
  }

  private static Syntax binary(Token operator, Syntax left, Syntax right) {
    Span span = left.span().to(right.span());
    return new Syntax.Call(span, operator.text(), operator.span(), List.of(left, right));
  }

  private Syntax postfix(Syntax first) {
    Syntax whole = first;
    while (tokens.at(".") || tokens.at("[")) {
      if (tokens.next().is(".")) {
        Token name = memberName();
        whole = new Syntax.Member(tokens.since(first.span()), whole, name.text(), name.span());
      } else {
        Syntax inner = expression();
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

  private Syntax primary() {
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
    if (RESERVED.contains(token.text())) {
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
      Syntax inner = expression();
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
  private List<Syntax> items(String closing) {
    List<Syntax> items = new ArrayList<>();
    if (tokens.accept(closing)) {
      return items;
    }
    do {
      items.add(expression());
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

  private static boolean isSymbol(Token token) {
    return token.kind() == Token.Kind.SYMBOL;
  }

  /** Reads what follows {@code in}. */
  private final class TestParser {

    List<Syntax.Test> tests() {
      Token opening = tokens.peek();
      if (tokens.accept("(")) {
        return bracketedTests(opening);
      }
      return List.of(test());
    }

    private List<Syntax.Test> bracketedTests(Token opening) {
      List<Syntax.Test> tests = new ArrayList<>();
      Syntax.Test first = nested(this::test);
      if (first instanceof Syntax.Test.Value value && tokens.at("..")) {
        return List.of(range(opening, value.value()));
      }
      tests.add(first);
      while (tokens.accept(",")) {
        tests.add(nested(this::test));
      }
      tokens.expect(")");
      return tests;
    }

    private Syntax.Test test() {
      Token token = tokens.peek();
      if (isSymbol(token) && COMPARISONS.contains(token.text())) {
        tokens.next();
        Syntax value = sum();
        return new Syntax.Test.Compared(token.span().to(value.span()), token.text(), value);
      }
      if (tokens.accept("[")) {
        return squareBracket(token);
      }
      Syntax value = sum();
      return new Syntax.Test.Value(value.span(), value);
    }

    private Syntax.Test squareBracket(Token opening) {
      if (tokens.at("]")) {
        return list(opening, null);
      }
      Syntax first = expression();
      return tokens.at("..") ? range(opening, first) : list(opening, first);
    }

    private Syntax.Test list(Token opening, @Nullable Syntax first) {
      List<Syntax> items = new ArrayList<>();
      if (first != null) {
        items.add(first);
        tokens.accept(",");
      }
      items.addAll(items("]"));
      Syntax list = postfix(new Syntax.ListLiteral(tokens.since(opening.span()), items));
      return new Syntax.Test.Value(list.span(), list);
    }

    private Syntax.Test range(Token opening, Syntax low) {
      tokens.expect("..");
      Syntax high = sum();
      if (!tokens.at(")") && !tokens.at("]")) {
        throw SyntaxProblems.expected("`]` or `)`", "`]` 或 `)`", tokens.peek());
      }
      boolean highIn = tokens.next().is("]");
      Span span = tokens.since(opening.span());
      return new Syntax.Test.Range(span, low, opening.is("["), high, highIn);
    }
  }
}
