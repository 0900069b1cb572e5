package org.docket.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.bench.rig.BareCore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.record.RecordBatches;
import org.docket.record.RecordBatches.Handling;
import org.docket.record.RecordBatches.Outcome;

/**
 * Fills the sample forms through the core's own path for many records, with all its checks. What is
 * there already is counted and kept, so that a run that was broken off goes on where it was.
 */
final class Filling {

  private static final int BATCH = 200;
  private static final int PROGRESS = 20_000;

  private final BareCore core;
  private final SampleRecords samples;
  private final List<Actor> people;
  private final PrintStream out;
  private long written;

  Filling(BareCore core, SampleRecords samples, List<Actor> people, PrintStream out) {
    this.core = core;
    this.samples = samples;
    this.people = List.copyOf(people);
    this.out = out;
  }

  /** How many of so many records each form has: one has more than half, one has one in twenty. */
  static int share(int form, int total) {
    return switch (form) {
      case 1 -> total / 50;
      case 2 -> total * 11 / 20;
      case 3 -> total / 20;
      default -> (total - share(1, total) - share(2, total) - share(3, total)) / 17;
    };
  }

  /** Fills up to so many records in all forms together. */
  void to(int total) {
    Map<String, Integer> there = counts();
    long began = System.nanoTime();
    written = 0;
    for (int form = 1; form <= SampleForms.FORMS; form++) {
      fill(form, there.getOrDefault(SampleForms.key(form), 0), share(form, total));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    if (written > 0) {
      out.printf("  %,d records written in %.0f s, %.0f/s%n", written, seconds, written / seconds);
    }
  }

  /**
   * Fills one form up to so many records, and the first, which it refers to, as far as it needs.
   */
  void only(int form, int rows) {
    Map<String, Integer> there = counts();
    fill(1, there.getOrDefault(SampleForms.key(1), 0), Math.max(100, rows / 50));
    fill(form, there.getOrDefault(SampleForms.key(form), 0), rows);
  }

  private void fill(int form, int first, int end) {
    List<UUID> partners = form == 1 || first >= end ? List.of() : partners();
    for (int place = first; place < end; place += BATCH) {
      List<JsonNode> data = new ArrayList<>();
      for (int i = place; i < Math.min(end, place + BATCH); i++) {
        data.add(samples.data(form, i, partners));
      }
      write(SampleForms.key(form), place / BATCH, data);
      written += data.size();
      if (written % PROGRESS < BATCH) {
        out.printf("  … %,d%n", written);
      }
    }
  }

  /** Each batch is somebody else's. */
  private void write(String form, int batch, List<JsonNode> data) {
    List<Outcome> outcomes =
        core.get(CurrentUser.class)
            .runAs(
                people.get(batch % people.size()),
                () -> core.get(RecordBatches.class).create(form, data, Handling.SUBMIT));
    for (Outcome outcome : outcomes) {
      if (outcome.id().isEmpty()) {
        throw new IllegalStateException("A sample of " + form + " is bad: " + outcome.problems());
      }
    }
  }

  private Map<String, Integer> counts() {
    Map<String, Integer> counts = new HashMap<>();
    core.sql()
        .query(
            "select form, count(*) from docket_record where form like 'bench-%' group by form",
            row -> counts.put(row.getString(1), row.getInt(2)));
    return counts;
  }

  List<UUID> partners() {
    List<UUID> ids = new ArrayList<>();
    core.sql()
        .query(
            "select id from docket_record where form = 'bench-01' order by id",
            row -> ids.add(row.getObject(1, UUID.class)));
    return ids;
  }
}
