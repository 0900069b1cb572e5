package org.docket.approval.swimlane;

import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An expression in simpler terms, before its names are put into words: no values in the place of
 * missing ones, no comparison with yes and no, lines by the name of their list, and names of one
 * word for functions of several.
 */
final class PlainCondition {

  /** Signs for what is put into words behind its list; they are in no expression. */
  static final char SOME = '\uE000';

  static final char EVERY = '\uE001';
  static final char EACH = '\uE002';
  static final char END_OF_SOME = '\uE003';
  static final char END_OF_EVERY = '\uE004';
  static final char END_OF_EACH = '\uE005';

  private static final List<Entry<Pattern, String>> SIMPLER =
      List.of(
          rule("\\bcoalesce\\(\\s*([A-Za-z_][\\w.]*)\\s*,[^()]*\\)", "$1"),
          rule("\\bnot\\s*\\(([^()=<>!]+)=([^()=<>!]+)\\)", "$1!=$2"),
          rule("([A-Za-z_][\\w.]*)\\s*(?:!=\\s*true|(?<!!)=\\s*false)\\b", "not $1"),
          rule("([A-Za-z_][\\w.]*)\\s*=\\s*true\\b", "$1"),
          rule("\\btoday\\(\\)", "today"),
          rule("\\bnow\\(\\)", "now"),
          rule("\\bduration\\(\\s*\"(P[^\"]*)\"\\s*\\)", "@\"$1\""));

  private static final Map<String, String> ONE_WORD =
      Map.of(
          "date and time(", "moment(",
          "days between(", "daysBetween(",
          "is blank(", "isBlank(",
          "distinct values(", "distinctValues(");

  private static final Pattern LINES =
      Pattern.compile("\\b(some|every|for)\\s+(\\w+)\\s+in\\s+([\\w.]+)\\s+(satisfies|return)\\b");

  private PlainCondition() {}

  private static Entry<Pattern, String> rule(String written, String plain) {
    return Map.entry(Pattern.compile(written), plain);
  }

  static String of(String written) {
    String plain = written;
    for (Entry<String, String> each : ONE_WORD.entrySet()) {
      plain = plain.replace(each.getKey(), each.getValue());
    }
    for (Entry<Pattern, String> each : SIMPLER) {
      plain = each.getKey().matcher(plain).replaceAll(each.getValue());
    }
    Matcher lines = LINES.matcher(plain);
    while (lines.find()) {
      plain = named(plain, lines);
      lines = LINES.matcher(plain);
    }
    return plain;
  }

  /** Behind its list, a line is called as the list is. */
  private static String named(String plain, Matcher lines) {
    String list = lines.group(3);
    String rest =
        plain
            .substring(lines.end())
            .replaceAll(
                "(?<![\\w.\"])%s\\b(?![\\w\"(])".formatted(lines.group(2)),
                Matcher.quoteReplacement(list));
    return plain.substring(0, lines.start())
        + switch (lines.group(1)) {
          case "some" -> SOME + " " + list + " " + END_OF_SOME;
          case "every" -> EVERY + " " + list + " " + END_OF_EVERY;
          default -> EACH + " " + list + " " + END_OF_EACH;
        }
        + rest;
  }
}
