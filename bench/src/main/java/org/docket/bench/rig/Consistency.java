package org.docket.bench.rig;

import java.util.Map;
import java.util.TreeMap;

/** What must be so in the tables of every Docket, whatever has happened to its servers. */
public final class Consistency {

  /**
   * A question about the tables for each rule: how many rows break it. All series that ship begin
   * with one, but for the versions of a contract, whose first has the number of the contract alone.
   */
  private static final Map<String, String> RULES =
      Map.ofEntries(
          Map.entry(
              "a number that is missing below the highest of its counter",
              """
              select coalesce(sum(highest - given), 0) from (
                select max(counted) highest,
                  count(*) + case series when 'contract-version' then 1 else 0 end given
                from docket_number where counted is not null
                group by series, scope, period) counters
              """),
          Map.entry(
              "a counter that does not follow its highest number",
              """
              select count(*) from docket_counter c where next_value <> 1 + (
                select coalesce(max(counted), 0) from docket_number n
                where n.series = c.series and n.scope = c.scope and n.period = c.period)
              """),
          Map.entry(
              "a number on more than one record of a form",
              """
              select count(*) from (
                select number from docket_record where number is not null
                group by form, number having count(*) > 1) doubles
              """),
          Map.entry(
              "a number that is in use, and that neither its record nor its document bears",
              """
              select count(*) from docket_number n where state = 'issued'
                and not exists (
                  select 1 from docket_record r where r.id = n.record_id and r.number = n.number)
                and not exists (
                  select 1 from docket_document d where d.id = n.record_id and d.number = n.number)
              """),
          Map.entry(
              "a record without the event of its making",
              """
              select count(*) from docket_record r where 1 <> (
                select count(*) from docket_event e
                where e.record_id = r.id and e.kind = 'record.created')
              """),
          Map.entry(
              "a record that was handed in and has no revision",
              """
              select count(*) from docket_record r where state <> 'draft' and not exists (
                select 1 from docket_revision v where v.record_id = r.id)
              """),
          Map.entry(
              "a running record without a running approval",
              """
              select count(*) from docket_record r where state = 'running' and 1 <> (
                select count(*) from docket_approval a
                where a.record_id = r.id and a.status = 'running')
              """),
          Map.entry(
              "an ended approval with an open task",
              """
              select count(*) from docket_approval a where status <> 'running' and exists (
                select 1 from docket_task t where t.approval_id = a.id and t.status = 'OPEN')
              """),
          Map.entry(
              "an answered task whose answer is in no event, or in two",
              """
              select count(*) from (
                select record_id, step, count(*) answered from docket_task
                where status = 'DONE' and step <> '!' group by record_id, step) t
              where answered <> (
                select count(*) filter (where e.kind not like '%-undone')
                  - count(*) filter (where e.kind like '%-undone')
                from docket_event e where e.record_id = t.record_id
                  and e.kind in ('approval.started', 'approval.decided', 'approval.signed',
                    'approval.prepared', 'approval.advised', 'approval.return', 'approval.reply',
                    'approval.decision-undone', 'approval.answer-undone')
                  and e.data::json ->> 'step' = t.step)
              """),
          Map.entry(
              "a task that was told to be late more often than it was",
              """
              select count(*) from (
                select record_id, data::json ->> 'step' step, count(*) told from docket_event
                where kind = 'approval.late' group by record_id, data) e
              where told > (
                select sum(greatest(measures, 1)) from docket_task t
                where t.record_id = e.record_id and t.step = e.step and t.late)
              """),
          Map.entry(
              "a document without its PDF",
              """
              select count(*) from docket_document d where not exists (
                select 1 from docket_document_content c where c.document_id = d.id)
              """),
          Map.entry(
              "an event that does not follow the one before it",
              """
              select count(*) from (
                select position, prev_hash,
                  lag(hash) over (partition by record_id order by position) before,
                  lag(position) over (partition by record_id order by position) place
                from docket_event where record_id is not null) e
              where place is not null and (before <> prev_hash or place + 1 <> position)
              """),
          Map.entry(
              "a record whose last event is not the one at the head of its chain",
              """
              select count(*) from docket_event_head h where not exists (
                select 1 from docket_event e where e.record_id = h.record_id and e.hash = h.hash
                  and e.position = (
                    select max(position) from docket_event l where l.record_id = h.record_id))
              """));

  private Consistency() {}

  /** Every rule that is broken, and how many rows break it. */
  public static Map<String, Long> broken(String database) {
    Map<String, Long> broken = new TreeMap<>();
    RULES.forEach(
        (rule, question) -> {
          long rows = count(database, question);
          if (rows != 0) {
            broken.put(rule, rows);
          }
        });
    return broken;
  }

  /** The one number that the question asks for. */
  public static long count(String database, String question) {
    long[] counted = new long[1];
    try (Sql sql = Sql.on(database)) {
      sql.query(question, row -> counted[0] = row.getLong(1));
    }
    return counted[0];
  }
}
