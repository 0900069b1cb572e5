package org.docket.notification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes notices in the running transaction. */
@ApplicationScoped
public class NoticeStore {

  private final EntityManager entities;

  @Inject
  public NoticeStore(EntityManager entities) {
    this.entities = entities;
  }

  /** A notice with what its record is called. */
  public record NoticeOnRecord(
      NoticeRow notice, String form, UUID releaseId, Optional<String> number, String title) {

    static NoticeOnRecord of(Object[] row) {
      return new NoticeOnRecord(
          (NoticeRow) row[0],
          (String) row[1],
          (UUID) row[2],
          Optional.ofNullable((@Nullable String) row[3]),
          (String) row[4]);
    }
  }

  public void add(NoticeRow notice) {
    entities.persist(notice);
  }

  public Optional<NoticeRow> find(UUID id) {
    return Optional.ofNullable(entities.find(NoticeRow.class, id));
  }

  public List<NoticeOnRecord> unread(UUID person, int limit) {
    return entities
        .createQuery(
            "select n, r.form, r.releaseId, r.number, r.title from NoticeRow n"
                + " join RecordRow r on r.id = n.recordId"
                + " where n.personId = :person and n.readAt is null"
                + " order by n.toldAt desc, n.id desc",
            Object[].class)
        .setParameter("person", person)
        .setMaxResults(limit)
        .getResultStream()
        .map(NoticeOnRecord::of)
        .toList();
  }

  /** Those of a record of which it is seen whether they were read, the oldest first. */
  public List<NoticeRow> withReceipt(UUID record) {
    return entities
        .createQuery(
            "select n from NoticeRow n where n.recordId = :record and n.receipt = true"
                + " order by n.toldAt, n.id",
            NoticeRow.class)
        .setParameter("record", record)
        .getResultList();
  }

  public long countUnread(UUID person) {
    return entities
        .createQuery(
            "select count(n) from NoticeRow n where n.personId = :person and n.readAt is null",
            Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }

  public void readAll(UUID person, Instant at) {
    entities
        .createQuery(
            "update NoticeRow n set n.readAt = :at"
                + " where n.personId = :person and n.readAt is null")
        .setParameter("at", at)
        .setParameter("person", person)
        .executeUpdate();
  }
}
