package org.docket.expression.internal.syntax;

import java.util.List;

/** The tokens of a source and how far they are read. */
final class TokenStream {
  private final List<Token> tokens;
  private int at;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token peek() {
    return ahead(0);
  }

  Token ahead(int count) {
    return tokens.get(Math.min(at + count, tokens.size() - 1));
  }

  Token next() {
    Token token = peek();
    skip(1);
    return token;
  }

  void skip(int count) {
    at = Math.min(at + count, tokens.size() - 1);
  }

  boolean at(String symbolOrKeyword) {
    return peek().is(symbolOrKeyword);
  }

  boolean accept(String symbolOrKeyword) {
    boolean there = at(symbolOrKeyword);
    if (there) {
      skip(1);
    }
    return there;
  }

  Token expect(String symbolOrKeyword) {
    if (!at(symbolOrKeyword)) {
      throw SyntaxProblems.expected(
          "`" + symbolOrKeyword + "`", "`" + symbolOrKeyword + "`", peek());
    }
    return next();
  }

  Token expectName() {
    Token token = peek();
    if (token.kind() != Token.Kind.NAME || Parser.RESERVED.contains(token.text())) {
      throw SyntaxProblems.expected("a name", "名称", token);
    }
    return next();
  }

  /** The span from a start to the last token read. */
  Span since(Span start) {
    return at == 0 ? start : start.to(tokens.get(at - 1).span());
  }
}
