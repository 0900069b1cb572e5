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

  /**
   * Every errand that was confirmed is there, once, allowed, numbered and with its sheet; no other
   * is; and all rules hold.
   *
   * @param confirmed the number of each, by the id of its record
   */
  static void requireAll(String database, Map<String, String> confirmed) {
    assertThat(confirmed.values()).isNotEmpty().doesNotHaveDuplicates();
    assertThat(Consistency.count(database, ALL)).isEqualTo(confirmed.size());
    assertThat(Consistency.count(database, ALL + " and state = 'completed'"))
        .isEqualTo(confirmed.size());
    assertThat(
            Consistency.count(
                database, "select count(*) from docket_document where template = 'errand'"))
        .isEqualTo(confirmed.size());
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
