package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads and writes imports in the running transaction. */
@ApplicationScoped
public class ImportStore {

  private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
  private static final int SKIP_LOCKED = -2;
  private static final int AT_ONCE = 500;

  private final EntityManager entities;

  @Inject
  public ImportStore(EntityManager entities) {
    this.entities = entities;
  }

  public void add(ImportRow row) {
    entities.persist(row);
  }

  public Optional<ImportRow> find(UUID id) {
    return Optional.ofNullable(entities.find(ImportRow.class, id));
  }

  public Optional<ImportRow> lock(UUID id) {
    return Optional.ofNullable(entities.find(ImportRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  public void remove(ImportRow row) {
    forgetLines(row.id());
    entities.remove(row);
  }

  /** Of one person and form, the newest first. */
  public List<ImportRow> of(UUID owner, String form, int limit) {
    return entities
        .createQuery(
            "select i from ImportRow i where i.ownerId = :owner and i.form = :form"
                + " order by i.createdAt desc, i.id desc",
            ImportRow.class)
        .setParameter("owner", owner)
        .setParameter("form", form)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * One that nobody and nothing has worked on since this moment, and that no server has in hand.
   */
  Optional<ImportRow> idle(Instant before) {
    return entities
        .createQuery(
            "select i from ImportRow i where i.state not in ('checking', 'running')"
                + " and i.changedAt < :before order by i.changedAt",
            ImportRow.class)
        .setParameter("before", before)
        .setMaxResults(1)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
        .getResultStream()
        .findFirst();
  }

  void forgetLines(UUID id) {
    entities
        .createQuery("delete from ImportLineRow l where l.importId = :id")
        .setParameter("id", id)
        .executeUpdate();
  }

  void addAll(List<ImportLineRow> lines) {
    lines.forEach(entities::persist);
    entities.flush();
    lines.forEach(entities::detach);
  }

  /** The next records in this state, in the order of the file. */
  List<ImportLineRow> next(UUID id, String state, int most) {
    return entities
        .createQuery(
            "select l from ImportLineRow l where l.importId = :id and l.isRecord = true"
                + " and l.state = :state order by l.sheet, l.line",
            ImportLineRow.class)
        .setParameter("id", id)
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }

  /** As it is now, in the running transaction. */
  ImportLineRow line(ImportLineRow seen) {
    return entities.find(ImportLineRow.class, seen.key());
  }

  /** Lines of tables that name one of these records, in the order of the file. */
  List<ImportLineRow> linesOf(UUID id, Set<String> links, Set<String> references) {
    return entities
        .createQuery(
            "select l from ImportLineRow l where l.importId = :id and l.isRecord = false"
                + " and ((l.reference is null and l.link in (:links)) or l.reference in (:references))"
                + " order by l.sheet, l.line",
            ImportLineRow.class)
        .setParameter("id", id)
        .setParameter("links", links.isEmpty() ? Set.of("") : links)
        .setParameter("references", references.isEmpty() ? Set.of("") : references)
        .getResultList();
  }

  /** Of these names those that several records of the file have. */
  Set<String> usedTwice(UUID id, Set<String> links) {
    return Set.copyOf(
        entities
            .createQuery(
                "select l.link from ImportLineRow l where l.importId = :id and l.isRecord = true"
                    + " and l.link in (:links) group by l.link having count(*) > 1",
                String.class)
            .setParameter("id", id)
            .setParameter("links", links.isEmpty() ? Set.of("") : links)
            .getResultList());
  }

  /** Lines of tables that belong to no record of the file. */
  List<ImportLineRow> leftOver(UUID id) {
    return entities
        .createQuery(
            "select l from ImportLineRow l where l.importId = :id and l.isRecord = false"
                + " and l.state = 'waiting' order by l.sheet, l.line",
            ImportLineRow.class)
        .setParameter("id", id)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  public long count(UUID id, String state) {
    return entities
        .createQuery(
            "select count(*) from ImportLineRow l where l.importId = :id and l.isRecord = true"
                + " and l.state = :state",
            Long.class)
        .setParameter("id", id)
        .setParameter("state", state)
        .getSingleResult();
  }

  /** Which rows of a file are wanted. */
  public enum Rows {
    ALL(""),
    /** Records with problems, with all of their lines. */
    BAD(" and l.state = 'bad'"),
    /** Only rows that a problem is about. */
    TOLD(" and l.problems is not null");

    private final String condition;

    Rows(String condition) {
      this.condition = condition;
    }
  }

  /** Rows after this place, in the order of the file. */
  public List<ImportLineRow> page(UUID id, int sheet, int after, Rows rows, int most) {
    return entities
        .createQuery(
            "select l from ImportLineRow l where l.importId = :id"
                + " and (l.sheet > :sheet or (l.sheet = :sheet and l.line > :line))"
                + rows.condition
                + " order by l.sheet, l.line",
            ImportLineRow.class)
        .setParameter("id", id)
        .setParameter("sheet", sheet)
        .setParameter("line", after)
        .setMaxResults(most)
        .getResultList();
  }
}
