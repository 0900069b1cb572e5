package org.docket.numbering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the register.
 *
 * @param scope whose counter counted it; empty for the company's
 * @param counted the value of the counter
 * @param record the record or document that has it
 */
public record RegisteredNumber(
    String series,
    String number,
    String scope,
    String period,
    long counted,
    UUID record,
    Instant issuedAt,
    @Nullable UUID issuedBy,
    @Nullable Instant voidedAt,
    @Nullable UUID voidedBy,
    @Nullable String voidReason) {

  public boolean isVoid() {
    return voidedAt != null;
  }
}
