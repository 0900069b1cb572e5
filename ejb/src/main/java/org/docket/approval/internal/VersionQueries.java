package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.ReadableRecords;

/** Finds running approvals by the chain that they began with. */
@ApplicationScoped
public class VersionQueries {

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

  /** The oldest first. */
  List<Open> running(String process, ReadableRecords.Condition readable, int limit) {
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select a, r.number, r.title, e.number from ApprovalRow a"
                + " join RecordRow r on r.id = a.recordId"
                + " left join ReleaseRow e on e.id = a.releaseId"
                + " where a.process = :process and a.status = :running and "
                + readable.text()
                + " order by a.startedAt, a.id",
            Object[].class);
    readable.parameters().forEach(query::setParameter);
    return query
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
