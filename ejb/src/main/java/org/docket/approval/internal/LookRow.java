package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** The revision of a record that somebody who is asked has said to have seen. */
@Entity
@Table(name = "docket_approval_look")
@IdClass(LookRow.Key.class)
public class LookRow {

  /** Of whom and of which record. */
  public record Key(UUID recordId, UUID personId) implements Serializable {}

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "revision")
  private int revision;

  @Column(name = "looked_at")
  private Instant lookedAt;

  protected LookRow() {}

  int revision() {
    return revision;
  }

  Instant lookedAt() {
    return lookedAt;
  }
}
