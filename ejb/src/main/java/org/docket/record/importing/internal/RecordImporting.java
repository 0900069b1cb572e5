package org.docket.record.importing.internal;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordChanges;
import org.docket.record.RecordNumbers;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.ImportProblems;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.Action;
import org.docket.record.importing.ImportSettings.SheetMapping;
import org.docket.record.importing.internal.Assembled.Place;
import org.docket.record.importing.internal.Outcome.Kind;
import org.docket.record.internal.Forms;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.RecordRow;
import org.jspecify.annotations.Nullable;

/**
 * Writes one record of a file through the use cases of the browser, in the running transaction.
 * Whatever is wrong comes back as problems of cells; when {@link Refused} is thrown, the
 * transaction is lost.
 */
@ApplicationScoped
public class RecordImporting {

  private final Records records;
  private final RecordChanges changes;
  private final RecordNumbers numbers;
  private final NamedThings names;
  private final RecordDesk desk;
  private final Forms forms;

  @Inject
  public RecordImporting(
      Records records,
      RecordChanges changes,
      RecordNumbers numbers,
      NamedThings names,
      RecordDesk desk,
      Forms forms) {
    this.records = records;
    this.changes = changes;
    this.numbers = numbers;
    this.names = names;
    this.desk = desk;
    this.forms = forms;
  }

  /** A record that cannot be written. */
  static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    Refused(Outcome outcome, @Nullable Throwable cause) {
      super(cause);
      this.outcome = outcome;
    }

    Outcome outcome() {
      return outcome;
    }
  }

  /** Of one import, for one transaction. */
  final class Writing {

    private final FormDefinition form;
    private final ImportSettings settings;
    private final CellReading cells;
    private final Assembling assembling;

    private Writing(String form, ImportSettings settings) {
      this.form = forms.live(form);
      this.settings = settings;
      RecordLookups lookups = desk.lookups();
      this.cells = new CellReading(names, lookups);
      this.assembling = new Assembling(this.form, settings, cells);
    }

    Outcome write(FileRecord record) {
      List<CellProblem> found = new ArrayList<>();
      Optional<UUID> present = present(record.row(), found);
      if (!found.isEmpty()) {
        throw new Refused(Outcome.bad(found), null);
      }
      return present.map(id -> update(id, record)).orElseGet(() -> create(record));
    }

    private Outcome create(FileRecord record) {
      Assembled assembled = assembling.of(record, null);
      try {
        RecordView made = made(record.row(), assembled);
        requireGood(assembled);
        return new Outcome(Kind.CREATED, made.id(), List.of());
      } catch (ProblemException e) {
        throw new Refused(Outcome.bad(assembled.located(e.problems())), e);
      }
    }

    private RecordView made(ImportLineRow row, Assembled assembled) {
      SheetMapping mapping = settings.sheet(row.sheet()).orElseThrow();
      String number =
          settings.keepsNumbers()
              ? Staging.text(mapping, ImportSettings.NUMBER, row.cells())
              : null;
      if (number == null) {
        return settings.submit()
            ? records.createAndSubmit(form.key(), assembled.data())
            : records.create(form.key(), assembled.data());
      }
      int column = mapping.columnOf(ImportSettings.NUMBER).orElse(-1);
      assembled.came("/number", new Place(row.sheet(), row.line(), column));
      UUID draft = records.create(form.key(), assembled.data()).id();
      numbers.enter(draft, number, settings.earlierNumbers());
      RecordView numbered = records.get(draft);
      return settings.submit() ? records.submit(draft, numbered.version()) : numbered;
    }

    private Outcome update(UUID id, FileRecord record) {
      Update update = new Update(record);
      try {
        boolean changed = changes.change(id, update);
        requireGood(update.assembled);
        return new Outcome(changed ? Kind.UPDATED : Kind.UNCHANGED, id, List.of());
      } catch (ProblemException e) {
        throw new Refused(Outcome.bad(update.assembled.located(e.problems())), e);
      }
    }

    /** Remembers where each value came from, for the problems that the form has with it. */
    private final class Update implements Function<RecordChanges.Present, JsonNode> {

      private final FileRecord record;
      private Assembled assembled;

      Update(FileRecord record) {
        this.record = record;
        this.assembled = assembling.nothing(record.row());
      }

      @Override
      public JsonNode apply(RecordChanges.Present before) {
        assembled = assembling.of(record, before.data());
        return assembled.data();
      }
    }

    private void requireGood(Assembled assembled) {
      if (!assembled.problems().isEmpty()) {
        throw new Refused(Outcome.bad(assembled.problems()), null);
      }
    }

    /** The record that the row is about, if there is one. */
    private Optional<UUID> present(ImportLineRow row, List<CellProblem> problems) {
      SheetMapping mapping = settings.sheet(row.sheet()).orElseThrow();
      String match = settings.match();
      String text = match.isEmpty() ? null : Staging.text(mapping, match, row.cells());
      List<UUID> found = text == null ? List.of() : found(match, text, row, mapping);
      Optional<Problem> problem = problem(match, text, found);
      problem.ifPresent(
          told ->
              problems.add(
                  CellProblem.of(
                      told, row.sheet(), row.line(), mapping.columnOf(match).orElse(-1))));
      return found.stream().findFirst();
    }

    private Optional<Problem> problem(String match, @Nullable String text, List<UUID> found) {
      boolean drawn =
          match.equals(ImportSettings.ID)
              || (match.equals(ImportSettings.NUMBER) && !settings.keepsNumbers());
      if (found.isEmpty() && text != null && drawn) {
        return Optional.of(ImportProblems.noSuchRecord(text));
      }
      if (found.isEmpty() && settings.action() == Action.UPDATE) {
        return Optional.of(ImportProblems.notThereYet());
      }
      return found.isEmpty() || settings.action() != Action.CREATE
          ? Optional.empty()
          : Optional.of(ImportProblems.thereAlready(String.valueOf(text)));
    }

    private List<UUID> found(String match, String text, ImportLineRow row, SheetMapping mapping) {
      return switch (match) {
        case ImportSettings.NUMBER -> names.withNumber(form.key(), text);
        case ImportSettings.ID ->
            NamedThings.id(text).stream()
                .filter(id -> desk.lookups().row(id).filter(this::isOfForm).isPresent())
                .toList();
        default -> withUniqueValue(match, row, mapping);
      };
    }

    private boolean isOfForm(RecordRow found) {
      return found.form().equals(form.key());
    }

    private List<UUID> withUniqueValue(String match, ImportLineRow row, SheetMapping mapping) {
      FieldDefinition field = form.field(match).orElseThrow();
      List<@Nullable Object> all = row.cells();
      Object cell = all.get(mapping.columnOf(match).orElseThrow());
      JsonNode read = cell == null ? null : cells.read(cell, field, problem -> {});
      return read == null
          ? List.of()
          : names.withUniqueValue(form.key(), List.of(match), read.asText());
    }
  }

  Writing writing(String form, ImportSettings settings) {
    return new Writing(form, settings);
  }
}
