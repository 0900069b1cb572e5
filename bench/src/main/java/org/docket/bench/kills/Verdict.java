package org.docket.bench.kills;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.docket.bench.kills.Answers.Answer;
import org.docket.bench.rig.Consistency;
import org.docket.bench.rig.Sql;

/**
 * What the tables say after a kill: is everything there that was answered, and nothing by halves?
 */
final class Verdict {

  private static final String IS_THERE = "select 1 from ";

  private static final Map<Answers.Kind, String> ANSWERED =
      Map.of(
          Answers.Kind.SUBMITTED,
          IS_THERE + "docket_record where id = ? and number = ? and state <> 'draft'",
          Answers.Kind.REVIEWED,
          IS_THERE + "docket_task where record_id = ? and step = 'review' and status = 'DONE'",
          Answers.Kind.COMPLETED,
          IS_THERE + "docket_record where id = ? and state = 'completed'",
          Answers.Kind.PRINTED,
          IS_THERE
              + "docket_document_print where document_id = ? and print_number = cast(? as integer)");

  private static final Map<String, String> HALVES =
      Map.of(
          "a job that was reviewed without exactly one follow-up",
          """
          select count(*) from docket_task t join docket_record j on j.id = t.record_id
          where j.form = 'kill-job' and t.step = 'review' and t.status = 'DONE' and 1 <> (
            select count(*) from docket_spawn s join docket_record r on r.id = s.child_id
            where s.approval_id = t.approval_id and r.form = 'kill-follow-up')
          """,
          "a follow-up of a job that was not reviewed",
          """
          select count(*) from docket_record r where r.form = 'kill-follow-up' and not exists (
            select 1 from docket_spawn s join docket_task t on t.approval_id = s.approval_id
            where s.child_id = r.id and t.step = 'review' and t.status = 'DONE')
          """,
          "a completed job without exactly one sheet, or a sheet of one that is not completed",
          """
          select count(*) from docket_record r where r.form = 'kill-job'
            and (case when r.state = 'completed' then 1 else 0 end) <> (
              select count(*) from docket_document d where d.record_id = r.id)
          """,
          "prints of a document that are not numbered from one",
          """
          select count(*) from (select document_id from docket_document_print group by document_id
            having max(print_number) <> count(*)
              or count(distinct print_number) <> count(*)) p
          """);

  private Verdict() {}

  /** How many answers the tables know nothing of. */
  static int lost(Sql sql, List<Answer> answers) {
    int lost = 0;
    for (Answer answer : answers) {
      String question = Objects.requireNonNull(ANSWERED.get(answer.kind()));
      boolean detailed = question.chars().filter(sign -> sign == '?').count() > 1;
      Object[] values =
          detailed ? new Object[] {answer.id(), answer.detail()} : new Object[] {answer.id()};
      lost += sql.query(question, row -> {}, values) == 1 ? 0 : 1;
    }
    return lost;
  }

  /** Every rule that is broken, and how often. */
  static Map<String, Long> broken(String database) {
    Map<String, Long> broken = new TreeMap<>(Consistency.broken(database));
    HALVES.forEach(
        (rule, question) -> {
          long rows = Consistency.count(database, question);
          if (rows != 0) {
            broken.put(rule, rows);
          }
        });
    return broken;
  }
}
