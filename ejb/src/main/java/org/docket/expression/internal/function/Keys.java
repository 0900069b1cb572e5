package org.docket.expression.internal.function;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.docket.expression.RecordValue;
import org.jspecify.annotations.Nullable;

/**
 * Equality and order of values. Two values are equal when their keys are: 1.0 and 1.00, the same
 * moment in two zones, twelve months and a year, a record and the text of its id.
 */
final class Keys {
  private Keys() {}

  static boolean equal(@Nullable Object left, @Nullable Object right, Run run) {
    Object a = key(left, run);
    Object b = key(right, run);
    return a == null ? b == null : a.equals(b);
  }

  static @Nullable Object key(@Nullable Object value, Run run) {
    run.charge(1);
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros();
    }
    if (value instanceof OffsetDateTime dateTime) {
      return dateTime.toInstant();
    }
    if (value instanceof Period period) {
      return period.toTotalMonths();
    }
    if (value instanceof RecordValue record) {
      return record.id().toString();
    }
    if (value instanceof String text) {
      run.chargeText(text.length());
    }
    return value instanceof List<?> list ? keys(list, run) : value;
  }

  private static List<@Nullable Object> keys(List<?> list, Run run) {
    List<@Nullable Object> keys = new ArrayList<>(list.size());
    list.forEach(element -> keys.add(key(element, run)));
    return keys;
  }

  /** Less than, equal to or more than zero, for two values of one ordered type. */
  @SuppressWarnings("unchecked")
  static int compare(@Nullable Object left, @Nullable Object right, Run run) {
    run.charge(1);
    if (left instanceof OffsetDateTime a && right instanceof OffsetDateTime b) {
      return a.toInstant().compareTo(b.toInstant());
    }
    if (left instanceof Period a && right instanceof Period b) {
      return Long.compare(a.toTotalMonths(), b.toTotalMonths());
    }
    if (left instanceof String text) {
      run.chargeText(text.length());
    }
    return ((Comparable<@Nullable Object>) Objects.requireNonNull(left)).compareTo(right);
  }
}
