package org.docket.record.importing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;
import org.docket.record.Attachments;
import org.docket.record.Repeats;
import org.docket.record.importing.internal.FoundSheets;
import org.docket.record.importing.internal.ImportRow;
import org.docket.record.importing.internal.ImportStore;
import org.docket.record.internal.Forms;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.Rights;
import org.docket.record.internal.TemporaryFile;
import org.docket.record.job.JobAsked;
import org.docket.record.workbook.Workbook;
import org.docket.record.workbook.WorkbookLimits;
import org.jspecify.annotations.Nullable;

/**
 * Imports of files into a form, from the upload to the result. Whoever may create records of the
 * form may begin one; it is nobody's but his, and writes nothing that he could not write in the
 * browser.
 */
@ApplicationScoped
public class RecordImports {

  private static final int REMEMBERED = 50;

  private final ImportStore store;
  private final Attachments attachments;
  private final Repeats repeats;
  private final Forms forms;
  private final RecordDesk desk;
  private final Rights rights;
  private final Transactions transactions;
  private final DocketClock clock;
  private final Event<JobAsked> asked;

  @Inject
  public RecordImports(
      ImportStore store,
      Attachments attachments,
      Repeats repeats,
      Forms forms,
      RecordDesk desk,
      Rights rights,
      Transactions transactions,
      DocketClock clock,
      Event<JobAsked> asked) {
    this.store = store;
    this.attachments = attachments;
    this.repeats = repeats;
    this.forms = forms;
    this.desk = desk;
    this.rights = rights;
    this.transactions = transactions;
    this.clock = clock;
    this.asked = asked;
  }

  /**
   * Takes a file in, looks through it, and proposes where its columns go; once however often it is
   * sent with the same key.
   *
   * @param key what the client names this request by; null to begin an import each time
   */
  public ImportView upload(
      String form, String name, String type, InputStream content, @Nullable String key) {
    ImportTargets targets = transactions.joining(() -> targets(form));
    try (TemporaryFile file = TemporaryFile.of(content, Attachments.MOST_BYTES)) {
      FoundSheets found = new FoundSheets();
      Workbook.of(file.path(), WorkbookLimits.USUAL).read(found);
      List<FoundSheet> sheets = found.all();
      if (sheets.stream().allMatch(sheet -> sheet.rows() == 0)) {
        throw new ProblemException(ImportProblems.empty());
      }
      return transactions.separately(
          () ->
              repeats.once(
                  key,
                  () -> String.join("\n", "import", form, name, file.sha256Hex()),
                  this::get,
                  () -> begin(targets, name, type, file, sheets),
                  ImportView::id));
    }
  }

  private ImportView begin(
      ImportTargets targets,
      String name,
      String type,
      TemporaryFile file,
      List<FoundSheet> sheets) {
    StoredFile stored = stored(name, type, file);
    ImportRow row =
        new ImportRow(
            Ids.next(),
            targets.form().key(),
            rights.person(),
            stored.id(),
            stored.name(),
            sheets,
            new MappingProposal(targets).of(sheets),
            clock.now());
    store.add(row);
    return row.view(targets.form().title());
  }

  private StoredFile stored(String name, String type, TemporaryFile file) {
    try (InputStream content = Files.newInputStream(file.path())) {
      return attachments.upload(name, type, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The person's imports into the form, the newest first. */
  @Transactional
  public List<ImportView> list(String form) {
    FormDefinition definition = targets(form).form();
    return store.of(rights.person(), form, REMEMBERED).stream()
        .map(row -> row.view(definition.title()))
        .toList();
  }

  @Transactional
  public ImportView get(UUID id) {
    return view(own(store.find(id).orElse(null)));
  }

  /** What the columns of an import may be assigned to. */
  @Transactional
  public ImportTargets targetsOf(UUID id) {
    return targets(own(store.find(id).orElse(null)).form());
  }

  /** Other settings; whatever was tried out with the former ones is void. */
  @Transactional
  public ImportView set(UUID id, ImportSettings settings) {
    ImportRow row = locked(id);
    requireState(row, ImportState.MAPPING, ImportState.CHECKED, ImportState.FAILED);
    new SettingsCheck(targets(row.form()), row.sheets()).require(settings);
    row.set(settings, clock.now());
    return view(row);
  }

  /** Tries everything out and writes nothing. */
  @Transactional
  public ImportView check(UUID id) {
    ImportRow row = locked(id);
    requireState(row, ImportState.MAPPING, ImportState.CHECKED, ImportState.FAILED);
    ImportSettings settings = row.settings();
    new SettingsCheck(targets(row.form()), row.sheets()).require(settings);
    row.set(settings, clock.now());
    return begin(row, ImportState.CHECKING);
  }

  /** Writes the records that were tried out without problems. */
  @Transactional
  public ImportView run(UUID id) {
    ImportRow row = locked(id);
    requireState(row, ImportState.CHECKED);
    row.begin((int) store.count(id, "good"));
    return begin(row, ImportState.RUNNING);
  }

  private ImportView begin(ImportRow row, ImportState phase) {
    row.move(phase, clock.now());
    asked.fire(new JobAsked(row.id()));
    return view(row);
  }

  /** What was written stays; nothing more is. */
  @Transactional
  public ImportView cancel(UUID id) {
    ImportRow row = locked(id);
    if (row.state() == ImportState.DONE || row.state() == ImportState.CANCELLED) {
      throw new ProblemException(ImportProblems.notNow(row.state().title()));
    }
    row.move(ImportState.CANCELLED, clock.now());
    return view(row);
  }

  private static void requireState(ImportRow row, ImportState... states) {
    if (!Set.of(states).contains(row.state())) {
      throw new ProblemException(ImportProblems.notNow(row.state().title()));
    }
  }

  private ImportRow locked(UUID id) {
    return own(store.lock(id).orElse(null));
  }

  private ImportRow own(@Nullable ImportRow row) {
    if (row == null || !row.ownerId().equals(rights.person())) {
      throw new ProblemException(ImportProblems.notFound());
    }
    return row;
  }

  private ImportView view(ImportRow row) {
    return row.view(forms.live(row.form()).title());
  }

  private ImportTargets targets(String form) {
    FormDefinition definition = forms.live(form);
    RecordLookups lookups = desk.lookups();
    rights.requireCreate(definition, lookups);
    return new ImportTargets(definition, rights.hiddenInLists(definition, lookups));
  }
}
