package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainReplay.Verdict;

/** Reads and writes replays in the running transaction. */
@ApplicationScoped
public class ReplayStore {

  private final EntityManager entities;

  @Inject
  public ReplayStore(EntityManager entities) {
    this.entities = entities;
  }

  void add(Object row) {
    entities.persist(row);
  }

  Optional<ReplayRow> find(UUID id) {
    return Optional.ofNullable(entities.find(ReplayRow.class, id));
  }

  Optional<ReplayRow> lock(UUID id) {
    return Optional.ofNullable(entities.find(ReplayRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Of one person and process, the newest first. */
  List<ReplayRow> of(UUID owner, String process, int limit) {
    return entities
        .createQuery(
            "select r from ReplayRow r where r.ownerId = :owner and r.process = :process"
                + " order by r.createdAt desc, r.id desc",
            ReplayRow.class)
        .setParameter("owner", owner)
        .setParameter("process", process)
        .setMaxResults(limit)
        .getResultList();
  }

  void forgetRecords(UUID id) {
    entities
        .createQuery("delete from ReplayRecordRow r where r.replayId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  /** The next ones that wait, in their order. */
  List<ReplayRecordRow> waiting(UUID id, int most) {
    return entities
        .createQuery(
            "select r from ReplayRecordRow r where r.replayId = :id and r.verdict = :waiting"
                + " order by r.place",
            ReplayRecordRow.class)
        .setParameter("id", id)
        .setParameter("waiting", ReplayRecordRow.WAITING)
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * @param changed only those that were played and would not go as before
   */
  List<ReplayRecordRow> page(UUID id, int after, boolean changed, int most) {
    return entities
        .createQuery(
            "select r from ReplayRecordRow r where r.replayId = :id and r.place > :after"
                + (changed ? " and r.verdict not in ('waiting', 'same')" : "")
                + " order by r.place",
            ReplayRecordRow.class)
        .setParameter("id", id)
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  Map<Verdict, Long> verdicts(UUID id) {
    Map<Verdict, Long> verdicts = new EnumMap<>(Verdict.class);
    entities
        .createQuery(
            "select r.verdict, count(*) from ReplayRecordRow r"
                + " where r.replayId = :id and r.verdict <> :waiting group by r.verdict",
            Object[].class)
        .setParameter("id", id)
        .setParameter("waiting", ReplayRecordRow.WAITING)
        .getResultStream()
        .forEach(
            row ->
                verdicts.put(
                    Verdict.valueOf(((String) row[0]).toUpperCase(Locale.ROOT)), (Long) row[1]));
    return verdicts;
  }

  void share(UUID id, UUID person, long tasks, long seconds) {
    ReplayShareRow.Key key = new ReplayShareRow.Key(id, person);
    ReplayShareRow row = entities.find(ReplayShareRow.class, key);
    if (row == null) {
      row = new ReplayShareRow(key);
      entities.persist(row);
    }
    row.add(tasks, seconds);
  }

  List<ReplayShareRow> shares(UUID id, int most) {
    return entities
        .createQuery(
            "select s from ReplayShareRow s where s.replayId = :id"
                + " order by s.seconds desc, s.tasks desc, s.personId",
            ReplayShareRow.class)
        .setParameter("id", id)
        .setMaxResults(most)
        .getResultList();
  }
}
