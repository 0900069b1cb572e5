package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.docket.bench.rig.Consistency;
import org.docket.bench.rig.Sql;

/** What must be in the tables of a server that clerks have worked on. */
final class Errand {

  private static final String ALL = "select count(*) from docket_record where form = 'errand'";

  private Errand() {}

  /** How many there are. */
  record Tally(long all, long completed, long sheets) {
    static final Tally NONE = new Tally(0, 0, 0);
  }

  static Tally tally(String database) {
    return new Tally(
        Consistency.count(database, ALL),
        Consistency.count(database, ALL + " and state = 'completed'"),
        Consistency.count(
            database, "select count(*) from docket_document where template = 'errand'"));
  }

  /**
   * Every errand that was confirmed is there, once, allowed, numbered and with its sheet; no other
   * is but those that were there before; and all rules hold.
   *
   * @param confirmed the number of each, by the id of its record
   */
  static void requireAll(String database, Tally before, Map<String, String> confirmed) {
    int many = confirmed.size();
    assertThat(confirmed.values()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(tally(database))
        .isEqualTo(
            new Tally(before.all() + many, before.completed() + many, before.sheets() + many));
    assertThat(Consistency.broken(database)).as("rules that are broken, and how often").isEmpty();
  }

  /** What the tables know of an errand that was confirmed and was not there. */
  static String traces(String database, Clerk.Missing missing) {
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Sql sql = Sql.on(database)) {
      Map.of(
              "docket_record where id = ?::uuid", missing.id(),
              "docket_event where record_id = ?::uuid", missing.id(),
              "docket_task where record_id = ?::uuid", missing.id(),
              "docket_number where number = ?", missing.number(),
              "docket_number where record_id = ?::uuid", missing.id(),
              "docket_idempotency where request_key = ?", missing.what())
          .forEach(
              (where, value) ->
                  sql.query(
                      "select count(*) from " + where,
                      row -> rows.put(where, row.getLong(1)),
                      value));
    }
    return missing + ": " + rows;
  }
}
