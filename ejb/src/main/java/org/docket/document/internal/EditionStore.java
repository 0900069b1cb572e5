package org.docket.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes editions of templates in the running transaction. */
@ApplicationScoped
public class EditionStore {

  private final EntityManager entities;

  @Inject
  public EditionStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(EditionRow row) {
    entities.persist(row);
  }

  public Optional<EditionRow> find(UUID id) {
    return Optional.ofNullable(entities.find(EditionRow.class, id));
  }

  /** As it is once nobody else changes it. */
  public Optional<EditionRow> lock(UUID id) {
    Optional<EditionRow> row = find(id);
    row.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return row;
  }

  /** Of one template, the first revision first. */
  public List<EditionRow> of(String template) {
    return entities
        .createQuery(
            "select e from EditionRow e where e.template = :template order by e.revision",
            EditionRow.class)
        .setParameter("template", template)
        .getResultList();
  }
}
