package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Grantee;
import org.docket.platform.Ids;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Somebody may read a record until a moment. The row is kept when it is over. */
@Entity
@Table(name = "docket_grant")
public class GrantRow {

  @Id private UUID id;

  @Column(name = "record_id", updatable = false)
  private UUID recordId;

  @Column(name = "grantee", updatable = false)
  private String grantee;

  @Column(name = "until", updatable = false)
  private Instant until;

  @Column(name = "reason_en", updatable = false)
  private String reasonEn;

  @Column(name = "reason_zh", updatable = false)
  private String reasonZh;

  @Column(name = "given_at", updatable = false)
  private Instant givenAt;

  @Column(name = "given_by", updatable = false)
  private UUID givenBy;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "ended_by")
  private @Nullable UUID endedBy;

  /** For Hibernate. */
  protected GrantRow() {}

  public GrantRow(
      UUID recordId, Grantee grantee, Instant until, Text reason, Instant givenAt, UUID givenBy) {
    this.id = Ids.next();
    this.recordId = recordId;
    this.grantee = grantee.text();
    this.until = until;
    this.reasonEn = reason.en();
    this.reasonZh = reason.zh();
    this.givenAt = givenAt;
    this.givenBy = givenBy;
  }

  public UUID id() {
    return id;
  }

  public UUID recordId() {
    return recordId;
  }

  public Grantee grantee() {
    return Grantee.of(grantee);
  }

  public Instant until() {
    return until;
  }

  public Text reason() {
    return Text.of(reasonEn, reasonZh);
  }

  public Instant givenAt() {
    return givenAt;
  }

  public UUID givenBy() {
    return givenBy;
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public boolean isInForce(Instant now) {
    return endedAt == null && until.isAfter(now);
  }

  /** Before its time. */
  public void end(Instant at, UUID by) {
    this.endedAt = at;
    this.endedBy = by;
  }
}
