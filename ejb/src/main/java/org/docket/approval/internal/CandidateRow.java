package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

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

  protected CandidateRow() {}

  CandidateRow(UUID taskId, UUID personId, boolean escalated) {
    this.taskId = taskId;
    this.personId = personId;
    this.escalated = escalated;
  }

  UUID taskId() {
    return taskId;
  }

  UUID personId() {
    return personId;
  }
}
