package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.docket.bench.rig.Consistency;

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
}
