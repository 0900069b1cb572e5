package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.Agency;
import org.docket.platform.Ids;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom. Kept after it is over, for the record. */
@Entity
@Table(name = "docket_agency")
public class AgencyRow {

  @Id private UUID id;

  @Column(name = "person_id", updatable = false)
  private UUID personId;

  @Column(name = "agent_id", updatable = false)
  private UUID agentId;

  @Column(name = "from_at", updatable = false)
  private Instant fromAt;

  @Column(name = "until_at", updatable = false)
  private Instant untilAt;

  @Column(name = "processes", updatable = false, length = Length.LONG32)
  private @Nullable String processes;

  @Column(name = "up_to", updatable = false, precision = 19, scale = 2)
  private @Nullable BigDecimal upTo;

  @Column(name = "reason", updatable = false, length = Length.LONG32)
  private @Nullable String reason;

  @Column(name = "set_by", updatable = false)
  private UUID setBy;

  @Enumerated(EnumType.STRING)
  @Column(name = "set_as", updatable = false, length = 20)
  private Agency.@Nullable Right setAs;

  @Column(name = "set_at", updatable = false)
  private Instant setAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "revoked_by")
  private @Nullable UUID revokedBy;

  protected AgencyRow() {}

  AgencyRow(UUID person, Agency.Wish wish, UUID by, Agency.Right as, Instant at) {
    this.id = Ids.next();
    this.personId = person;
    this.agentId = wish.agent();
    this.fromAt = wish.from();
    this.untilAt = wish.until();
    this.processes = wish.processes().isEmpty() ? null : StoredJson.write(wish.processes());
    this.upTo = wish.upTo().orElse(null);
    this.reason = wish.reason().orElse(null);
    this.setBy = by;
    this.setAs = as;
    this.setAt = at;
  }

  void revoke(UUID by, Instant at) {
    if (revokedAt == null) {
      revokedAt = at;
      revokedBy = by;
    }
  }

  UUID id() {
    return id;
  }

  UUID personId() {
    return personId;
  }

  UUID agentId() {
    return agentId;
  }

  Instant from() {
    return fromAt;
  }

  Instant until() {
    return untilAt;
  }

  UUID setBy() {
    return setBy;
  }

  Optional<Agency.Right> setAs() {
    return Optional.ofNullable(setAs);
  }

  Optional<Instant> revokedAt() {
    return Optional.ofNullable(revokedAt);
  }

  boolean isActive(Instant at) {
    return revokedAt == null && !fromAt.isAfter(at) && untilAt.isAfter(at);
  }

  /** Keys of those in which the agent stands in; all where empty. */
  List<String> processes() {
    return processes == null
        ? List.of()
        : Arrays.asList(StoredJson.read(processes, String[].class));
  }

  Optional<BigDecimal> upTo() {
    return Optional.ofNullable(upTo);
  }

  Optional<String> reason() {
    return Optional.ofNullable(reason);
  }
}
