package org.docket.approval.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.docket.approval.ChainReplay.State;
import org.docket.platform.Json;
import org.docket.problem.Text;
import org.docket.record.ListRequest;
import org.docket.record.job.JobRow;
import org.hibernate.Length;

/** Records that are played once more by another chain. */
@Entity
@Table(name = "docket_replay")
public class ReplayRow extends JobRow {

  @Column(name = "process", updatable = false)
  private String process;

  @Column(name = "release_id", updatable = false)
  private UUID releaseId;

  @Column(name = "candidate", updatable = false)
  private boolean candidate;

  @Column(name = "selection", updatable = false, length = Length.LONG32)
  private String selection;

  @Column(name = "most", updatable = false)
  private int most;

  @Column(name = "usual", updatable = false, length = Length.LONG32)
  private String usual;

  /** For Hibernate. */
  protected ReplayRow() {}

  ReplayRow(
      UUID id,
      UUID ownerId,
      TriedProcesses.Tried tried,
      boolean candidate,
      ListRequest selection,
      int most,
      Map<String, Long> usual,
      Instant now) {
    super(id, selection.form(), ownerId, State.WORKING.key(), now);
    this.process = tried.process().key();
    this.releaseId = tried.release();
    this.candidate = candidate;
    this.selection = StoredJson.write(selection);
    this.most = most;
    this.usual = StoredJson.write(new TreeMap<>(usual));
  }

  String process() {
    return process;
  }

  UUID releaseId() {
    return releaseId;
  }

  boolean isCandidate() {
    return candidate;
  }

  ListRequest selection() {
    return StoredJson.read(selection, ListRequest.class);
  }

  int most() {
    return most;
  }

  /** Seconds that each step takes. */
  Map<String, Long> usual() {
    return Json.MAPPER.convertValue(Json.read(usual), new TypeReference<Map<String, Long>>() {});
  }

  State state() {
    return State.of(stateKey());
  }

  void move(State next, Instant now) {
    moveTo(next.key(), now);
  }

  void count(Instant now) {
    countOne(now);
  }

  @Override
  public void fail(Text fault, Instant now) {
    fail(State.FAILED.key(), fault, now);
  }
}
