package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.form.FormDefinition;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.problem.Problem;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.ImportProblems;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportState;
import org.docket.record.importing.internal.FileRecords.Batch;
import org.docket.record.importing.internal.RecordImporting.Refused;
import org.docket.record.importing.internal.RecordImporting.Writing;
import org.docket.record.internal.Forms;
import org.docket.record.job.internal.JobClaims;

/**
 * The two phases of an import: tried out, record by record, with every transaction undone; then
 * written, in batches, whose rows are ticked off in the same transaction. So whoever goes on after
 * a server fell neither forgets a row nor writes one twice.
 */
@ApplicationScoped
public class ImportPhases {

  private static final int BATCH = 50;

  private final ImportStore store;
  private final FileRecords fileRecords;
  private final RecordImporting importing;
  private final Forms forms;
  private final Transactions transactions;
  private final JobClaims claims;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public ImportPhases(
      ImportStore store,
      FileRecords fileRecords,
      RecordImporting importing,
      Forms forms,
      Transactions transactions,
      JobClaims claims,
      EventLog events,
      DocketClock clock) {
    this.store = store;
    this.fileRecords = fileRecords;
    this.importing = importing;
    this.forms = forms;
    this.transactions = transactions;
    this.claims = claims;
    this.events = events;
    this.clock = clock;
  }

