package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may take a task; the row is there as long as the task is open. It repeats what an
 * inbox is ordered by, so that a page of it is read along one index.
 */
@Entity
@IdClass(CandidateRow.Key.class)
@Table(name = "docket_candidate")
public class CandidateRow {

  private static final int LATE = 0;
  private static final int IN_TIME = 1;

  /** A person and a task. */
  public record Key(UUID taskId, UUID personId) implements Serializable {}

  @Id
  @Column(name = "task_id")
  private UUID taskId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "escalated")
  private boolean escalated;

  @Column(name = "behalf_of")
  private @Nullable UUID behalfOf;

  /** See {@link #urgencyOf}. */
  @Column(name = "urgency")
  private int urgency;

  @Column(name = "opened_at", updatable = false)
  private Instant openedAt;

  protected CandidateRow() {}

  CandidateRow(TaskRow task, UUID personId, boolean escalated) {
    this.taskId = task.id();
    this.personId = personId;
    this.escalated = escalated;
    this.urgency = urgencyOf(task);
    this.openedAt = task.openedAt();
  }

  /** What is late comes first. */
  static int urgencyOf(TaskRow task) {
    return task.isLate() ? LATE : IN_TIME;
  }

  /** An agent of somebody who is asked. */
  static CandidateRow agent(TaskRow task, UUID agent, UUID person) {
    CandidateRow row = new CandidateRow(task, agent, false);
    row.behalfOf = person;
    return row;
  }

  /** The task is late now. */
  void becomeLate() {
    urgency = LATE;
  }

  /** Who was an agent is asked by the step itself now. */
  void becomeAsked() {
    behalfOf = null;
  }

  Optional<UUID> behalfOf() {
    return Optional.ofNullable(behalfOf);
  }

  UUID taskId() {
    return taskId;
  }

  UUID personId() {
    return personId;
  }
}
