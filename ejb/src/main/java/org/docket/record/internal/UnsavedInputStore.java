package org.docket.record.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;

/** Reads and writes what people are typing, in the running transaction. */
@ApplicationScoped
public class UnsavedInputStore {

  private final EntityManager entities;

  @Inject
  public UnsavedInputStore(EntityManager entities) {
    this.entities = entities;
  }

  public Optional<UnsavedInputRow> find(UnsavedInputRow.Key key) {
    return Optional.ofNullable(entities.find(UnsavedInputRow.class, key));
  }

  public Optional<UnsavedInputRow> lock(UnsavedInputRow.Key key) {
    return Optional.ofNullable(
        entities.find(UnsavedInputRow.class, key, LockModeType.PESSIMISTIC_WRITE));
  }

  public void add(UnsavedInputRow row) {
    entities.persist(row);
    entities.flush();
  }

  public void forget(UnsavedInputRow.Key key) {
    entities
        .createQuery(
            "delete from UnsavedInputRow u where u.recordId = :record and u.personId = :person")
        .setParameter("record", key.recordId())
        .setParameter("person", key.personId())
        .executeUpdate();
  }

  /** What nobody came back to. */
  public int forgetBefore(Instant age) {
    return entities
        .createQuery("delete from UnsavedInputRow u where u.savedAt < :age")
        .setParameter("age", age)
        .executeUpdate();
  }
}
