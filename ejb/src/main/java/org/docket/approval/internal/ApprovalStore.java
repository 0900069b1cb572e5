package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.platform.Plans;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes the rows of approvals in the running transaction. Whoever locks anything of a
 * record locks the record first, then its approval, then a task: so nobody waits for somebody who
 * waits for them. PostgreSQL and H2 lock the rows of a statement in the order of its entities.
 */
@ApplicationScoped
public class ApprovalStore {

  private static final String SKIP_LOCKED = "jakarta.persistence.lock.timeout";
  private static final int SKIP = -2;

  private final EntityManager entities;
  private final Plans plans;

  @Inject
  public ApprovalStore(EntityManager entities, Plans plans) {
    this.entities = entities;
    this.plans = plans;
  }

  /**
   * A task with its approval.
   *
   * @param candidate whether the person may take it
   * @param behalfOf whose agent the person is in it
   */
  record Found(TaskRow task, ApprovalRow approval, boolean candidate, Optional<UUID> behalfOf) {}

  /**
   * Adds the row, unless it is there already; best when all is in it, so that it is written once.
   */
  void add(Object row) {
    entities.persist(row);
  }

  /** Sends what is waiting, so that what follows comes last. */
  void flush() {
    entities.flush();
  }

  /**
   * The task with its approval, both locked; and so are its record and the end of its events, which
   * are read here so that nobody has to ask for them again.
   */
  Optional<Found> lockTask(UUID task, UUID person) {
    plans.keep();
    return entities
        .createQuery(
            "select t, a, exists (select 1 from CandidateRow c"
                + " where c.taskId = t.id and c.personId = :person),"
                + " (select c.behalfOf from CandidateRow c"
                + " where c.taskId = t.id and c.personId = :person), r, h"
                + " from RecordRow r join HeadRow h on h.recordId = r.id"
                + " join ApprovalRow a on a.recordId = r.id join TaskRow t on t.approvalId = a.id"
                + " where t.id = :task",
            Object[].class)
        .setParameter("task", task)
        .setParameter("person", person)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .map(ApprovalStore::found)
        .findFirst();
  }

  private static Found found(@Nullable Object[] row) {
    return new Found(
        (TaskRow) row[0],
        (ApprovalRow) row[1],
        (Boolean) row[2],
        Optional.ofNullable((UUID) row[3]));
  }

  /** With its record, both locked. */
  ApprovalRow lock(UUID approval) {
    return (ApprovalRow)
        entities
            .createQuery(
                "select r, a from RecordRow r join ApprovalRow a on a.recordId = r.id"
                    + " where a.id = :approval",
                Object[].class)
            .setParameter("approval", approval)
            .setLockMode(LockModeType.PESSIMISTIC_WRITE)
            .getSingleResult()[1];
  }

  /** With its record, both locked. */
  Optional<ApprovalRow> lockRunning(UUID record) {
    return entities
        .createQuery(
            "select r, a from RecordRow r join ApprovalRow a on a.recordId = r.id"
                + " where r.id = :record and a.status = :running",
            Object[].class)
        .setParameter("record", record)
        .setParameter("running", ApprovalRow.RUNNING)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(row -> (ApprovalRow) row[1])
        .findFirst();
  }

