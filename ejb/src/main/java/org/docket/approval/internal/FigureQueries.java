package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.docket.approval.Figures;
import org.docket.approval.Figures.By;
import org.docket.approval.engine.Turn;
import org.docket.record.ReadableRecords;
import org.jspecify.annotations.Nullable;

/**
 * Adds up tasks and approvals of a process in the database: one statement each, whatever there is.
 */
@ApplicationScoped
public class FigureQueries {

  private static final long ENOUGH = 3;
  private static final String ELAPSED = "timestampdiff(second, t.openedAt, t.closedAt)";
  private static final String TASKS =
      " from TaskRow t join ApprovalRow a on a.id = t.approvalId join RecordRow r on r.id = t.recordId";
  private static final String OF_PROCESS =
      " where a.process = :process and t.kind <> :enquiry and t.step <> :stopped";

  private final EntityManager entities;

  @Inject
  public FigureQueries(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * What is asked.
   *
   * @param until not included
   * @param leadingBack outcomes after which something is done once more
   * @param readable which records count
   */
  record Question(
      String process,
      By by,
      Instant from,
      Instant until,
      Instant now,
      ZoneId zone,
      List<String> leadingBack,
      ReadableRecords.Condition readable) {

    /** The same, told apart by something else. */
    Question by(By other) {
      return new Question(process, other, from, until, now, zone, leadingBack, readable);
    }

    private String group() {
      return switch (by) {
        case STEP -> "t.step";
        case PERSON -> "cast(t.closedBy as string)";
        case UNIT -> "r.unitCode";
        case ASKED -> "coalesce(t.clockUnit, r.unitCode)";
        case MONTH ->
            "substring(cast(sql('date_trunc(''month'', ? at time zone ''%s'')', t.closedAt) as string), 1, 7)"
                .formatted(zone.getId());
      };
    }
  }

  /** Sums over answered tasks, in seconds and in numbers of tasks. */
  record Sums(
      String key,
      long done,
      long elapsed,
      long longest,
      long median,
      long handOff,
      long held,
      long waited,
      long late,
      long returned) {

    static Sums none(String key) {
      return new Sums(key, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** The median of both together is not known. */
    Sums plus(Sums other) {
      return new Sums(
          key,
          done + other.done,
          elapsed + other.elapsed,
          Math.max(longest, other.longest),
          0,
          handOff + other.handOff,
          held + other.held,
          waited + other.waited,
          late + other.late,
          returned + other.returned);
    }
  }

  /** Tasks that are open now. */
  record Open(long count, long overdue) {
    static final Open NONE = new Open(0, 0);

    Open plus(Open other) {
      return new Open(count + other.count, overdue + other.overdue);
    }
  }

  /** Approvals that ended in the period, by how, and those that run. */
  record Approvals(Map<String, Figures.Ended> ended, long running) {}

  List<Sums> done(Question question) {
    TypedQuery<Object[]> query =
        answered(
            "select "
                + question.group()
                + " as g, count(t.id), sum("
                + ELAPSED
                + "), max("
                + ELAPSED
                + "), percentile_cont(0.5) within group (order by "
                + ELAPSED
                + "), sum(case when t.takenAt is null then 0 else timestampdiff(second, t.openedAt, t.takenAt) end),"
                + " sum(t.heldSeconds), sum(t.pausedSeconds),"
                + " sum(case when t.late = true then 1 else 0 end),"
                + " sum("
                + ledBack(question)
                + ")",
            " group by g",
            question);
    return query.getResultList().stream().map(FigureQueries::sums).toList();
  }

  /**
   * The answered tasks one by one: group, when asked, answered and taken, the unit of the
   * deadline's calendar, that of the record, whether late, 1 if it led back.
   */
  TypedQuery<Object[]> intervals(Question question) {
    return answered(
        "select "
            + question.group()
            + " as g, t.openedAt, t.closedAt, t.takenAt, t.clockUnit, r.unitCode, t.late, "
            + ledBack(question),
        "",
        question);
  }

  private static String ledBack(Question question) {
    String back =
        question.leadingBack().isEmpty() ? "1 = 0" : "concat(t.step, ' ', t.outcome) in :back";
    return "case when t.outcome = :returned or " + back + " then 1 else 0 end";
  }

  private TypedQuery<Object[]> answered(String what, String grouped, Question question) {
    TypedQuery<Object[]> query =
        query(
            what
                + TASKS
                + OF_PROCESS
                + " and t.status = :done and t.closedAt >= :from and t.closedAt < :until and "
                + question.readable().text()
                + grouped,
            question);
    query
        .setParameter("done", TaskRow.Status.DONE)
        .setParameter("from", question.from())
        .setParameter("until", question.until())
        .setParameter("returned", Rework.RETURNED);
    if (!question.leadingBack().isEmpty()) {
      query.setParameter("back", question.leadingBack());
    }
    return query;
  }

  /** Nothing by month: what is open is open now. */
  Map<String, Open> open(Question question) {
    if (question.by() == By.MONTH) {
      return Map.of();
    }
    boolean byPerson = question.by() == By.PERSON;
    String group = byPerson ? "cast(c.personId as string)" : question.group();
    String asked = byPerson ? " join CandidateRow c on c.taskId = t.id and c.behalfOf is null" : "";
    TypedQuery<Object[]> query =
        query(
            "select "
                + group
                + " as g, count(t.id), sum(case when t.dueAt < :now then 1 else 0 end)"
                + TASKS
                + asked
                + OF_PROCESS
                + " and t.status = :open and "
                + question.readable().text()
                + " group by g",
            question);
    query.setParameter("open", TaskRow.Status.OPEN).setParameter("now", question.now());
    Map<String, Open> open = new HashMap<>();
    for (Object[] row : query.getResultList()) {
      open.put((String) row[0], new Open(number(row[1]), number(row[2])));
    }
    return open;
  }

  /** One by one: how they are, when they began and ended, and the unit of the record. */
  TypedQuery<Object[]> approvalIntervals(Question question) {
    return approvals("select a.status, a.startedAt, a.endedAt, r.unitCode", "", question);
  }

  private TypedQuery<Object[]> approvals(String what, String grouped, Question question) {
    TypedQuery<Object[]> query =
        entities.createQuery(
            what
                + " from ApprovalRow a join RecordRow r on r.id = a.recordId"
                + " where a.process = :process and (a.endedAt is null"
                + " or a.endedAt >= :from and a.endedAt < :until) and "
                + question.readable().text()
                + grouped,
            Object[].class);
    question.readable().parameters().forEach(query::setParameter);
    return query
        .setParameter("process", question.process())
        .setParameter("from", question.from())
        .setParameter("until", question.until());
  }

  Approvals approvals(Question question) {
    TypedQuery<Object[]> query =
        approvals(
            "select a.status, count(a.id), avg(timestampdiff(second, a.startedAt, a.endedAt))",
            " group by a.status",
            question);
    Map<String, Figures.Ended> ended = new TreeMap<>();
    long running = 0;
    for (Object[] row : query.getResultList()) {
      if (ApprovalRow.RUNNING.equals(row[0])) {
        running = number(row[1]);
      } else {
        ended.put((String) row[0], new Figures.Ended(number(row[1]), number(row[2])));
      }
    }
    return new Approvals(ended, running);
  }

  /**
   * How many seconds each step took on average; averages of all records tell nobody's business.
   * Nothing for steps done so few times that an average says little.
   */
  Map<String, Long> usual(String process, Instant since) {
    Map<String, Long> usual = new HashMap<>();
    entities
        .createQuery(
            "select t.step, avg("
                + ELAPSED
                + ")"
                + " from TaskRow t join ApprovalRow a on a.id = t.approvalId"
                + OF_PROCESS
                + " and t.status = :done and t.closedAt >= :since"
                + " group by t.step having count(t.id) >= :enough",
            Object[].class)
        .setParameter("enough", ENOUGH)
        .setParameter("process", process)
        .setParameter("enquiry", Turn.Kind.ENQUIRY)
        .setParameter("stopped", TaskRows.STOPPED)
        .setParameter("done", TaskRow.Status.DONE)
        .setParameter("since", since)
        .getResultList()
        .forEach(row -> usual.put((String) row[0], number(row[1])));
    return usual;
  }

  private TypedQuery<Object[]> query(String text, Question question) {
    TypedQuery<Object[]> query = entities.createQuery(text, Object[].class);
    question.readable().parameters().forEach(query::setParameter);
    return query
        .setParameter("process", question.process())
        .setParameter("enquiry", Turn.Kind.ENQUIRY)
        .setParameter("stopped", TaskRows.STOPPED);
  }

  private static Sums sums(Object[] row) {
    return new Sums(
        (String) row[0],
        number(row[1]),
        number(row[2]),
        number(row[3]),
        number(row[4]),
        number(row[5]),
        number(row[6]),
        number(row[7]),
        number(row[8]),
        number(row[9]));
  }

  static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
