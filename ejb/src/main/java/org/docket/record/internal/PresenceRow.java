package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody has unsaved changes of a record, until this time unless it is said again. */
@Entity
@IdClass(PresenceRow.Key.class)
@Table(name = "docket_presence")
public class PresenceRow {

  /** Record and person. */
  public record Key(UUID recordId, UUID personId) implements Serializable {}

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Column(name = "until")
  private Instant until;

  /** For Hibernate. */
  protected PresenceRow() {}

  public PresenceRow(UUID recordId, UUID personId, Instant until) {
    this.recordId = recordId;
    this.personId = personId;
    this.until = until;
  }

  public UUID personId() {
    return personId;
  }

  public Instant until() {
    return until;
  }

  public void stay(Instant longer) {
    this.until = longer;
  }
}
