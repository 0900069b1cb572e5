package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Period;

/** Durations in days and time, and periods in years and months. */
final class Durations {
  private static final Duration LONGEST = Duration.ofDays(3_652_500);
  private static final int MOST_MONTHS = 120_000;

  private Durations() {}

  static void register(Table table) {
    calculation(table);
    parts(table);
    table.add(
        "duration of text",
        "duration",
        "text: text -> duration?",
        a -> DateTexts.duration(a.text(0)));
    table.add(
        "string of duration",
        "string",
        "value: duration -> text",
        a -> DateTexts.text(a.duration(0)));
    table.add(
        "string of period", "string", "value: period -> text", a -> DateTexts.text(a.period(0)));
  }

  private static void calculation(Table table) {
    table.add(
        "add duration",
        "+",
        "left: duration, right: duration -> duration",
        a -> fitted(a.duration(0).plus(a.duration(1))));
    table.add(
        "subtract duration",
        "-",
        "left: duration, right: duration -> duration",
        a -> fitted(a.duration(0).minus(a.duration(1))));
    table.add(
        "multiply duration",
        "*",
        "left: duration, right: number -> duration",
        a -> times(a.duration(0), a.number(1)));
    table.add(
        "multiply by duration",
        "*",
        "left: number, right: duration -> duration",
        a -> times(a.duration(1), a.number(0)));
    table.add(
        "divide duration",
        "/",
        "left: duration, right: number -> duration",
        a -> ofMillis(Numbers.divide(millis(a.duration(0)), a.number(1))));
    table.add(
        "divide durations",
        "/",
        "left: duration, right: duration -> number",
        a -> Numbers.divide(millis(a.duration(0)), millis(a.duration(1))));
    table.add(
        "negate duration",
        "negate",
        "duration: duration -> duration",
        a -> a.duration(0).negated());
    table.add("abs of duration", "abs", "duration: duration -> duration", a -> a.duration(0).abs());
    table.add(
        "add period",
        "+",
        "left: period, right: period -> period",
        a -> ofMonths(a.period(0).toTotalMonths() + a.period(1).toTotalMonths()));
    table.add(
        "subtract period",
        "-",
        "left: period, right: period -> period",
        a -> ofMonths(a.period(0).toTotalMonths() - a.period(1).toTotalMonths()));
    table.add(
        "multiply period",
        "*",
        "left: period, right: number -> period",
        a -> times(a.period(0), a.number(1)));
    table.add(
        "multiply by period",
        "*",
        "left: number, right: period -> period",
        a -> times(a.period(1), a.number(0)));
    table.add(
        "divide period",
        "/",
        "left: period, right: number -> period",
        a -> ofMonths(Numbers.divide(months(a.period(0)), a.number(1))));
    table.add(
        "divide periods",
        "/",
        "left: period, right: period -> number",
        a -> Numbers.divide(months(a.period(0)), months(a.period(1))));
    table.add(
        "negate period",
        "negate",
        "period: period -> period",
        a -> ofMonths(-a.period(0).toTotalMonths()));
    table.add(
        "abs of period",
        "abs",
        "period: period -> period",
        a -> ofMonths(Math.abs(a.period(0).toTotalMonths())));
  }

  private static void parts(Table table) {
    table.add(
        "days",
        "duration: duration -> number",
        a -> BigDecimal.valueOf(a.duration(0).toMillis() / 86_400_000));
    table.add(
        "hours",
        "duration: duration -> number",
        a -> BigDecimal.valueOf(a.duration(0).toMillis() / 3_600_000 % 24));
    table.add(
        "minutes",
        "duration: duration -> number",
        a -> BigDecimal.valueOf(a.duration(0).toMillis() / 60_000 % 60));
    table.add(
        "seconds",
        "duration: duration -> number",
        a -> BigDecimal.valueOf(a.duration(0).toMillis() / 1000 % 60));
    table.add(
        "years",
        "period: period -> number",
        a -> BigDecimal.valueOf(a.period(0).toTotalMonths() / 12));
    table.add(
        "months",
        "period: period -> number",
        a -> BigDecimal.valueOf(a.period(0).toTotalMonths() % 12));
  }

  private static BigDecimal millis(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis());
  }

  private static BigDecimal months(Period period) {
    return BigDecimal.valueOf(period.toTotalMonths());
  }

  private static Duration times(Duration duration, BigDecimal factor) {
    return ofMillis(Numbers.fitted(millis(duration).multiply(factor)));
  }

  private static Period times(Period period, BigDecimal factor) {
    return ofMonths(Numbers.fitted(months(period).multiply(factor)));
  }

  private static Duration ofMillis(BigDecimal millis) {
    if (millis.abs().compareTo(millis(LONGEST)) > 0) {
      throw Failures.durationOutOfRange();
    }
    return Duration.ofMillis(millis.setScale(0, RoundingMode.HALF_UP).longValueExact());
  }

  /** Whole months; a part of a month is dropped. */
  private static Period ofMonths(BigDecimal months) {
    if (months.abs().compareTo(BigDecimal.valueOf(MOST_MONTHS)) > 0) {
      throw Failures.durationOutOfRange();
    }
    return ofMonths(months.setScale(0, RoundingMode.DOWN).longValueExact());
  }

  static Duration fitted(Duration duration) {
    if (duration.abs().compareTo(LONGEST) > 0) {
      throw Failures.durationOutOfRange();
    }
    return duration;
  }

  static Period ofMonths(long months) {
    if (Math.abs(months) > MOST_MONTHS) {
      throw Failures.durationOutOfRange();
    }
    return Period.ofMonths((int) months).normalized();
  }
}
