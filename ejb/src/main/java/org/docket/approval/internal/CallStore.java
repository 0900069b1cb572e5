package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads and writes the rows of calls in the running transaction. */
@ApplicationScoped
public class CallStore {

  private static final String SKIP_LOCKED = "jakarta.persistence.lock.timeout";
  private static final int SKIP = -2;

  private final EntityManager entities;

  @Inject
  public CallStore(EntityManager entities) {
    this.entities = entities;
  }

  void add(CallRow row) {
    entities.persist(row);
  }

  Optional<CallRow> find(UUID id) {
    return Optional.ofNullable(entities.find(CallRow.class, id));
  }

  Optional<CallRow> of(UUID approval, int visit) {
    return entities
        .createQuery(
            "select c from CallRow c where c.approvalId = :approval and c.visit = :visit",
            CallRow.class)
        .setParameter("approval", approval)
        .setParameter("visit", visit)
        .getResultStream()
        .findFirst();
  }

  /** As it stands now that its approval is locked. */
  Optional<CallRow> reread(UUID id) {
    Optional<CallRow> row = Optional.ofNullable(entities.find(CallRow.class, id));
    row.ifPresent(entities::detach);
    return Optional.ofNullable(entities.find(CallRow.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void remove(UUID approval, int visit) {
    of(approval, visit).ifPresent(entities::remove);
  }

  /**
   * Those that are to be made, the earliest first.
   *
   * @param over before which whoever has a call in hand must have been to answer, and has not
   */
  List<CallRow.Due> due(Instant now, Instant over, CallRow.Due last, int limit) {
    return entities
        .createQuery(
            "select c.id, c.callAt from CallRow c where c.callAt <= :now"
                + " and (c.tries = 0 or c.callAt <= :over)"
                + " and (c.callAt > :at or c.callAt = :at and c.id > :id)"
                + " order by c.callAt, c.id",
            CallRow.Due.class)
        .setParameter("now", now)
        .setParameter("over", over)
        .setParameter("at", last.at())
        .setParameter("id", last.id())
        .setMaxResults(limit)
        .getResultList();
  }

  /** The call if it is still to be made and nobody else has it in hand. */
  Optional<CallRow> claim(UUID id, Instant now, Instant over) {
    return entities
        .createQuery(
            "select c from CallRow c where c.id = :id and c.callAt <= :now"
                + " and (c.tries = 0 or c.callAt <= :over)",
            CallRow.class)
        .setParameter("id", id)
        .setParameter("now", now)
        .setParameter("over", over)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SKIP_LOCKED, SKIP)
        .getResultStream()
        .findFirst();
  }
}
