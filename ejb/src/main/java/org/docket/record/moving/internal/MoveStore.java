package org.docket.record.moving.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.RecordState;

/** Reads and writes moves in the running transaction. */
@ApplicationScoped
public class MoveStore {

  private final EntityManager entities;

  @Inject
  public MoveStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(MoveRow row) {
    entities.persist(row);
  }

  public Optional<MoveRow> find(UUID id) {
    return Optional.ofNullable(entities.find(MoveRow.class, id));
  }

  public Optional<MoveRow> lock(UUID id) {
    return Optional.ofNullable(entities.find(MoveRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of one person and form, the newest first. */
  public List<MoveRow> of(UUID owner, String form, int limit) {
    return entities
        .createQuery(
            "select m from MoveRow m where m.ownerId = :owner and m.form = :form"
                + " order by m.createdAt desc, m.id desc",
            MoveRow.class)
        .setParameter("owner", owner)
        .setParameter("form", form)
        .setMaxResults(limit)
        .getResultList();
  }

  /** How many open or completed records of a form each release has. */
  public Map<UUID, Long> byRelease(String form) {
    Map<UUID, Long> counts = new HashMap<>();
    entities
        .createQuery(
            "select r.releaseId, count(*) from RecordRow r where r.form = :form"
                + " and r.state in :states group by r.releaseId",
            Object[].class)
        .setParameter("form", form)
        .setParameter("states", List.of(RecordState.RUNNING.key(), RecordState.COMPLETED.key()))
        .getResultStream()
        .forEach(row -> counts.put((UUID) row[0], (Long) row[1]));
    return counts;
  }

  void forgetRecords(UUID id) {
    entities
        .createQuery("delete from MoveRecordRow r where r.moveId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  void addAll(List<MoveRecordRow> rows) {
    rows.forEach(entities::persist);
    entities.flush();
    rows.forEach(entities::detach);
  }

  /** The next ones in this state, in their order. */
  List<MoveRecordRow> next(UUID id, String state, int most) {
    return entities
        .createQuery(
            "select r from MoveRecordRow r where r.moveId = :id and r.state = :state"
                + " order by r.place",
            MoveRecordRow.class)
        .setParameter("id", id)
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }

  MoveRecordRow record(MoveRecordRow.Key key) {
    return entities.find(MoveRecordRow.class, key);
  }

  public long count(UUID id, String state) {
    return entities
        .createQuery(
            "select count(*) from MoveRecordRow r where r.moveId = :id and r.state = :state",
            Long.class)
        .setParameter("id", id)
        .setParameter("state", state)
        .getSingleResult();
  }

  /**
   * Records behind this place.
   *
   * @param onlyBad only those that stay as they are
   */
  public List<MoveRecordRow> page(UUID id, int after, boolean onlyBad, int most) {
    return entities
        .createQuery(
            "select r from MoveRecordRow r where r.moveId = :id and r.place > :after"
                + (onlyBad ? " and r.state = 'bad'" : "")
                + " order by r.place",
            MoveRecordRow.class)
        .setParameter("id", id)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }
}
