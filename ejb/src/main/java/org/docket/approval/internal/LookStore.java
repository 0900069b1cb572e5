package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes what people have seen of records. */
@ApplicationScoped
public class LookStore {

  private final EntityManager entities;

  @Inject
  public LookStore(EntityManager entities) {
    this.entities = entities;
  }

  Optional<LookRow> find(UUID record, UUID person) {
    return Optional.ofNullable(entities.find(LookRow.class, new LookRow.Key(record, person)));
  }

  /** In one statement, so that two windows of one person cannot get in each other's way. */
  void keep(UUID record, UUID person, int revision, Instant at) {
    entities
        .createQuery(
            "insert into LookRow (recordId, personId, revision, lookedAt)"
                + " values (:record, :person, :revision, :at)"
                + " on conflict (recordId, personId)"
                + " do update set revision = excluded.revision, lookedAt = excluded.lookedAt")
        .setParameter("record", record)
        .setParameter("person", person)
        .setParameter("revision", revision)
        .setParameter("at", at)
        .executeUpdate();
  }
}
