package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;

/** The written form of a single value: what {@code string(…)} gives. */
public final class ValueText {
  private ValueText() {}

  public static String of(Object value) {
    if (value instanceof BigDecimal number) {
      return Numbers.text(number);
    }
    if (value instanceof OffsetDateTime dateTime) {
      return DateTexts.text(dateTime);
    }
    if (value instanceof LocalTime time) {
      return DateTexts.text(time);
    }
    if (value instanceof Duration duration) {
      return DateTexts.text(duration);
    }
    return value instanceof Period period ? DateTexts.text(period) : value.toString();
  }
}
