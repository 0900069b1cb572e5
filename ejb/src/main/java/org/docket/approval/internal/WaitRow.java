package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** A wait, so that it is looked at in time; the row is there as long as it lasts. */
@Entity
@IdClass(WaitRow.Key.class)
@Table(name = "docket_wait")
public class WaitRow {

  /** The data may end a wait at any time: it is looked at after a tenth of what it has lasted. */
  private static final Duration SOONEST = Duration.ofMinutes(5);

  private static final Duration LATEST = Duration.ofHours(1);

  /** An approval and the visit that the wait is. */
  public record Key(UUID approvalId, int visit) implements Serializable {}

  /** A wait that is to be looked at, and since when. */
  record Due(UUID approval, int visit, Instant at) {
    /** Before all others. */
    static final Due FIRST = new Due(new UUID(0, 0), 0, Instant.EPOCH);
  }

  @Id
  @Column(name = "approval_id")
  private UUID approvalId;

  @Id
  @Column(name = "visit")
  private int visit;

  @Column(name = "since")
  private Instant since;

  @Column(name = "look_at")
  private Instant lookAt;

  protected WaitRow() {}

  WaitRow(UUID approvalId, int visit, Instant since, Optional<Instant> due) {
    this.approvalId = approvalId;
    this.visit = visit;
    this.since = since;
    lookAgain(since, due);
  }

  /**
   * @param due when it is over at the latest; empty where only the data tell
   */
  void lookAgain(Instant now, Optional<Instant> due) {
    Duration tenth = Duration.between(since, now).dividedBy(10);
    Duration pause = tenth.compareTo(SOONEST) < 0 ? SOONEST : tenth;
    Instant again = now.plus(pause.compareTo(LATEST) > 0 ? LATEST : pause);
    lookAt = due.filter(moment -> moment.isBefore(again)).orElse(again);
  }

  UUID approvalId() {
    return approvalId;
  }

  int visit() {
    return visit;
  }
}