  /** The approval that a record has, or had last. */
  Optional<ApprovalRow> latest(UUID record) {
    return entities
        .createQuery(
            "select a from ApprovalRow a where a.recordId = :record"
                + " order by case when a.status = :running then 0 else 1 end,"
                + " a.startedAt desc, a.id desc",
            ApprovalRow.class)
        .setParameter("record", record)
        .setParameter("running", ApprovalRow.RUNNING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** Those who did a step of a record last, in the approval that it has or had last. */
  List<UUID> doers(UUID record, String step) {
    return latest(record).map(approval -> approval.state().lastBy(step)).orElse(List.of());
  }

  Optional<TaskRow> task(UUID id) {
    return Optional.ofNullable(entities.find(TaskRow.class, id));
  }

  Optional<ApprovalRow> approval(UUID id) {
    return Optional.ofNullable(entities.find(ApprovalRow.class, id));
  }

  /** All tasks of an approval, the oldest first. */
  List<TaskRow> tasks(UUID approval) {
    return entities
        .createQuery(
            "select t from TaskRow t where t.approvalId = :approval order by t.openedAt, t.id",
            TaskRow.class)
        .setParameter("approval", approval)
        .getResultList();
  }

  List<TaskRow> tasks(UUID approval, Collection<String> turns) {
    return turns.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select t from TaskRow t where t.approvalId = :approval and t.turn in :turns",
                TaskRow.class)
            .setParameter("approval", approval)
            .setParameter("turns", turns)
            .getResultList();
  }

  List<TaskRow> openTasksOfRecord(UUID record) {
    return entities
        .createQuery(
            "select t from TaskRow t where t.recordId = :record and t.status = :open"
                + " order by t.openedAt, t.id",
            TaskRow.class)
        .setParameter("record", record)
        .setParameter("open", TaskRow.Status.OPEN)
        .getResultList();
  }

  /** The same with the approval, and whether the person may take them, in one statement. */
  List<Found> openTasksOfRecord(UUID record, UUID person) {
    plans.keep();
    return entities
        .createQuery(
            "select t, a, c.personId is not null, c.behalfOf from TaskRow t"
                + " join ApprovalRow a on a.id = t.approvalId"
                + " left join CandidateRow c on c.taskId = t.id and c.personId = :person"
                + " where t.recordId = :record and t.status = :open order by t.openedAt, t.id",
            Object[].class)
        .setParameter("record", record)
        .setParameter("person", person)
        .setParameter("open", TaskRow.Status.OPEN)
        .getResultList()
        .stream()
        .map(ApprovalStore::found)
        .toList();
  }

  /** A step at which somebody is asked now, and the chain that it is of. */
  record Asked(String process, UUID release, String step) {}

  /** Steps at which the person is asked now about records of the form that hide something. */
  List<Asked> stepsAskedAt(String form, UUID person) {
    return entities
        .createQuery(
            "select distinct a.process, a.releaseId, t.step from CandidateRow c"
                + " join TaskRow t on t.id = c.taskId join ApprovalRow a on a.id = t.approvalId"
                + " join RecordRow r on r.id = t.recordId"
                + " where c.personId = :person and r.form = :form and r.conceals = true",
            Object[].class)
        .setParameter("person", person)
        .setParameter("form", form)
        .getResultStream()
        .map(row -> new Asked((String) row[0], (UUID) row[1], (String) row[2]))
        .toList();
  }

  List<UUID> candidates(UUID task) {
    return candidates(List.of(task)).getOrDefault(task, List.of());
  }

  Map<UUID, List<UUID>> candidates(Collection<UUID> tasks) {
    if (tasks.isEmpty()) {
      return Map.of();
    }
    return entities
        .createQuery(
            "select c from CandidateRow c where c.taskId in :tasks order by c.escalated, c.personId",
            CandidateRow.class)
        .setParameter("tasks", tasks)
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                CandidateRow::taskId,
                Collectors.mapping(CandidateRow::personId, Collectors.toList())));
  }

  /** Who may take the task, agents among them. */
  List<CandidateRow> candidateRows(UUID task) {
    return entities
        .createQuery("select c from CandidateRow c where c.taskId = :task", CandidateRow.class)
        .setParameter("task", task)
        .getResultList();
  }

  /** The open tasks in which the person is asked, and not as somebody's agent. */
  List<UUID> tasksAskedOf(UUID person) {
    return entities
        .createQuery(
            "select c.taskId from CandidateRow c where c.personId = :person"
                + " and c.behalfOf is null order by c.taskId",
            UUID.class)
        .setParameter("person", person)
        .getResultList();
  }

  void remove(Object row) {
    entities.remove(row);
  }

  boolean isCandidate(UUID task, UUID person) {
    return entities.find(CandidateRow.class, new CandidateRow.Key(task, person)) != null;
  }

  /** Nobody is asked any more by these tasks, which were asked in earlier transactions. */
  void removeCandidates(Collection<UUID> tasks) {
    if (!tasks.isEmpty()) {
      // Written in SQL: Hibernate translates the same deletion anew for each call.
      Query query =
          entities.createNativeQuery("delete from docket_candidate where task_id in (:tasks)");
      query.unwrap(NativeQuery.class).addSynchronizedEntityClass(CandidateRow.class);
      query.setParameter("tasks", tasks).setFlushMode(FlushModeType.COMMIT).executeUpdate();
    }
  }

  Optional<SpawnRow> spawnOf(UUID child) {
    return Optional.ofNullable(entities.find(SpawnRow.class, child));
  }

  List<SpawnRow> spawns(UUID approval) {
    return entities
        .createQuery(
            "select s from SpawnRow s where s.approvalId = :approval order by s.visit",
            SpawnRow.class)
        .setParameter("approval", approval)
        .getResultList();
  }

  /** Tasks behind the last one whose deadline, or the next measure after it, has come. */
  List<TaskRow.Due> due(Instant now, TaskRow.Due last, int limit) {
    return entities
        .createQuery(
            "select t.id, t.lookAt from TaskRow t where t.lookAt <= :now and t.status = :open"
                + " and t.heldAt is null"
                + " and (t.lookAt > :at or t.lookAt = :at and t.id > :id)"
                + " order by t.lookAt, t.id",
            TaskRow.Due.class)
        .setParameter("now", now)
        .setParameter("open", TaskRow.Status.OPEN)
        .setParameter("at", last.at())
        .setParameter("id", last.id())
        .setMaxResults(limit)
        .getResultList();
  }

  /** A late task and its approval, both locked, and so is the record. */
  record Claimed(TaskRow task, ApprovalRow approval) {}

  /** The task if it is still due and nobody else has it or its record in hand. */
  Optional<Claimed> claim(UUID task, Instant now) {
    return entities
        .createQuery(
            "select r, a, t from RecordRow r join ApprovalRow a on a.recordId = r.id"
                + " join TaskRow t on t.approvalId = a.id where t.id = :task and t.lookAt <= :now and t.status = :open"
                + " and t.heldAt is null",
            Object[].class)
        .setParameter("task", task)
        .setParameter("now", now)
        .setParameter("open", TaskRow.Status.OPEN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint(SKIP_LOCKED, SKIP)
        .getResultStream()
        .map(row -> new Claimed((TaskRow) row[2], (ApprovalRow) row[1]))
        .findFirst();
  }
}
