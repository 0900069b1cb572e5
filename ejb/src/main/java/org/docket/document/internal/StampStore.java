package org.docket.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Keeps the pictures of stamps, all there ever were. */
@ApplicationScoped
public class StampStore {

  private final EntityManager entities;

  @Inject
  public StampStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(StampPictureRow row) {
    entities.persist(row);
  }

  /** What was set last. */
  public Optional<StampPictureRow> latest(String stamp) {
    return entities
        .createQuery(
            "select s from StampPictureRow s where s.stamp = :stamp order by s.setAt desc, s.id desc",
            StampPictureRow.class)
        .setParameter("stamp", stamp)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
