package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.ReadableRecords;

/** Finds running approvals by the chain that they began with. */
@ApplicationScoped
public class VersionQueries {

  private static final UUID NO_RELEASE = new UUID(0, 0);
  private static final String IS_LAST = "case when a.releaseId in :last then 1 else 0 end";
  private static final String BEHIND =
      "("
          + IS_LAST
          + " > :afterLast or ("
          + IS_LAST
          + " = :afterLast and (a.startedAt > :afterStart"
          + " or (a.startedAt = :afterStart and a.id > :afterId))))";

  private final EntityManager entities;

  @Inject
  public VersionQueries(EntityManager entities) {
    this.entities = entities;
  }

  /** How many run under a release. */
  record Count(String process, UUID release, Long approvals) {}

  /**
   * A running approval with what its record is called.
   *
   * @param release number of the one that it follows
   */
  record Open(ApprovalRow approval, Optional<String> number, String title, int release) {}

  List<Count> runningByRelease() {
    return entities
        .createQuery(
            "select a.process, a.releaseId, count(a.id) from ApprovalRow a"
                + " where a.status = :running group by a.process, a.releaseId",
            Count.class)
        .setParameter("running", ApprovalRow.RUNNING)
        .getResultList();
  }

  /** Under which releases approvals of the process run. */
  List<UUID> releases(String process) {
    return entities
        .createQuery(
            "select distinct a.releaseId from ApprovalRow a"
                + " where a.process = :process and a.status = :running",
            UUID.class)
        .setParameter("process", process)
        .setParameter("running", ApprovalRow.RUNNING)
        .getResultList();
  }

  /**
   * The oldest first, those of some releases last.
   *
   * @param last releases whose approvals come behind all others
   * @param after the approval behind which to go on
   */
  List<Open> running(
      String process,
      ReadableRecords.Condition readable,
      Collection<UUID> last,
      Optional<ApprovalRow> after,
      int limit) {
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select a, r.number, r.title, e.number from ApprovalRow a"
                + " join RecordRow r on r.id = a.recordId"
                + " left join ReleaseRow e on e.id = a.releaseId"
                + " where a.process = :process and a.status = :running and "
                + readable.text()
                + (after.isEmpty() ? "" : " and " + BEHIND)
                + " order by "
                + IS_LAST
                + ", a.startedAt, a.id",
            Object[].class);
    readable.parameters().forEach(query::setParameter);
    after.ifPresent(
        row ->
            query
                .setParameter("afterLast", last.contains(row.releaseId()) ? 1 : 0)
                .setParameter("afterStart", row.startedAt())
                .setParameter("afterId", row.id()));
    return query
        .setParameter("last", last.isEmpty() ? List.of(NO_RELEASE) : last)
        .setParameter("process", process)
        .setParameter("running", ApprovalRow.RUNNING)
        .setMaxResults(limit)
        .getResultStream()
        .map(
            row ->
                new Open(
                    (ApprovalRow) row[0],
                    Optional.ofNullable((String) row[1]),
                    (String) row[2],
                    row[3] instanceof Integer number ? number : 0))
        .toList();
  }
}
