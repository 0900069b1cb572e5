package org.docket.document.template;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * Dates as a printed paper writes them: 2026年3月2日, 2 March 2026 in text; a moment as its field
 * shows it: 2026-03-02 09:15.
 */
final class Dates {

  private final Locale language;

  Dates(Locale language) {
    this.language = language;
  }

  String day(String value) {
    return format(value, "yyyy年M月d日", "d MMMM yyyy");
  }

  String month(String value) {
    return format(value, "yyyy年M月", "MMMM yyyy");
  }

  String minute(String value) {
    return format(value, "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm");
  }

  private String format(String value, String zh, String en) {
    if (value.isEmpty()) {
      return "";
    }
    boolean chinese = language.getLanguage().equals("zh");
    Locale locale = chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
    try {
      return DateTimeFormatter.ofPattern(chinese ? zh : en, locale).format(parse(value));
    } catch (DateTimeException e) {
      return value;
    }
  }

  private static TemporalAccessor parse(String value) {
    return value.indexOf('T') < 0
        ? LocalDate.parse(value).atStartOfDay()
        : OffsetDateTime.parse(value);
  }
}
