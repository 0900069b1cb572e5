package org.docket.expression;

import java.time.Instant;
import java.time.ZoneId;

/**
 * What an evaluation needs besides the values.
 *
 * @param now what {@code now()} and {@code today()} say
 * @param zone where days begin: of {@code today()}, of date-times without an offset, of {@code
 *     date(aDateTime)}
 */
public record EvaluationContext(Instant now, ZoneId zone, Limits limits, Missing missing) {

  public static EvaluationContext of(Instant now, ZoneId zone) {
    return new EvaluationContext(now, zone, Limits.NORMAL, Missing.IS_A_PROBLEM);
  }

  /** The same, for data that are still being filled in. */
  public EvaluationContext whileFilling() {
    return new EvaluationContext(now, zone, limits, Missing.STAYS_OPEN);
  }
}
