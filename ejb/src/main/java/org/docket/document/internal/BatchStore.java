package org.docket.document.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes batches in the running transaction. */
@ApplicationScoped
public class BatchStore {

  private static final String BATCH = "batch";

  private final EntityManager entities;

  @Inject
  public BatchStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(BatchRow row) {
    entities.persist(row);
  }

  public void add(BatchFileRow file) {
    entities.persist(file);
  }

  public void addAll(List<BatchLineRow> lines) {
    lines.forEach(entities::persist);
    entities.flush();
    lines.forEach(entities::detach);
  }

  public Optional<BatchRow> find(UUID id) {
    return Optional.ofNullable(entities.find(BatchRow.class, id));
  }

  public Optional<BatchRow> lock(UUID id) {
    return Optional.ofNullable(entities.find(BatchRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of one person and form, the newest first. */
  public List<BatchRow> of(UUID owner, String form, int most) {
    return entities
        .createQuery(
            "select b from BatchRow b where b.ownerId = :owner and b.form = :form"
                + " order by b.createdAt desc, b.id desc",
            BatchRow.class)
        .setParameter("owner", owner)
        .setParameter("form", form)
        .setMaxResults(most)
        .getResultList();
  }

  public void forgetLines(UUID batch) {
    entities
        .createQuery("delete from BatchLineRow l where l.batchId = :batch")
        .setParameter(BATCH, batch)
        .executeUpdate();
  }

  public BatchLineRow line(BatchLineRow.Key key) {
    return entities.find(BatchLineRow.class, key);
  }

  /** The next one that nobody has printed. */
  public Optional<BatchLineRow.Key> next(UUID batch) {
    return lines(batch, 0, BatchLineRow.WAITING, 1).stream().map(BatchLineRow::key).findFirst();
  }

  /**
   * Lines behind a place, in their order.
   *
   * @param state only these; empty for all
   */
  public List<BatchLineRow> lines(UUID batch, int after, String state, int most) {
    return entities
        .createQuery(
            "select l from BatchLineRow l where l.batchId = :batch and l.place > :after"
                + " and (:state = '' or l.state = :state) order by l.place",
            BatchLineRow.class)
        .setParameter(BATCH, batch)
        .setParameter("after", after)
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }

  public Optional<byte[]> pdf(UUID batch) {
    return Optional.ofNullable(entities.find(BatchFileRow.class, batch)).map(BatchFileRow::pdf);
  }
}
