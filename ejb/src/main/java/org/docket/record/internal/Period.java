package org.docket.record.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days as people name them from today: {@code this-month, last-7-days}. Weeks begin on Monday; the
 * last and the next days count today.
 *
 * @param until the day behind the last one
 */
record Period(LocalDate from, LocalDate until) {

  static final List<String> WORDS =
      List.of(
          "today",
          "yesterday",
          "tomorrow",
          "this-week",
          "last-week",
          "next-week",
          "this-month",
          "last-month",
          "next-month",
          "this-quarter",
          "last-quarter",
          "this-year",
          "last-year",
          "last-7-days",
          "last-30-days",
          "next-7-days",
          "next-30-days");

  private static final Pattern DAYS = Pattern.compile("(last|next)-([1-9][0-9]{0,3})-days");

  static Optional<Period> of(String words, LocalDate today) {
    Matcher days = DAYS.matcher(words);
    if (days.matches()) {
      int count = Integer.parseInt(days.group(2));
      return Optional.of(
          days.group(1).equals("next")
              ? new Period(today, today.plusDays(count))
              : new Period(today.minusDays(count - 1L), today.plusDays(1)));
    }
    return Optional.ofNullable(
        switch (words) {
          case "today" -> new Period(today, today.plusDays(1));
          case "yesterday" -> new Period(today.minusDays(1), today);
          case "tomorrow" -> new Period(today.plusDays(1), today.plusDays(2));
          case "this-week" -> week(today);
          case "last-week" -> week(today.minusWeeks(1));
          case "next-week" -> week(today.plusWeeks(1));
          case "this-month" -> months(today, 1);
          case "last-month" -> months(today.minusMonths(1), 1);
          case "next-month" -> months(today.plusMonths(1), 1);
          case "this-quarter" -> quarter(today);
          case "last-quarter" -> quarter(today.minusMonths(3));
          case "this-year" -> months(today.withDayOfYear(1), 12);
          case "last-year" -> months(today.withDayOfYear(1).minusYears(1), 12);
          default -> null;
        });
  }

  private static Period week(LocalDate day) {
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return new Period(monday, monday.plusWeeks(1));
  }

  private static Period quarter(LocalDate day) {
    return months(day.minusMonths((day.getMonthValue() - 1) % 3), 3);
  }

  private static Period months(LocalDate day, int count) {
    LocalDate first = day.withDayOfMonth(1);
    return new Period(first, first.plusMonths(count));
  }
}
