package org.docket.numbering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register.
 *
 * @param scope whose counter counted it; empty for the company's
 * @param counted the value of the counter; null for one that looks like none of the series, or that
 *     no counter of it comes to
 * @param record the record or document that has it
 * @param note why it was reserved or entered
 * @param voided who made it void, and why
 */
public record RegisteredNumber(
    String series,
    String number,
    String scope,
    String period,
    @Nullable Long counted,
    NumberState state,
    NumberOrigin origin,
    @Nullable UUID record,
    Instant issuedAt,
    @Nullable UUID issuedBy,
    @Nullable String note,
    @Nullable Reserved reserved,
    @Nullable Voided voided) {

  /**
   * @param holder who may use it; null for administrators only
   * @param until the last day on which it may be used
   */
  public record Reserved(UUID reservation, @Nullable UUID holder, @Nullable LocalDate until) {}

  /**
   * @param by null when its time was over
   */
  public record Voided(Instant at, @Nullable UUID by, String reason) {}

  public boolean isVoid() {
    return state == NumberState.VOID;
  }
}
