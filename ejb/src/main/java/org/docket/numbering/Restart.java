package org.docket.numbering;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.docket.numbering.NumberPattern.DatePart;

/** When the counters of a series begin again. */
public enum Restart {
  NEVER,
  YEARLY,
  FISCAL_YEARLY,
  QUARTERLY,
  MONTHLY,
  DAILY;

  static Restart of(String key) {
    return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** As it is written in a series. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Names the period of the day; the same text for all days with one counter. */
  String period(LocalDate day, FiscalYear year) {
    return switch (this) {
      case NEVER -> "";
      case YEARLY -> formatted("uuuu", day);
      case FISCAL_YEARLY -> "FY" + year.year(day);
      case QUARTERLY ->
          (year.equals(FiscalYear.CALENDAR) ? "" : "FY")
              + year.year(day)
              + "-Q"
              + year.quarter(day);
      case MONTHLY -> formatted("uuuu-MM", day);
      case DAILY -> formatted("uuuu-MM-dd", day);
    };
  }

  /** Whether numbers that show these parts differ from one period to the next. */
  boolean isShownBy(Set<DatePart> parts, FiscalYear fiscal) {
    boolean year = parts.contains(DatePart.YEAR) || parts.contains(DatePart.SHORT_YEAR);
    boolean fiscalYear = parts.stream().anyMatch(DatePart::isFiscal);
    boolean month = (year || fiscalYear) && parts.contains(DatePart.MONTH);
    boolean calendar = fiscal.equals(FiscalYear.CALENDAR);
    boolean quarter = parts.contains(DatePart.QUARTER) && (fiscalYear || (calendar && year));
    return switch (this) {
      case NEVER -> true;
      case YEARLY -> year || (calendar && fiscalYear);
      case FISCAL_YEARLY -> fiscalYear || (calendar && year);
      case QUARTERLY -> quarter || month;
      case MONTHLY -> month;
      case DAILY -> month && parts.contains(DatePart.DAY);
    };
  }

  private static String formatted(String format, LocalDate day) {
    return DateTimeFormatter.ofPattern(format, Locale.ROOT).format(day);
  }
}
