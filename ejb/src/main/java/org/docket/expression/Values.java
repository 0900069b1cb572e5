package org.docket.expression;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the names in a scope, or of the members of a record.
 *
 * <p>A value is a String, BigDecimal (or another Number without fraction), Boolean, LocalDate,
 * OffsetDateTime (or ZonedDateTime or Instant), LocalTime, Duration, Period, a List of these,
 * Values for a record, or null where the type says that it may be missing.
 */
public interface Values {

  @Nullable Object get(String name);

  static Values of(Map<String, ? extends @Nullable Object> values) {
    return values::get;
  }

  static Values none() {
    return name -> null;
  }
}
