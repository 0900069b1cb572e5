package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Inside;
import org.docket.platform.Ids;
import org.hibernate.Length;
import org.jspecify.annotations.Nullable;

/** An approval: the state of the engine, and what is asked for without reading it. */
@Entity
@Table(name = "docket_approval")
public class ApprovalRow {

  static final String RUNNING = "running";
  static final String WITHDRAWN = "withdrawn";

  private static final String ITEMS = "\"inside\":";
  private static final String NO_ITEMS = "\"inside\":{}";

  @Id private UUID id;

  @Column(name = "record_id")
  private UUID recordId;

  @Column(name = "process")
  private String process;

  @Column(name = "release_id")
  private UUID releaseId;

  @Column(name = "status")
  private String status;

  @Column(name = "state", length = Length.LONG32)
  private String state;

  /** What this text says, once somebody has asked: reading it is dear. */
  @Transient private @Nullable Known known;

  private record Known(String text, ApprovalState state) {}

  @Column(name = "started_at")
  private Instant startedAt;

  @Column(name = "started_by")
  private UUID startedBy;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Version
  @Column(name = "version")
  private long version;

  protected ApprovalRow() {}

  ApprovalRow(UUID recordId, String process, UUID releaseId, UUID startedBy, Instant at) {
    this.id = Ids.next();
    this.recordId = recordId;
    this.process = process;
    this.releaseId = releaseId;
    this.startedBy = startedBy;
    this.startedAt = at;
    this.status = RUNNING;
    keep(ApprovalState.initial());
  }

  UUID id() {
    return id;
  }

  UUID recordId() {
    return recordId;
  }

  String process() {
    return process;
  }

  UUID releaseId() {
    return releaseId;
  }

  UUID startedBy() {
    return startedBy;
  }

  Instant startedAt() {
    return startedAt;
  }

  Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  boolean isRunning() {
    return status.equals(RUNNING);
  }

  ApprovalState state() {
    Known last = known;
    Known now =
        last != null && last.text.equals(state)
            ? last
            : new Known(state, StoredJson.read(state, ApprovalState.class));
    known = now;
    return now.state;
  }

  private void keep(ApprovalState next) {
    state = StoredJson.write(next);
    known = new Known(state, next);
  }

  /** About which items a visit is or was; most approvals are about none and need not be read. */
  List<Inside> inside(int visit) {
    return state.contains(NO_ITEMS) || !state.contains(ITEMS) ? List.of() : state().inside(visit);
  }

  void become(ApprovalState next, Instant at) {
    keep(next);
    next.end()
        .ifPresent(
            end -> {
              status = end.key();
              endedAt = at;
            });
  }

  /** From now on it follows the chain of another release. */
  void moveTo(ApprovalState next, UUID release) {
    keep(next);
    releaseId = release;
  }

  void withdraw(ApprovalState last, Instant at) {
    keep(last);
    status = WITHDRAWN;
    endedAt = at;
  }
}
