package org.docket.expression.internal.check;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.docket.expression.Type;
import org.docket.expression.Type.Field;
import org.docket.expression.internal.function.DateTexts;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.tree.LiteralNode;
import org.jspecify.annotations.Nullable;

/**
 * Dates, times and durations written as text in quotes. Date-times are not among them: without an
 * offset they depend on the zone of the evaluation.
 */
final class Literals {
  private Literals() {}

  /** {@code @"…"}: the kind of value follows from how it is written. */
  static Optional<LiteralNode> at(Span span, String text) {
    Object value = DateTexts.date(text);
    value = value == null ? DateTexts.time(text) : value;
    value = value == null ? durationOrPeriod(text) : value;
    return literal(span, value);
  }

  static boolean isDateTime(String text) {
    return DateTexts.dateTime(text, ZoneOffset.UTC) != null;
  }

  static Optional<LiteralNode> duration(Span span, String text) {
    return literal(span, durationOrPeriod(text));
  }

  private static @Nullable Object durationOrPeriod(String text) {
    Object length = DateTexts.duration(text);
    return length == null ? DateTexts.period(text) : length;
  }

  static Optional<LiteralNode> literal(Span span, @Nullable Object value) {
    return Optional.ofNullable(value)
        .map(there -> new LiteralNode(span, Field.required(typeOf(there)), there));
  }

  private static Type typeOf(Object value) {
    if (value instanceof LocalDate) {
      return Type.DATE;
    }
    if (value instanceof LocalTime) {
      return Type.TIME;
    }
    if (value instanceof Duration) {
      return Type.DURATION;
    }
    if (value instanceof Period) {
      return Type.PERIOD;
    }
    return Type.NUMBER;
  }
}
