package org.docket.expression.internal.function;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The written form (ISO 8601) of dates, times and durations. What is read gives null when it is not
 * written so. Milliseconds are the finest unit.
 */
public final class DateTexts {
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})");
  private static final Pattern TIME =
      Pattern.compile("([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,3}))?)?");
  private static final Pattern DATE_TIME =
      Pattern.compile(
          "([0-9-]{10})T([0-9:.]{5,12})(Z|[+-][0-9]{2}:[0-9]{2}|@[A-Za-z0-9_/+-]{1,40})?");
  private static final Pattern DURATION =
      Pattern.compile(
          "(-?)P(?:([0-9]{1,9})D)?(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?"
              + "(?:([0-9]{1,9})(?:\\.([0-9]{1,3}))?S)?)?");
  private static final Pattern PERIOD =
      Pattern.compile("(-?)P(?:([0-9]{1,6})Y)?(?:([0-9]{1,6})M)?");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLISECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private DateTexts() {}

  public static @Nullable LocalDate date(String text) {
    Matcher parts = DATE.matcher(text);
    return parts.matches() ? date(whole(parts, 1), whole(parts, 2), whole(parts, 3)) : null;
  }

  static @Nullable LocalDate date(int year, int month, int day) {
    try {
      return year < 1 || year > 9999 ? null : LocalDate.of(year, month, day);
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  public static @Nullable LocalTime time(String text) {
    Matcher parts = TIME.matcher(text);
    if (!parts.matches() || whole(parts, 1) > 23 || whole(parts, 2) > 59 || whole(parts, 3) > 59) {
      return null;
    }
    int nanos = milliseconds(parts.group(4)) * 1_000_000;
    return LocalTime.of(whole(parts, 1), whole(parts, 2), whole(parts, 3), nanos);
  }

  public static @Nullable OffsetDateTime dateTime(String text, ZoneId zone) {
    Matcher parts = DATE_TIME.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    LocalDate date = date(parts.group(1));
    LocalTime time = time(parts.group(2));
    ZoneId written = zone(parts.group(3), zone);
    if (date == null || time == null || written == null) {
      return null;
    }
    return Dates.inZone(LocalDateTime.of(date, time).atZone(written).toOffsetDateTime(), zone);
  }

  private static @Nullable ZoneId zone(@Nullable String written, ZoneId otherwise) {
    try {
      return written == null
          ? otherwise
          : written.startsWith("@") ? ZoneId.of(written.substring(1)) : ZoneOffset.of(written);
    } catch (DateTimeException noSuchZone) {
      return null;
    }
  }

  public static @Nullable Duration duration(String text) {
    Matcher parts = DURATION.matcher(text);
    if (!parts.matches() || text.endsWith("T") || text.endsWith("P")) {
      return null;
    }
    Duration length =
        Duration.ofDays(whole(parts, 2))
            .plusHours(whole(parts, 3))
            .plusMinutes(whole(parts, 4))
            .plusSeconds(whole(parts, 5))
            .plusMillis(milliseconds(parts.group(6)));
    return Durations.fitted(parts.group(1).isEmpty() ? length : length.negated());
  }

  public static @Nullable Period period(String text) {
    Matcher parts = PERIOD.matcher(text);
    if (!parts.matches() || text.endsWith("P")) {
      return null;
    }
    long months = whole(parts, 2) * 12L + whole(parts, 3);
    return Durations.ofMonths(parts.group(1).isEmpty() ? months : -months);
  }

  private static int whole(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int milliseconds(@Nullable String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00").substring(0, 3));
  }

  static String text(LocalTime time) {
    return time.format(time.get(ChronoField.MILLI_OF_SECOND) == 0 ? SECONDS : MILLISECONDS);
  }

  static String text(OffsetDateTime dateTime) {
    return dateTime.toLocalDate() + "T" + text(dateTime.toLocalTime()) + dateTime.getOffset();
  }

  static String text(Duration duration) {
    if (duration.isZero()) {
      return "PT0S";
    }
    Duration length = duration.abs();
    String time =
        part(length.toHoursPart(), "H") + part(length.toMinutesPart(), "M") + seconds(length);
    return (duration.isNegative() ? "-P" : "P")
        + part(length.toDaysPart(), "D")
        + (time.isEmpty() ? "" : "T" + time);
  }

  private static String seconds(Duration length) {
    int milliseconds = length.toMillisPart();
    return milliseconds == 0
        ? part(length.toSecondsPart(), "S")
        : length.toSecondsPart() + String.format(Locale.ROOT, ".%03dS", milliseconds);
  }

  static String text(Period period) {
    long months = Math.abs(period.toTotalMonths());
    String sign = period.isNegative() ? "-P" : "P";
    return months == 0 ? "P0M" : sign + part(months / 12, "Y") + part(months % 12, "M");
  }

  private static String part(long amount, String unit) {
    return amount == 0 ? "" : amount + unit;
  }
}
