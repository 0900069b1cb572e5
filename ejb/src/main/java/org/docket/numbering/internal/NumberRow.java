package org.docket.numbering.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.docket.numbering.CounterKey;
import org.docket.numbering.NumberOrigin;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.RegisteredNumber.Reserved;
import org.docket.numbering.RegisteredNumber.Voided;
import org.jspecify.annotations.Nullable;

/** A number that was given or is kept for somebody. Never removed. */
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
  private @Nullable Long counted;

  @Column(name = "state")
  private String state;

  @Column(name = "origin")
  private String origin;

  @Column(name = "record_id")
  private @Nullable UUID recordId;

  @Column(name = "issued_at")
  private Instant issuedAt;

  @Column(name = "issued_by")
  private @Nullable UUID issuedBy;

  @Column(name = "note")
  private @Nullable String note;

  @Column(name = "reservation")
  private @Nullable UUID reservation;

  @Column(name = "reserved_for")
  private @Nullable UUID reservedFor;

  @Column(name = "reserved_until")
  private @Nullable LocalDate reservedUntil;

  @Column(name = "voided_at")
  private @Nullable Instant voidedAt;

  @Column(name = "voided_by")
  private @Nullable UUID voidedBy;

  @Column(name = "void_reason")
  private @Nullable String voidReason;

  protected NumberRow() {}

  private NumberRow(
      CounterKey counter,
      String number,
      @Nullable Long counted,
      NumberState state,
      NumberOrigin origin,
      Instant at,
      @Nullable UUID by) {
    this.series = counter.series();
    this.scope = counter.scope();
    this.period = counter.period();
    this.number = number;
    this.counted = counted;
    this.state = state.key();
    this.origin = origin.key();
    this.issuedAt = at;
    this.issuedBy = by;
  }

  /** One that a record or document gets from the counter. */
  public static NumberRow drawn(
      CounterKey counter, String number, long counted, UUID record, Instant at, @Nullable UUID by) {
    NumberRow row =
        new NumberRow(counter, number, counted, NumberState.ISSUED, NumberOrigin.DRAWN, at, by);
    row.recordId = record;
    return row;
  }

  /** One that was given before, or by hand. */
  public static NumberRow entered(
      CounterKey counter, String number, @Nullable Long counted, String note, Instant at, UUID by) {
    NumberRow row =
        new NumberRow(counter, number, counted, NumberState.ISSUED, NumberOrigin.ENTERED, at, by);
    row.note = note;
    return row;
  }

  /** One that is taken from the counter and kept. */
  public static NumberRow reserved(
      CounterKey counter,
      String number,
      long counted,
      Reserved reserved,
      String note,
      Instant at,
      UUID by) {
    NumberRow row =
        new NumberRow(
            counter, number, counted, NumberState.RESERVED, NumberOrigin.RESERVED, at, by);
    row.note = note;
    row.reservation = reserved.reservation();
    row.reservedFor = reserved.holder();
    row.reservedUntil = reserved.until();
    return row;
  }

  public NumberState state() {
    return NumberState.valueOf(state.toUpperCase(Locale.ROOT));
  }

  /** A record has it from now on. */
  public void give(UUID record, Instant at, UUID by) {
    state = NumberState.ISSUED.key();
    recordId = record;
    issuedAt = at;
    issuedBy = by;
  }

  /** Whether it was entered without the record that has it. */
  public boolean isLoose() {
    return state() == NumberState.ISSUED
        && recordId == null
        && origin.equals(NumberOrigin.ENTERED.key());
  }

  /** This record has had it since it was given. */
  public void belongTo(UUID record) {
    recordId = record;
  }

  /** It stays in the register and is never given again. */
  public void becomeVoid(Instant at, @Nullable UUID by, String reason) {
    state = NumberState.VOID.key();
    voidedAt = at;
    voidedBy = by;
    voidReason = reason;
  }

  public RegisteredNumber registered() {
    UUID block = reservation;
    Instant at = voidedAt;
    String reason = voidReason;
    return new RegisteredNumber(
        series,
        number,
        scope,
        period,
        counted,
        state(),
        NumberOrigin.valueOf(origin.toUpperCase(Locale.ROOT)),
        recordId,
        issuedAt,
        issuedBy,
        note,
        block == null ? null : new Reserved(block, reservedFor, reservedUntil),
        at == null || reason == null ? null : new Voided(at, voidedBy, reason));
  }
}
