package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Somebody who has or had a task on a record. */
@Entity
@Immutable
@IdClass(ParticipantRow.Key.class)
@Table(name = "docket_participant")
public class ParticipantRow {

  /** Record and person. */
  public record Key(UUID recordId, UUID personId) implements Serializable {}

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "person_id")
  private UUID personId;

  /** For Hibernate. */
  protected ParticipantRow() {}

  ParticipantRow(UUID recordId, UUID personId) {
    this.recordId = recordId;
    this.personId = personId;
  }

  UUID personId() {
    return personId;
  }
}
