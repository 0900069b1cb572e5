package org.docket.expression.internal.syntax;

import java.util.ArrayList;
import java.util.List;

/** Splits a source into tokens. */
final class Lexer {
  private static final List<String> LONG_SYMBOLS = List.of("**", "<=", ">=", "!=", "..");
  private static final String SYMBOLS = "+-*/=<>()[],.:{}";

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String source) {
    this.source = source;
  }

  static List<Token> tokens(String source) {
    return new Lexer(source).read();
  }

  private List<Token> read() {
    for (skipSpace(); at < source.length(); skipSpace()) {
      readToken();
    }
    tokens.add(new Token(Token.Kind.END, "", new Span(source.length(), source.length())));
    return tokens;
  }

  private void readToken() {
    int c = source.codePointAt(at);
    if (isNameStart(c)) {
      readName();
    } else if (isDigit(c) || (c == '.' && at + 1 < source.length() && isDigit(charAt(at + 1)))) {
      readNumber();
    } else if (c == '"') {
      readText(Token.Kind.TEXT, at);
    } else if (c == '@' && at + 1 < source.length() && charAt(at + 1) == '"') {
      at++;
      readText(Token.Kind.AT, at - 1);
    } else {
      readSymbol(c);
    }
  }

  private void readName() {
    int start = at;
    while (at < source.length() && isNamePart(source.codePointAt(at))) {
      at += Character.charCount(source.codePointAt(at));
    }
    add(Token.Kind.NAME, source.substring(start, at), start);
  }

  private void readNumber() {
    int start = at;
    readDigits();
    if (at + 1 < source.length() && charAt(at) == '.' && isDigit(charAt(at + 1))) {
      at++;
      readDigits();
    }
    if (at < source.length() && isNameStart(source.codePointAt(at))) {
      throw SyntaxProblems.badNumber(source, new Span(start, at + 1));
    }
    add(Token.Kind.NUMBER, source.substring(start, at), start);
  }

  private void readDigits() {
    while (at < source.length() && isDigit(charAt(at))) {
      at++;
    }
  }

  private void readText(Token.Kind kind, int start) {
    StringBuilder text = new StringBuilder();
    for (at++; at < source.length() && charAt(at) != '"'; at++) {
      text.append(charAt(at) == '\\' ? escape() : charAt(at));
    }
    if (at >= source.length()) {
      throw SyntaxProblems.unclosedText(new Span(start, source.length()));
    }
    at++;
    add(kind, text.toString(), start);
  }

  private char escape() {
    int start = at++;
    char c = at < source.length() ? charAt(at) : ' ';
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'u' -> unicode(start);
      default -> throw SyntaxProblems.badEscape(new Span(start, Math.min(at + 1, source.length())));
    };
  }

  private char unicode(int start) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = at < source.length() ? hex(charAt(at)) : -1;
      if (digit < 0) {
        throw SyntaxProblems.badEscape(new Span(start, Math.min(at + 1, source.length())));
      }
      value = value * 16 + digit;
    }
    return (char) value;
  }

  private static int hex(char c) {
    return c < 128 ? Character.digit(c, 16) : -1;
  }

  private void readSymbol(int c) {
    int start = at;
    for (String symbol : LONG_SYMBOLS) {
      if (source.startsWith(symbol, at)) {
        at += symbol.length();
        add(Token.Kind.SYMBOL, symbol, start);
        return;
      }
    }
    if (SYMBOLS.indexOf(c) < 0) {
      String found = Character.toString(c);
      throw SyntaxProblems.badCharacter(found, new Span(start, start + found.length()));
    }
    at++;
    add(Token.Kind.SYMBOL, Character.toString(c), start);
  }

  private void add(Token.Kind kind, String text, int start) {
    tokens.add(new Token(kind, text, new Span(start, at)));
  }

  private void skipSpace() {
    while (at < source.length() && isSpace(charAt(at))) {
      at++;
    }
  }

  private char charAt(int index) {
    return source.charAt(index);
  }

  private static boolean isSpace(char c) {
    return c <= ' ' || c == '\u00a0' || c == '\u3000';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isNameStart(int c) {
    return Character.isLetter(c) || c == '_';
  }

  private static boolean isNamePart(int c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
