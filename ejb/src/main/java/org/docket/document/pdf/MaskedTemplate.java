package org.docket.document.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a template in which references and directives are marks and comments are blanks, each
 * character at its old place: what is left is what every printed page has.
 */
final class MaskedTemplate {

  static final char REFERENCE = '\uE000';
  static final char DIRECTIVE = '\uE001';

  private static final Pattern COMMENT =
      Pattern.compile("##[^\\n]*|#\\*.*?(?:\\*#|\\z)", Pattern.DOTALL);
  private static final Pattern SIGN =
      Pattern.compile(
          "(?<reference>\\$!?(?:\\{[^}]*\\}|[A-Za-z_][\\w-]*(?:\\.[A-Za-z_][\\w-]*)*))"
              + "|#(?:\\{(?:else|end|break)\\}|(?:else|end|break)\\b|@?[A-Za-z_]\\w*(?=\\s*\\())");

  private MaskedTemplate() {}

  static String of(String text) {
    StringBuilder masked = new StringBuilder(text);
    Matcher comments = COMMENT.matcher(text);
    while (comments.find()) {
      fill(masked, comments.start(), comments.end(), ' ');
    }
    Matcher signs = SIGN.matcher(masked.toString());
    int at = 0;
    while (signs.find(at)) {
      boolean reference = signs.group("reference") != null;
      at = reference ? endOfReference(text, signs.end()) : endOfArguments(text, signs.end());
      fill(masked, signs.start(), at, reference ? REFERENCE : DIRECTIVE);
    }
    return masked.toString();
  }

  /** Behind calls and what is read of their result. */
  private static int endOfReference(String text, int end) {
    int at = end;
    while (at < text.length() && text.charAt(at) == '(') {
      at = endOfArguments(text, at);
      Matcher more =
          Pattern.compile("(?:\\.[A-Za-z_][\\w-]*)+").matcher(text).region(at, text.length());
      at = more.lookingAt() ? more.end() : at;
    }
    return at;
  }

  /** Behind the parentheses that begin here, whatever stands in texts inside them. */
  private static int endOfArguments(String text, int start) {
    int at = start;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at >= text.length() || text.charAt(at) != '(') {
      return start;
    }
    int depth = 0;
    char quote = 0;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return at + 1;
      }
    }
    return at;
  }

  private static void fill(StringBuilder text, int start, int end, char mark) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, mark);
      }
    }
  }
}
