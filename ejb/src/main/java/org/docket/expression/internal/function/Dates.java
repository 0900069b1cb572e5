package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Dates, times of day and date-times. A date-time is a moment; its day and hour are those in the
 * zone of the evaluation, and so is adding months to it.
 */
final class Dates {
  private static final int MAX_YEAR = 9_999;

  private Dates() {}

  static void register(Table table) {
    table.add("today", "-> date", a -> now(a.run()).toLocalDate());
    table.add("now", "-> datetime", a -> now(a.run()));
    making(table);
    adding(table);
    months(table);
  }

  private static void making(Table table) {
    table.add("date of text", "date", "text: text -> date?", a -> DateTexts.date(a.text(0)));
    table.add(
        "date of datetime", "date", "moment: datetime -> date", a -> a.dateTime(0).toLocalDate());
    table.add("date of date", "date", "date: date -> date", a -> a.date(0));
    table.add(
        "date of numbers",
        "date",
        "year: number, month: number, day: number -> date",
        Dates::dateOfNumbers);
    table.add("time of text", "time", "text: text -> time?", a -> DateTexts.time(a.text(0)));
    table.add(
        "time of datetime", "time", "moment: datetime -> time", a -> a.dateTime(0).toLocalTime());
    table.add(
        "time of numbers",
        "time",
        "hour: number, minute: number, second: number -> time",
        Dates::timeOfNumbers);
    table.add(
        "datetime of text",
        "date and time",
        "text: text -> datetime?",
        a -> DateTexts.dateTime(a.text(0), zone(a.run())));
    table.add(
        "datetime of parts",
        "date and time",
        "date: date, time: time -> datetime",
        a -> at(a.date(0).atTime(a.time(1)), a.run()));
    table.add("string of date", "string", "value: date -> text", a -> a.date(0).toString());
    table.add(
        "string of datetime",
        "string",
        "value: datetime -> text",
        a -> DateTexts.text(a.dateTime(0)));
    table.add("string of time", "string", "value: time -> text", a -> DateTexts.text(a.time(0)));
  }

  private static void adding(Table table) {
    table.add(
        "add duration to date",
        "+",
        "left: date, right: duration -> date",
        a -> plus(a.date(0), a.duration(1)));
    table.add(
        "add period to date",
        "+",
        "left: date, right: period -> date",
        a -> plus(a.date(0), a.period(1)));
    table.add(
        "add duration to datetime",
        "+",
        "left: datetime, right: duration -> datetime",
        a -> plus(a.dateTime(0), a.duration(1), a.run()));
    table.add(
        "add period to datetime",
        "+",
        "left: datetime, right: period -> datetime",
        a -> plus(a.dateTime(0), a.period(1), a.run()));
    table.add(
        "add duration to time",
        "+",
        "left: time, right: duration -> time",
        a -> a.time(0).plus(a.duration(1)));
    table.add(
        "subtract duration from date",
        "-",
        "left: date, right: duration -> date",
        a -> plus(a.date(0), a.duration(1).negated()));
    table.add(
        "subtract period from date",
        "-",
        "left: date, right: period -> date",
        a -> plus(a.date(0), a.period(1).negated()));
    table.add(
        "subtract duration from datetime",
        "-",
        "left: datetime, right: duration -> datetime",
        a -> plus(a.dateTime(0), a.duration(1).negated(), a.run()));
    table.add(
        "subtract period from datetime",
        "-",
        "left: datetime, right: period -> datetime",
        a -> plus(a.dateTime(0), a.period(1).negated(), a.run()));
    table.add(
        "subtract duration from time",
        "-",
        "left: time, right: duration -> time",
        a -> a.time(0).minus(a.duration(1)));
    table.add(
        "subtract date",
        "-",
        "left: date, right: date -> duration",
        a -> Duration.ofDays(ChronoUnit.DAYS.between(a.date(1), a.date(0))));
    table.add(
        "subtract datetime",
        "-",
        "left: datetime, right: datetime -> duration",
        a -> Duration.between(a.dateTime(1), a.dateTime(0)));
    table.add(
        "subtract time",
        "-",
        "left: time, right: time -> duration",
        a -> Duration.between(a.time(1), a.time(0)));
  }

  private static void months(Table table) {
    table.add(
        "days between",
        "from: date, to: date -> number",
        a -> BigDecimal.valueOf(ChronoUnit.DAYS.between(a.date(0), a.date(1))));
    table.add(
        "months between",
        "from: date, to: date -> number",
        a -> BigDecimal.valueOf(ChronoUnit.MONTHS.between(a.date(0), a.date(1))));
    table.add(
        "years and months duration",
        "from: date, to: date -> period",
        a -> Durations.ofMonths(ChronoUnit.MONTHS.between(a.date(0), a.date(1))));
    table.add("start of month", "date: date -> date", a -> a.date(0).withDayOfMonth(1));
    table.add(
        "end of month",
        "date: date -> date",
        a -> a.date(0).withDayOfMonth(a.date(0).lengthOfMonth()));
  }

  private static LocalDate dateOfNumbers(Arguments a) {
    LocalDate date = DateTexts.date(a.whole(0, "date"), a.whole(1, "date"), a.whole(2, "date"));
    if (date == null) {
      throw Failures.badArgument("date", "there is no such day in the calendar", "日历中没有这一天");
    }
    return date;
  }

  private static LocalTime timeOfNumbers(Arguments a) {
    int hour = a.whole(0, "time");
    int minute = a.whole(1, "time");
    int second = a.whole(2, "time");
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      throw Failures.badArgument("time", "there is no such time of day", "没有这个时刻");
    }
    return LocalTime.of(hour, minute, second);
  }

  static OffsetDateTime inZone(OffsetDateTime moment, ZoneId zone) {
    OffsetDateTime local =
        moment.toInstant().truncatedTo(ChronoUnit.MILLIS).atZone(zone).toOffsetDateTime();
    return checked(local);
  }

  private static OffsetDateTime now(Run run) {
    return inZone(run.context().now().atZone(zone(run)).toOffsetDateTime(), zone(run));
  }

  private static OffsetDateTime at(LocalDateTime local, Run run) {
    return checked(local.atZone(zone(run)).toOffsetDateTime());
  }

  private static ZoneId zone(Run run) {
    return run.context().zone();
  }

  /** Whole days of the duration count; what is left reaches into the day before or after. */
  private static LocalDate plus(LocalDate date, Duration duration) {
    return checked(date.atStartOfDay().plus(duration).toLocalDate());
  }

  /** The same day of another month, or its last day where it is shorter. */
  private static LocalDate plus(LocalDate date, Period period) {
    return checked(date.plusMonths(period.toTotalMonths()));
  }

  private static OffsetDateTime plus(OffsetDateTime moment, Duration duration, Run run) {
    return inZone(moment.plus(duration), zone(run));
  }

  private static OffsetDateTime plus(OffsetDateTime moment, Period period, Run run) {
    LocalDateTime local = moment.atZoneSameInstant(zone(run)).toLocalDateTime();
    return at(local.plusMonths(period.toTotalMonths()), run);
  }

  private static LocalDate checked(LocalDate date) {
    if (date.getYear() < 1 || date.getYear() > MAX_YEAR) {
      throw Failures.dateOutOfRange();
    }
    return date;
  }

  private static OffsetDateTime checked(OffsetDateTime moment) {
    checked(moment.toLocalDate());
    return moment;
  }
}