  /** What was tried and is undone, with what came of it. */
  private static final class Undone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    Undone(Outcome outcome) {
      this.outcome = outcome;
    }
  }

  /** Tries some records out; answers whether there may be more. */
  boolean check(UUID id, SeenValues seen) {
    Optional<Batch> next = next(id, ImportState.CHECKING, ImportLineRow.WAITING);
    if (next.isEmpty()) {
      return false;
    }
    if (next.get().records().isEmpty()) {
      return refuseLeftOver(id);
    }
    ImportRow row = transactions.separately(() -> store.find(id).orElseThrow());
    ImportSettings settings = row.settings();
    Map<FileRecord, Outcome> outcomes = new HashMap<>();
    for (FileRecord record : next.get().records()) {
      Outcome tried = tried(row.form(), settings, record, next.get());
      List<CellProblem> repeated =
          seen.repeated(record.row(), settings.sheet(record.row().sheet()).orElseThrow());
      outcomes.put(record, repeated.isEmpty() ? tried : Outcome.bad(joined(repeated, tried)));
    }
    return transactions.separately(
        () -> settle(id, ImportState.CHECKING, next.get().records(), outcomes));
  }

  private static List<CellProblem> joined(List<CellProblem> repeated, Outcome tried) {
    List<CellProblem> all = new ArrayList<>(repeated);
    tried.problems().stream()
        .filter(problem -> repeated.stream().noneMatch(known -> known.column() == problem.column()))
        .forEach(all::add);
    return all;
  }

  private Outcome tried(String form, ImportSettings settings, FileRecord record, Batch batch) {
    if (isAmbiguous(record, batch)) {
      return ambiguous(record);
    }
    try {
      transactions.separately(
          () -> {
            throw new Undone(importing.writing(form, settings).write(record));
          });
    } catch (Undone undone) {
      return undone.outcome;
    } catch (Refused refused) {
      return refused.outcome();
    }
    throw new IllegalStateException("A trial is always undone");
  }

  private static boolean isAmbiguous(FileRecord record, Batch batch) {
    return record.row().link().filter(batch.ambiguous()::contains).isPresent()
        && record.lines().stream().anyMatch(line -> line.reference().isEmpty());
  }

  private static Outcome ambiguous(FileRecord record) {
    ImportLineRow row = record.row();
    Problem problem = ImportProblems.severalCalled(row.link().orElse(""));
    return Outcome.bad(List.of(CellProblem.of(problem, row.sheet(), row.line(), -1)));
  }

  /** Writes some records; answers whether there may be more. */
  public boolean run(UUID id) {
    Optional<Batch> next = next(id, ImportState.RUNNING, ImportLineRow.GOOD);
    if (next.isEmpty()) {
      return false;
    }
    List<FileRecord> records = next.get().records();
    if (records.isEmpty()) {
      return finish(id);
    }
    try {
      return transactions.separately(() -> written(id, records));
    } catch (Refused oneOfThem) {
      for (FileRecord record : records) {
        if (!alone(id, record)) {
          return false;
        }
      }
      return true;
    }
  }

  private boolean alone(UUID id, FileRecord record) {
    try {
      return transactions.separately(() -> written(id, List.of(record)));
    } catch (Refused refused) {
      Map<FileRecord, Outcome> outcome = Map.of(record, refused.outcome());
      return transactions.separately(
          () -> settle(id, ImportState.RUNNING, List.of(record), outcome));
    }
  }

  private boolean written(UUID id, List<FileRecord> records) {
    Optional<ImportRow> row = inHand(id, ImportState.RUNNING);
    if (row.isEmpty()) {
      return false;
    }
    Writing writing = importing.writing(row.get().form(), row.get().settings());
    Map<FileRecord, Outcome> outcomes = new HashMap<>();
    records.forEach(record -> outcomes.put(record, writing.write(record)));
    return settle(id, ImportState.RUNNING, records, outcomes);
  }

  private Optional<Batch> next(UUID id, ImportState state, String waiting) {
    return transactions.separately(
        () -> inHand(id, state).map(row -> fileRecords.next(id, waiting, BATCH)));
  }

  /** Locked, unless somebody stopped it or changed its settings. */
  private Optional<ImportRow> inHand(UUID id, ImportState state) {
    Optional<ImportRow> row = store.lock(id).filter(found -> found.state() == state);
    row.ifPresent(found -> found.claim(claims.leaseEnd()));
    return row;
  }

  private boolean settle(
      UUID id, ImportState state, List<FileRecord> records, Map<FileRecord, Outcome> outcomes) {
    Optional<ImportRow> row = inHand(id, state);
    if (row.isEmpty()) {
      return false;
    }
    for (FileRecord record : records) {
      Outcome outcome = Objects.requireNonNull(outcomes.get(record));
      row.get().count(outcome, clock.now());
      row.get().countProblems(settle(record, outcome, state == ImportState.CHECKING));
    }
    return true;
  }

  /** Answers how many rows have problems. */
  private int settle(FileRecord record, Outcome outcome, boolean tried) {
    String state =
        outcome.kind() == Outcome.Kind.BAD
            ? ImportLineRow.BAD
            : tried ? ImportLineRow.GOOD : ImportLineRow.DONE;
    List<ImportLineRow> rows = new ArrayList<>(List.of(record.row()));
    rows.addAll(record.lines());
    int withProblems = 0;
    for (ImportLineRow seen : rows) {
      List<CellProblem> own =
          outcome.problems().stream()
              .filter(problem -> problem.sheet() == seen.sheet() && problem.line() == seen.line())
              .toList();
      store.line(seen).settle(state, new Outcome(outcome.kind(), outcome.record(), own));
      withProblems += own.isEmpty() ? 0 : 1;
    }
    return withProblems;
  }

  /** Lines that belong to no row of the sheet of records. */
  private boolean refuseLeftOver(UUID id) {
    return transactions.separately(
        () -> {
          Optional<ImportRow> row = inHand(id, ImportState.CHECKING);
          if (row.isEmpty()) {
            return false;
          }
          List<ImportLineRow> left = store.leftOver(id);
          left.forEach(line -> line.settle(ImportLineRow.BAD, Outcome.bad(lost(line))));
          row.get().countProblems(left.size());
          if (left.isEmpty()) {
            row.get().move(ImportState.CHECKED, clock.now());
          }
          return !left.isEmpty();
        });
  }

  private static List<CellProblem> lost(ImportLineRow line) {
    Problem problem =
        line.reference()
            .or(line::link)
            .map(ImportProblems::lineWithoutRecord)
            .orElseGet(ImportProblems::nameless);
    return List.of(CellProblem.of(problem, line.sheet(), line.line(), -1));
  }

  private boolean finish(UUID id) {
    return transactions.separately(
        () -> {
          inHand(id, ImportState.RUNNING)
              .ifPresent(
                  row -> {
                    row.move(ImportState.DONE, clock.now());
                    events.append("records.imported", null, told(row));
                  });
          return false;
        });
  }

  private Map<String, Object> told(ImportRow row) {
    FormDefinition form = forms.live(row.form());
    return Map.of("form", form.key(), "import", row.id().toString(), "file", row.fileName());
  }

  /** What may occur once in the file of this import. */
  SeenValues seen(UUID id) {
    return transactions.separately(
        () -> {
          ImportRow row = store.find(id).orElseThrow();
          return new SeenValues(forms.live(row.form()), row.settings());
        });
  }
}
