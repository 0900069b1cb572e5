package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads and writes who has unsaved changes of which record. */
@ApplicationScoped
public class PresenceBook {

  private final EntityManager entities;

  @Inject
  public PresenceBook(EntityManager entities) {
    this.entities = entities;
  }

  public void stay(UUID record, UUID person, Instant until) {
    PresenceRow row = entities.find(PresenceRow.class, new PresenceRow.Key(record, person));
    if (row == null) {
      entities.persist(new PresenceRow(record, person, until));
    } else {
      row.stay(until);
    }
  }

  public List<UUID> others(UUID record, UUID person, Instant now) {
    return entities
        .createQuery(
            "select p.personId from PresenceRow p where p.recordId = :record"
                + " and p.personId <> :person and p.until > :now order by p.until desc",
            UUID.class)
        .setParameter("record", record)
        .setParameter("person", person)
        .setParameter("now", now)
        .setMaxResults(5)
        .getResultList();
  }

  /** Also clears away whoever left without saying so. */
  public void leave(UUID record, UUID person, Instant now) {
    entities
        .createQuery(
            "delete from PresenceRow p where (p.recordId = :record and p.personId = :person)"
                + " or p.until < :now")
        .setParameter("record", record)
        .setParameter("person", person)
        .setParameter("now", now)
        .executeUpdate();
  }
}
