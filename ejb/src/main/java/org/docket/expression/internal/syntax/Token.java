package org.docket.expression.internal.syntax;

/**
 * A word of the source.
 *
 * @param text the name, the symbol, the digits, or the text with its escapes resolved
 */
record Token(Kind kind, String text, Span span) {
  enum Kind {
    NAME,
    NUMBER,
    TEXT,
    /** A literal such as {@code @"2026-03-02"}. */
    AT,
    SYMBOL,
    END
  }

  boolean is(String symbolOrKeyword) {
    return (kind == Kind.SYMBOL || kind == Kind.NAME) && text.equals(symbolOrKeyword);
  }

  /** How a message names this token. */
  String shown() {
    return kind == Kind.END ? "end" : text;
  }
}
