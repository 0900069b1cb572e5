package org.docket.numbering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.docket.numbering.NumberPattern.DatePart;

/** When the counters of a series begin again. */
public enum Restart {
  NEVER(""),
  YEARLY("uuuu"),
  MONTHLY("uuuu-MM"),
  DAILY("uuuu-MM-dd");

  private final String period;

  Restart(String period) {
    this.period = period;
  }

  static Restart of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT));
  }

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Names the period of the day; the same text for all days with one counter. */
  String period(LocalDate day) {
    return period.isEmpty() ? "" : DateTimeFormatter.ofPattern(period, Locale.ROOT).format(day);
  }

  /** Whether numbers that show these parts differ from one period to the next. */
  boolean isShownBy(Set<DatePart> parts) {
    boolean year = parts.contains(DatePart.YEAR) || parts.contains(DatePart.SHORT_YEAR);
    boolean month = year && parts.contains(DatePart.MONTH);
    return switch (this) {
      case NEVER -> true;
      case YEARLY -> year;
      case MONTHLY -> month;
      case DAILY -> month && parts.contains(DatePart.DAY);
    };
  }
}
