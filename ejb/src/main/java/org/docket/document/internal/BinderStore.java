package org.docket.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes handbooks in the running transaction. */
@ApplicationScoped
public class BinderStore {

  private final EntityManager entities;

  @Inject
  public BinderStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(BinderRow row) {
    entities.persist(row);
  }

  public void add(BinderFileRow file) {
    entities.persist(file);
  }

  public Optional<BinderRow> find(UUID id) {
    return Optional.ofNullable(entities.find(BinderRow.class, id));
  }

  public Optional<BinderRow> lock(UUID id) {
    return Optional.ofNullable(entities.find(BinderRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public List<BinderRow> of(UUID owner) {
    return entities
        .createQuery("select b from BinderRow b where b.ownerId = :owner", BinderRow.class)
        .setParameter("owner", owner)
        .getResultList();
  }

  public void remove(BinderRow row) {
    Optional.ofNullable(entities.find(BinderFileRow.class, row.id())).ifPresent(entities::remove);
    entities.remove(row);
  }

  public Optional<byte[]> pdf(UUID id) {
    return Optional.ofNullable(entities.find(BinderFileRow.class, id)).map(BinderFileRow::pdf);
  }
}
