package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.SQLInsert;
import org.hibernate.jdbc.Expectation;

/**
 * Somebody who has or had a task on a record. Who is one already may be added again: nobody needs
 * to look before.
 */
@Entity
@Immutable
@SQLInsert(
    sql =
        "merge into docket_participant p using"
            + " (select cast(? as uuid) as record_id, cast(? as uuid) as person_id) n"
            + " on p.record_id = n.record_id and p.person_id = n.person_id"
            + " when not matched then insert (record_id, person_id)"
            + " values (n.record_id, n.person_id)",
    verify = Expectation.None.class)
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
