package org.docket.expression.internal.syntax;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

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
  private static final int MAX_DEPTH = 48;
  private static final int MAX_TREE_DEPTH = 120;

  private final TokenStream tokens;
  private final OperatorParser operators;
  private int depth;

  private Parser(TokenStream tokens, FunctionNames functions) {
    this.tokens = tokens;
    this.operators = new OperatorParser(this, tokens, functions);
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
    if (Depth.of(whole) > MAX_TREE_DEPTH) {
      throw SyntaxProblems.tooDeep(whole.span(), MAX_TREE_DEPTH);
    }
    return whole;
  }

  private void expectEnd() {
    Token token = tokens.peek();
    if (token.kind() == Token.Kind.END) {
      return;
    }
    throw SyntaxProblems.unexpected(
        token, "Expected an operator such as + or `and`, or the end.", "此处应为运算符（例如 + 或 and）或结束。");
  }

  Syntax expression() {
    return nested(
        () -> {
          Token token = tokens.peek();
          return switch (token.kind() == Token.Kind.NAME ? token.text() : "") {
            case "if" -> condition();
            case "for" -> loop();
            case "some" -> quantified(false);
            case "every" -> quantified(true);
            default -> operators.disjunction();
          };
        });
  }

  /** Goes one level deeper; the depth of the reading is bounded. */
  <T> T nested(Supplier<T> reading) {
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
}
