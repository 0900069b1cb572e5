package org.docket.web.numbering;

import java.time.Instant;
import java.util.List;
import org.docket.numbering.Completeness;
import org.docket.numbering.Completeness.Gap;
import org.docket.numbering.Completeness.Leap;
import org.docket.numbering.NumberState;
import org.docket.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * What a counter gave, and whether something is missing.
 *
 * @param first the first value of the counter
 * @param last the last value that it gave; less than the first when it gave none
 */
record CompletenessResponse(
    String scope,
    String period,
    long first,
    long last,
    long issued,
    long reserved,
    long voided,
    boolean complete,
    List<Missing> gaps) {

  /**
   * Numbers that are not in the register.
   *
   * @param reason leap, allowed or unexplained
   */
  record Missing(
      String first,
      String last,
      long count,
      String reason,
      @Nullable Instant at,
      @Nullable String by,
      @Nullable String note) {}

  static CompletenessResponse of(Completeness one, long step, Organization organization) {
    return new CompletenessResponse(
        one.counter().scope(),
        one.counter().period(),
        one.first(),
        one.last(),
        one.count(NumberState.ISSUED),
        one.count(NumberState.RESERVED),
        one.count(NumberState.VOID),
        one.isComplete(),
        one.gaps().stream().map(gap -> missing(gap, step, organization)).toList());
  }

  private static Missing missing(Gap gap, long step, Organization organization) {
    Leap leap = gap.leap().orElse(null);
    return new Missing(
        gap.first(),
        gap.last(),
        gap.size(step),
        gap.reason().name().toLowerCase(java.util.Locale.ROOT),
        leap == null ? null : leap.at(),
        leap == null ? null : RegisterResponse.name(leap.by(), organization),
        leap == null ? null : leap.reason());
  }
}
