package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Texts. Lengths and positions count characters as people do: a Han character outside the BMP is
 * one.
 */
final class Texts {
  private static final String SPACES = "\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000\ufeff";

  private Texts() {}

  static void register(Table table) {
    table.add(
        "join text",
        "+",
        "left: text, right: text -> text",
        a -> joined(List.of(a.text(0), a.text(1)), "", a.run()));
    table.add("string length", "text: text -> number", a -> BigDecimal.valueOf(length(a.text(0))));
    table.add("upper case", "text: text -> text", a -> a.text(0).toUpperCase(Locale.ROOT));
    table.add("lower case", "text: text -> text", a -> a.text(0).toLowerCase(Locale.ROOT));
    table.add("trim", "text: text -> text", a -> trim(a.text(0)));
    table.add("contains", "text: text, part: text -> yes-no", a -> a.text(0).contains(a.text(1)));
    table.add(
        "starts with", "text: text, start: text -> yes-no", a -> a.text(0).startsWith(a.text(1)));
    table.add("ends with", "text: text, end: text -> yes-no", a -> a.text(0).endsWith(a.text(1)));
    table.add("substring", "text: text, start: number, length?: number -> text", Texts::substring);
    table.add(
        "substring before",
        "text: text, part: text -> text",
        a -> a.text(0).substring(0, Math.max(0, a.text(0).indexOf(a.text(1)))));
    table.add("substring after", "text: text, part: text -> text", Texts::substringAfter);
    table.add("replace", "text: text, part: text, by: text -> text", Texts::replace);
    table.add("split", "text: text, separator: text -> list of text", Texts::split);
    table.add("string join", "texts: list of text, separator?: text -> text", Texts::join);
    table.add("string of text", "string", "value: text -> text", a -> a.text(0));
    table.add(
        "string of number", "string", "value: number -> text", a -> Numbers.text(a.number(0)));
    table.add(
        "string of yes-no", "string", "value: yes-no -> text", a -> a.yes(0) ? "true" : "false");
    table.add("number", "text: text -> number?", a -> Numbers.parsed(a.text(0)));
  }

  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isSpace(text.charAt(start))) {
      start++;
    }
    while (end > start && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isSpace(char c) {
    return (c >= '\t' && c <= '\r')
        || c == ' '
        || (c >= '\u2000' && c <= '\u200a')
        || SPACES.indexOf(c) >= 0;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Positions count from 1, negative ones from the end. */
  private static String substring(Arguments a) {
    int[] text = a.text(0).codePoints().toArray();
    int position = a.whole(1, "substring");
    if (position == 0) {
      throw Failures.badArgument("substring", "positions start at 1", "位置从 1 开始");
    }
    int start = position > 0 ? position - 1 : Math.max(0, text.length + position);
    int wanted = a.has(2) ? a.whole(2, "substring") : text.length;
    int from = Math.min(start, text.length);
    int to = (int) Math.min(text.length, from + Math.max(0L, wanted));
    return new String(text, from, to - from);
  }

  private static String substringAfter(Arguments a) {
    int found = a.text(0).indexOf(a.text(1));
    return found < 0 ? "" : a.text(0).substring(found + a.text(1).length());
  }

  private static String replace(Arguments a) {
    if (a.text(1).isEmpty()) {
      throw Failures.badArgument("replace", "the text to replace must not be empty", "被替换的文本不能为空");
    }
    return joined(parts(a.text(0), a.text(1), a.run()), a.text(2), a.run());
  }

  private static List<String> split(Arguments a) {
    if (a.text(1).isEmpty()) {
      throw Failures.badArgument("split", "the separator must not be empty", "分隔符不能为空");
    }
    return parts(a.text(0), a.text(1), a.run());
  }

  private static List<String> parts(String text, String separator, Run run) {
    run.chargeText(text.length());
    List<@Nullable Object> parts = Run.list();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      run.add(parts, text.substring(from, at));
      from = at + separator.length();
    }
    run.add(parts, text.substring(from));
    run.charge(parts.size());
    return parts.stream().map(String.class::cast).toList();
  }

  /** Texts that are missing are left out. */
  private static String join(Arguments a) {
    List<String> texts =
        a.list(0).stream().filter(Objects::nonNull).map(String.class::cast).toList();
    return joined(texts, a.has(1) ? a.text(1) : "", a.run());
  }

  private static String joined(List<String> texts, String separator, Run run) {
    long length = (long) separator.length() * Math.max(0, texts.size() - 1);
    for (String text : texts) {
      length += text.length();
    }
    run.chargeText(length);
    return String.join(separator, texts);
  }
}
