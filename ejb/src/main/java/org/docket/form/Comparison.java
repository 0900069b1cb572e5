package org.docket.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

/** Which of two values of the same kind is larger. */
final class Comparison {

  private Comparison() {}

  /** -1, 0 or 1; 0 also for what cannot be compared. */
  static int of(Object left, Object right) {
    if (left instanceof BigDecimal a && right instanceof Number b) {
      return a.compareTo(new BigDecimal(b.toString()));
    }
    if (left instanceof LocalDate a && right instanceof LocalDate b) {
      return Integer.signum(a.compareTo(b));
    }
    if (left instanceof OffsetDateTime a) {
      return right instanceof ZonedDateTime zoned
          ? sign(a, zoned.toOffsetDateTime())
          : right instanceof OffsetDateTime b ? sign(a, b) : 0;
    }
    return 0;
  }

  private static int sign(OffsetDateTime a, OffsetDateTime b) {
    return Integer.signum(a.toInstant().compareTo(b.toInstant()));
  }
}
