package org.docket.approval.swimlane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.problem.Text;

/** Lengths of time of ISO 8601 in words: {@code P1Y6M} is <i>1 year 6 months</i>. */
final class LengthWords {

  private static final Pattern AMOUNT = Pattern.compile("(\\d{1,9})([YMWDhms])");

  /** Several of them; those of hours and less in lower case. */
  private static final Map<String, Text> UNITS =
      Map.of(
          "Y", Text.of("years", "年"),
          "M", Text.of("months", "个月"),
          "W", Text.of("weeks", "周"),
          "D", Text.of("days", "天"),
          "h", Text.of("hours", "小时"),
          "m", Text.of("minutes", "分钟"),
          "s", Text.of("seconds", "秒"));

  private LengthWords() {}

  /** Dates and times, which are written alike, stay as they are. */
  static Text of(String written) {
    if (!written.startsWith("P")) {
      return Text.same(written);
    }
    String[] parts = written.split("T", 2);
    List<Text> words = amounts(parts[0]);
    if (parts.length > 1) {
      words.addAll(amounts(parts[1].toLowerCase(Locale.ROOT)));
    }
    return words.stream()
        .reduce((one, next) -> Text.of(one.en() + " " + next.en(), one.zh() + " " + next.zh()))
        .orElse(Text.same(written));
  }

  private static List<Text> amounts(String part) {
    List<Text> words = new ArrayList<>();
    Matcher amounts = AMOUNT.matcher(part);
    while (amounts.find()) {
      words.add(amount(amounts.group(1), amounts.group(2)));
    }
    return words;
  }

  private static Text amount(String count, String unit) {
    Text word = UNITS.getOrDefault(unit, Text.same(unit));
    boolean single = Integer.parseInt(count) == 1;
    String en = single ? word.en().substring(0, word.en().length() - 1) : word.en();
    return Text.of(count + " " + en, count + " " + word.zh());
  }
}
