package org.docket.expression.internal.tree;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.expression.internal.function.Failures;
import org.docket.expression.internal.function.Numbers;
import org.jspecify.annotations.Nullable;

/** Takes a value that a caller hands over as the type that was declared for it. */
final class Conversion {
  private Conversion() {}

  static @Nullable Object of(
      @Nullable Object value, Type type, String name, Evaluation evaluation) {
    if (value == null) {
      return null;
    }
    Object converted = converted(value, type, name, evaluation);
    if (converted == null) {
      throw Failures.wrongValue(name, type.notation(), value);
    }
    return converted;
  }

  private static @Nullable Object converted(
      Object value, Type type, String name, Evaluation evaluation) {
    if (type instanceof Type.ListOf list) {
      return value instanceof List<?> elements ? list(elements, list, name, evaluation) : null;
    }
    if (type instanceof Type.RecordOf) {
      return record(value);
    }
    return switch ((Type.Simple) type) {
      case TEXT -> value instanceof String text ? text : null;
      case NUMBER -> number(value);
      case YES_NO -> value instanceof Boolean yes ? yes : null;
      case DATE -> value instanceof LocalDate date ? date : null;
      case DATE_TIME -> dateTime(value, evaluation);
      case TIME -> value instanceof LocalTime time ? time.truncatedTo(ChronoUnit.MILLIS) : null;
      case DURATION ->
          value instanceof Duration length ? Duration.ofMillis(length.toMillis()) : null;
      case PERIOD ->
          value instanceof Period period && period.get(ChronoUnit.DAYS) == 0 ? period : null;
      case NOTHING -> value;
    };
  }

  private static @Nullable Object record(Object value) {
    if (value instanceof Map<?, ?> map) {
      return (Values) map::get;
    }
    return value instanceof Values values ? values : null;
  }

  private static @Nullable BigDecimal number(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Numbers.fitted(decimal);
    }
    if (value instanceof BigInteger whole) {
      return Numbers.fitted(new BigDecimal(whole));
    }
    boolean whole = value instanceof Integer || value instanceof Long || value instanceof Short;
    return whole ? BigDecimal.valueOf(((Number) value).longValue()) : null;
  }

  private static @Nullable OffsetDateTime dateTime(Object value, Evaluation evaluation) {
    Instant moment =
        value instanceof OffsetDateTime offset
            ? offset.toInstant()
            : value instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : value instanceof Instant instant ? instant : null;
    return moment == null
        ? null
        : moment
            .truncatedTo(ChronoUnit.MILLIS)
            .atZone(evaluation.context().zone())
            .toOffsetDateTime();
  }

  private static List<?> list(
      List<?> elements, Type.ListOf type, String name, Evaluation evaluation) {
    evaluation.chargeList(elements.size());
    List<@Nullable Object> converted = new ArrayList<>(elements.size());
    for (Object element : elements) {
      converted.add(of(element, type.element().type(), name, evaluation));
    }
    return converted;
  }
}
