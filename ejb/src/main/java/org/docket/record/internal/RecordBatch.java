package org.docket.record.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.docket.form.CheckedData;
import org.docket.problem.Problem;
import org.docket.record.RecordBatches.Handling;
import org.docket.record.RecordBatches.Outcome;

/** Records that are made together, and what is wrong with some of them. For one thread. */
public final class RecordBatch {

  /** A record with the unique values that it claims. */
  static final class Entry {
    private final RecordWork work;
    private final CheckedData checked;
    private final Map<UniqueValueRow.Key, Supplier<Problem>> claims;
    private final List<Problem> problems;

    Entry(RecordWork work, CheckedData checked, Map<UniqueValueRow.Key, Supplier<Problem>> claims) {
      this.work = work;
      this.checked = checked;
      this.claims = claims;
      this.problems = new ArrayList<>(checked.problems());
    }

    RecordWork work() {
      return work;
    }

    CheckedData checked() {
      return checked;
    }

    Set<UniqueValueRow.Key> claims() {
      return claims.keySet();
    }

    void refuse(Problem problem) {
      problems.add(problem);
    }

    private void refuseTaken(Set<UniqueValueRow.Key> taken) {
      claims.forEach(
          (key, problem) -> {
            if (taken.contains(key)) {
              refuse(problem.get());
            }
          });
    }
  }

  private final Handling handling;
  private final List<Entry> entries;

  RecordBatch(Handling handling, List<Entry> entries) {
    this.handling = handling;
    this.entries = List.copyOf(entries);
  }

  Handling handling() {
    return handling;
  }

  Set<UniqueValueRow.Key> claims() {
    Set<UniqueValueRow.Key> claims = new HashSet<>();
    entries.forEach(entry -> claims.addAll(entry.claims()));
    return claims;
  }

  /** A value belongs to the record that has it already, or else to the first of the batch. */
  void refuseTaken(Set<UniqueValueRow.Key> before) {
    Set<UniqueValueRow.Key> taken = new HashSet<>(before);
    for (Entry entry : entries) {
      entry.refuseTaken(taken);
      if (entry.problems.isEmpty()) {
        taken.addAll(entry.claims());
      }
    }
  }

  List<Entry> good() {
    return entries.stream().filter(entry -> entry.problems.isEmpty()).toList();
  }

  public List<Outcome> outcomes() {
    return entries.stream().map(this::outcome).toList();
  }

  private Outcome outcome(Entry entry) {
    boolean made = handling != Handling.TRY && entry.problems.isEmpty();
    return new Outcome(
        made ? Optional.of(entry.work.row().id()) : Optional.empty(), entry.problems);
  }
}
