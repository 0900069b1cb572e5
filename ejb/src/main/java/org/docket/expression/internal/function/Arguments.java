package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The arguments of one call. The checker has seen to their types, so the casts hold. */
public record Arguments(List<@Nullable Object> values, Run run) {

  boolean has(int index) {
    return index < values.size();
  }

  @Nullable Object any(int index) {
    return values.get(index);
  }

  BigDecimal number(int index) {
    return (BigDecimal) some(index);
  }

  String text(int index) {
    return (String) some(index);
  }

  boolean yes(int index) {
    return (Boolean) some(index);
  }

  LocalDate date(int index) {
    return (LocalDate) some(index);
  }

  OffsetDateTime dateTime(int index) {
    return (OffsetDateTime) some(index);
  }

  LocalTime time(int index) {
    return (LocalTime) some(index);
  }

  Duration duration(int index) {
    return (Duration) some(index);
  }

  Period period(int index) {
    return (Period) some(index);
  }

  List<?> list(int index) {
    List<?> list = (List<?>) some(index);
    run.charge(list.size());
    return list;
  }

  /** A number that must be whole and not far from zero, such as a position or a scale. */
  int whole(int index, String function) {
    BigDecimal number = number(index);
    if (number.stripTrailingZeros().scale() > 0
        || number.abs().compareTo(BigDecimal.valueOf(1_000_000)) > 0) {
      throw Failures.badArgument(
          function, "whole numbers up to 1,000,000 are allowed", "只允许一百万以内的整数");
    }
    return number.intValueExact();
  }

  private Object some(int index) {
    return Objects.requireNonNull(values.get(index));
  }
}
