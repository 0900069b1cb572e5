package org.docket.expression.internal.syntax;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what follows {@code in}. */
final class TestParser {
  private final Parser parser;
  private final OperatorParser operators;
  private final PrimaryParser primaries;
  private final TokenStream tokens;

  TestParser(Parser parser, OperatorParser operators, PrimaryParser primaries, TokenStream tokens) {
    this.parser = parser;
    this.operators = operators;
    this.primaries = primaries;
    this.tokens = tokens;
  }

  List<Syntax.Test> tests() {
    Token opening = tokens.peek();
    if (tokens.accept("(")) {
      return bracketedTests(opening);
    }
    return List.of(test());
  }

  private List<Syntax.Test> bracketedTests(Token opening) {
    List<Syntax.Test> tests = new ArrayList<>();
    Syntax.Test first = parser.nested(this::test);
    if (first instanceof Syntax.Test.Value value && tokens.at("..")) {
      return List.of(range(opening, value.value()));
    }
    tests.add(first);
    while (tokens.accept(",")) {
      tests.add(parser.nested(this::test));
    }
    tokens.expect(")");
    return tests;
  }

  private Syntax.Test test() {
    Token token = tokens.peek();
    if (OperatorParser.isComparison(token)) {
      tokens.next();
      Syntax value = operators.sum();
      return new Syntax.Test.Compared(token.span().to(value.span()), token.text(), value);
    }
    if (tokens.accept("[")) {
      return squareBracket(token);
    }
    Syntax value = operators.sum();
    return new Syntax.Test.Value(value.span(), value);
  }

  private Syntax.Test squareBracket(Token opening) {
    if (tokens.at("]")) {
      return list(opening, null);
    }
    Syntax first = parser.expression();
    return tokens.at("..") ? range(opening, first) : list(opening, first);
  }

  private Syntax.Test list(Token opening, @Nullable Syntax first) {
    List<Syntax> items = new ArrayList<>();
    if (first != null) {
      items.add(first);
    }
    if (first == null || tokens.accept(",")) {
      items.addAll(primaries.items("]"));
    } else {
      tokens.expect("]");
    }
    Syntax list = operators.postfix(new Syntax.ListLiteral(tokens.since(opening.span()), items));
    return new Syntax.Test.Value(list.span(), list);
  }

  private Syntax.Test range(Token opening, Syntax low) {
    tokens.expect("..");
    Syntax high = operators.sum();
    if (!tokens.at(")") && !tokens.at("]")) {
      throw SyntaxProblems.expected("`]` or `)`", "`]` 或 `)`", tokens.peek());
    }
    boolean highIn = tokens.next().is("]");
    Span span = tokens.since(opening.span());
    return new Syntax.Test.Range(span, low, opening.is("["), high, highIn);
  }
}
