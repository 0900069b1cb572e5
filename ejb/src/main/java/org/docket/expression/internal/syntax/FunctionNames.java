package org.docket.expression.internal.syntax;

import java.util.Collection;
import org.docket.problem.Suggestions;

/** Finds the names of functions, which may have several words, among the tokens. */
final class FunctionNames {
  private static final int MAX_WORDS = 4;
  private final Collection<String> names;

  FunctionNames(Collection<String> names) {
    this.names = names;
  }

  /** How many of the next tokens are the name of a function with its bracket; 0 for none. */
  int wordsAt(TokenStream tokens) {
    for (int words = MAX_WORDS; words > 0; words--) {
      if (tokens.ahead(words).is("(") && names.contains(join(tokens, words))) {
        return words;
      }
    }
    return 0;
  }

  String join(TokenStream tokens, int words) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < words; i++) {
      Token word = tokens.ahead(i);
      name.append(i == 0 ? "" : " ").append(word.kind() == Token.Kind.NAME ? word.text() : "?");
    }
    return name.toString();
  }

  /** A name that is followed by names and a bracket, or by a bracket, was meant as a function. */
  void refuseUnknown(Token first, TokenStream tokens) {
    int more = 0;
    while (more < MAX_WORDS && isWord(tokens.ahead(more))) {
      more++;
    }
    if (tokens.ahead(more).is("(")) {
      String rest = join(tokens, more);
      String name = rest.isEmpty() ? first.text() : first.text() + " " + rest;
      String suggestion = Suggestions.nearest(name, names).orElse("");
      Span last = more == 0 ? first.span() : tokens.ahead(more - 1).span();
      throw SyntaxProblems.unknownFunction(name, suggestion, first.span().to(last));
    }
  }

  private static boolean isWord(Token token) {
    return token.kind() == Token.Kind.NAME && !Parser.RESERVED.contains(token.text());
  }
}
