package org.docket.definition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The single row that says which release is live; locking it orders all publishing. */
@Entity
@Table(name = "docket_release_live")
public class LiveRow {

  static final int ONLY = 1;

  @Id
  @Column(name = "only_row")
  private int onlyRow;

  @Column(name = "release_id")
  private UUID releaseId;

  protected LiveRow() {}

  LiveRow(UUID releaseId) {
    this.onlyRow = ONLY;
    this.releaseId = releaseId;
  }

  UUID releaseId() {
    return releaseId;
  }

  void switchTo(UUID release) {
    releaseId = release;
  }
}
