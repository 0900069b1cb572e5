package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may take a task; the row is there as long as the task is open. */
@Entity
@IdClass(CandidateRow.Key.class)
@Table(name = "docket_candidate")
public class CandidateRow {

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

  protected CandidateRow() {}

  CandidateRow(UUID taskId, UUID personId, boolean escalated) {
    this.taskId = taskId;
    this.personId = personId;
    this.escalated = escalated;
  }

  /** An agent of somebody who is asked. */
  static CandidateRow agent(UUID taskId, UUID agent, UUID person) {
    CandidateRow row = new CandidateRow(taskId, agent, false);
    row.behalfOf = person;
    return row;
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
