package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The step that started a record, so that the record's end finds its way back. */
@Entity
@Table(name = "docket_spawn")
public class SpawnRow {

  @Id
  @Column(name = "child_id")
  private UUID childId;

  @Column(name = "approval_id")
  private UUID approvalId;

  @Column(name = "step")
  private String step;

  @Column(name = "visit")
  private int visit;

  protected SpawnRow() {}

  SpawnRow(UUID childId, UUID approvalId, String step, int visit) {
    this.childId = childId;
    this.approvalId = approvalId;
    this.step = step;
    this.visit = visit;
  }

  UUID childId() {
    return childId;
  }

  UUID approvalId() {
    return approvalId;
  }

  String step() {
    return step;
  }

  int visit() {
    return visit;
  }
}
