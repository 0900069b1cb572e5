package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalState;

/** Reads and writes the rows of waits in the running transaction. */
@ApplicationScoped
public class WaitStore {

  private static final String SKIP_LOCKED = "jakarta.persistence.lock.timeout";
  private static final int SKIP = -2;

  private final EntityManager entities;

  @Inject
  public WaitStore(EntityManager entities) {
    this.entities = entities;
  }

  /** A wait and its approval, both locked, and so is the record. */
  record Claimed(WaitRow row, ApprovalRow approval) {}

  /** Rows follow from the states; an approval that waits nowhere costs nothing. */
  void follow(UUID approval, ApprovalState before, ApprovalState after, Instant now) {
    Map<Integer, Active.AtWait> had = byVisit(before);
    Map<Integer, Active.AtWait> has = byVisit(after);
    had.keySet().stream()
        .filter(visit -> !has.containsKey(visit))
        .forEach(visit -> row(approval, visit).ifPresent(entities::remove));
    has.values().stream()
        .filter(place -> !had.containsKey(place.visit()))
        .map(place -> new WaitRow(approval, place.visit(), place.since(), place.due()))
        .forEach(entities::persist);
    has.values().stream()
        .filter(place -> isDueOtherwise(Optional.ofNullable(had.get(place.visit())), place))
        .forEach(
            place ->
                row(approval, place.visit()).ifPresent(row -> row.lookAgain(now, place.due())));
  }

  private static boolean isDueOtherwise(Optional<Active.AtWait> before, Active.AtWait now) {
    return before.filter(place -> !place.due().equals(now.due())).isPresent();
  }

  private Optional<WaitRow> row(UUID approval, int visit) {
    return Optional.ofNullable(entities.find(WaitRow.class, new WaitRow.Key(approval, visit)));
  }

  private static Map<Integer, Active.AtWait> byVisit(ApprovalState state) {
    return state.waits().collect(Collectors.toMap(Active.AtWait::visit, place -> place));
  }

  /** Those behind the last one that are to be looked at. */
  List<WaitRow.Due> due(Instant now, WaitRow.Due last, int limit) {
    return entities
        .createQuery(
            "select w.approvalId, w.visit, w.lookAt from WaitRow w where w.lookAt <= :now"
                + " and (w.lookAt > :at or w.lookAt = :at and (w.approvalId > :approval"
                + " or w.approvalId = :approval and w.visit > :visit))"
                + " order by w.lookAt, w.approvalId, w.visit",
            Object[].class)
        .setParameter("now", now)
        .setParameter("at", last.at())
        .setParameter("approval", last.approval())
        .setParameter("visit", last.visit())
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> new WaitRow.Due((UUID) row[0], (Integer) row[1], (Instant) row[2]))
        .toList();
  }

  /** The wait if it is still due and nobody else has it or its record in hand. */
  Optional<Claimed> claim(WaitRow.Due due, Instant now) {
    return entities
        .createQuery(
            "select r, a, w from RecordRow r join ApprovalRow a on a.recordId = r.id"
                + " join WaitRow w on w.approvalId = a.id where w.approvalId = :approval and w.visit = :visit and w.lookAt <= :now",
            Object[].class)
        .setParameter("approval", due.approval())
        .setParameter("visit", due.visit())
        .setParameter("now", now)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SKIP_LOCKED, SKIP)
        .getResultStream()
        .map(row -> new Claimed((WaitRow) row[2], (ApprovalRow) row[1]))
        .findFirst();
  }
}
