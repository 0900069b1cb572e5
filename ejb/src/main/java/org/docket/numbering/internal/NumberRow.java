package org.docket.numbering.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.docket.numbering.CounterKey;
import org.docket.numbering.RegisteredNumber;
import org.jspecify.annotations.Nullable;

/** A number that was given. Never removed. */
@Entity
@IdClass(NumberRow.Key.class)
@Table(name = "docket_number")
public class NumberRow {

  /** A number is unique in its series. */
  public record Key(String series, String number) implements Serializable {}

  @Id
  @Column(name = "series")
  private String series;

  @Id
  @Column(name = "number")
  private String number;

  @Column(name = "scope")
  private String scope;

  @Column(name = "period")
  private String period;

  @Column(name = "counted")
  private long counted;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private @Nullable UUID issuedBy;

  @Column(name = "voided_at")
  private @Nullable Instant voidedAt;

  @Column(name = "voided_by")
  private @Nullable UUID voidedBy;

  @Column(name = "void_reason")
  private @Nullable String voidReason;

  protected NumberRow() {}

  public NumberRow(
      CounterKey counter,
      String number,
      long counted,
      UUID recordId,
      Instant issuedAt,
      @Nullable UUID issuedBy) {
    this.series = counter.series();
    this.scope = counter.scope();
    this.period = counter.period();
    this.number = number;
    this.counted = counted;
    this.recordId = recordId;
    this.issuedAt = issuedAt;
    this.issuedBy = issuedBy;
  }

  public boolean isVoid() {
    return voidedAt != null;
  }

  /** It stays in the register and is never given again. */
  public void becomeVoid(Instant at, UUID by, String reason) {
    voidedAt = at;
    voidedBy = by;
    voidReason = reason;
  }

  public RegisteredNumber registered() {
    return new RegisteredNumber(
        series,
        number,
        scope,
        period,
        counted,
        recordId,
        issuedAt,
        issuedBy,
        voidedAt,
        voidedBy,
        voidReason);
  }
}
