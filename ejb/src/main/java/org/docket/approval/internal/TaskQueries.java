package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.Plans;
import org.jspecify.annotations.Nullable;

/**
 * Lists of tasks, each with its approval and what its record is called, in one statement. Pages are
 * cut by keys, not by counting.
 */
@ApplicationScoped
public class TaskQueries {

  private static final String SELECT = "select t, a, r.form, r.number, r.title, r.version, ";
  private static final String ANSWERED_FOR = "t.onBehalfOf, false from ";
  private static final String ASKED_FOR =
      "c.behalfOf, exists (select 1 from CandidateRow o"
          + " where o.taskId = c.taskId and o.personId <> c.personId) from ";
  private static final String READ_ONLY = "org.hibernate.readOnly";
  private static final String JOINS =
      " join ApprovalRow a on a.id = t.approvalId join RecordRow r on r.id = t.recordId";

  /** Nobody tells more tasks from still more. */
  static final int MOST_COUNTED = 1_000;

  private final EntityManager entities;
  private final Plans plans;

  @Inject
  public TaskQueries(EntityManager entities, Plans plans) {
    this.entities = entities;
    this.plans = plans;
  }

  /**
   * A task with its approval and its record.
   *
   * @param onBehalfOf whose agent the person is or was
   * @param pool whether others could take it as well
   */
  record TaskOnRecord(
      TaskRow task,
      ApprovalRow approval,
      String form,
      @Nullable String number,
      String title,
      long version,
      @Nullable UUID onBehalfOf,
      boolean pool) {

    /** The same for somebody who stands in. */
    TaskOnRecord onBehalfOf(UUID somebody) {
      return new TaskOnRecord(task, approval, form, number, title, version, somebody, pool);
    }

    static TaskOnRecord of(Object[] row) {
      return new TaskOnRecord(
          (TaskRow) row[0],
          (ApprovalRow) row[1],
          (String) row[2],
          (String) row[3],
          (String) row[4],
          (Long) row[5],
          (UUID) row[6],
          (Boolean) row[7]);
    }
  }

  Optional<TaskOnRecord> find(UUID task) {
    return entities
        .createQuery(
            SELECT + ANSWERED_FOR + "TaskRow t" + JOINS + " where t.id = :task", Object[].class)
        .setParameter("task", task)
        .getResultStream()
        .map(TaskOnRecord::of)
        .findFirst();
  }

  /**
   * Those late first, then the oldest; behind the given one. A person is a candidate only of what
   * is open, and the rows of candidates are in this order.
   */
  List<TaskOnRecord> open(UUID person, @Nullable TaskRow after, int limit) {
    plans.keep();
    String behind =
        after == null ? "" : " and (c.urgency, c.openedAt, c.taskId) > (:urgency, :at, :id)";
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                SELECT
                    + ASKED_FOR
                    + "CandidateRow c join TaskRow t on t.id = c.taskId"
                    + JOINS
                    + " where c.personId = :person"
                    + behind
                    + " order by c.urgency, c.openedAt, c.taskId",
                Object[].class)
            .setParameter("person", person)
            .setHint(READ_ONLY, true)
            .setMaxResults(limit);
    if (after != null) {
      query
          .setParameter("urgency", CandidateRow.urgencyOf(after))
          .setParameter("at", after.openedAt())
          .setParameter("id", after.id());
    }
    return query.getResultList().stream().map(TaskOnRecord::of).toList();
  }

  /** The latest first; behind the given one. */
  List<TaskOnRecord> done(UUID person, @Nullable TaskRow after, int limit) {
    String behind =
        after == null ? "" : " and (t.closedAt < :at or (t.closedAt = :at and t.id < :id))";
    TypedQuery<Object[]> query =
        entities
            .createQuery(
                SELECT
                    + ANSWERED_FOR
                    + "TaskRow t"
                    + JOINS
                    + " where t.closedBy = :person and t.status = :done"
                    + behind
                    + " order by t.closedAt desc, t.id desc",
                Object[].class)
            .setParameter("person", person)
            .setParameter("done", TaskRow.Status.DONE)
            .setMaxResults(limit);
    if (after != null) {
      query.setParameter("at", after.closedAt().orElseThrow()).setParameter("id", after.id());
    }
    return query.getResultList().stream().map(TaskOnRecord::of).toList();
  }

  /** As many as are open, or as many as there is a point in counting. */
  long countOpen(UUID person) {
    return entities
        .createQuery(
            "select count(*) from (select c.taskId as task from CandidateRow c"
                + " where c.personId = :person order by c.urgency, c.openedAt, c.taskId limit "
                + MOST_COUNTED
                + ")",
            Long.class)
        .setParameter("person", person)
        .getSingleResult();
  }
}
