package org.docket.organization;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.problem.Text;

/**
 * A length of time as administrators write it: {@code 4 working hours}, {@code 2 working days},
 * {@code 24 hours}, {@code 3 days}, {@code 1 month}.
 */
public record Span(int amount, Measure measure) {

  /** What is counted. Working measures count only the hours or days of the working calendar. */
  public enum Measure {
    MINUTES,
    HOURS,
    DAYS,
    WEEKS,
    MONTHS,
    WORKING_MINUTES,
    WORKING_HOURS,
    WORKING_DAYS;

    boolean isWorking() {
      return name().startsWith("WORKING");
    }

    private String chinese() {
      return switch (this) {
        case MINUTES -> "分钟";
        case HOURS -> "小时";
        case DAYS -> "天";
        case WEEKS -> "周";
        case MONTHS -> "个月";
        case WORKING_MINUTES -> "工作分钟";
        case WORKING_HOURS -> "工作小时";
        case WORKING_DAYS -> "个工作日";
      };
    }

    private String words() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,5})\\s+(working\\s+)?(minute|hour|day|week|month)s?");

  public Span {
    if (amount < 0) {
      throw new IllegalArgumentException("A span is not negative: " + amount);
    }
  }

  /** Empty when it is not written like a span. */
  public static Optional<Span> parse(String text) {
    Matcher written = WRITTEN.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!written.matches()) {
      return Optional.empty();
    }
    boolean working = written.group(2) != null;
    String word = (working ? "WORKING_" : "") + written.group(3).toUpperCase(Locale.ROOT) + "S";
    return measure(word).map(found -> new Span(Integer.parseInt(written.group(1)), found));
  }

  private static Optional<Measure> measure(String word) {
    for (Measure measure : Measure.values()) {
      if (measure.name().equals(word)) {
        return Optional.of(measure);
      }
    }
    return Optional.empty();
  }

  /** Whether only the hours or days of the working calendar count. */
  public boolean isWorking() {
    return measure.isWorking();
  }

  /** For readers. */
  public Text inWords() {
    return Text.of(toString(), amount + " " + measure.chinese());
  }

  /** As it is written: {@code 1 working day}. */
  @Override
  public String toString() {
    String words = measure.words();
    return amount + " " + (amount == 1 ? words.substring(0, words.length() - 1) : words);
  }
}
