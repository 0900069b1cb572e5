package org.docket.record.importing.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.platform.Transactions;
import org.docket.record.importing.FoundSheet;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.SheetMapping;
import org.docket.record.internal.AttachmentStore;
import org.docket.record.internal.TemporaryFile;
import org.docket.record.workbook.RowVisitor;
import org.docket.record.workbook.Workbook;
import org.docket.record.workbook.WorkbookLimits;
import org.jspecify.annotations.Nullable;

/** Puts the rows of a file into a table, so that the work on them can stop and go on anywhere. */
@ApplicationScoped
public class Staging {

  private static final int BATCH = 500;
  private static final int LONGEST_LINK = 400;
  private static final int LONGEST_REFERENCE = 40;

  private final ImportStore store;
  private final AttachmentStore files;
  private final Transactions transactions;

  @Inject
  public Staging(ImportStore store, AttachmentStore files, Transactions transactions) {
    this.store = store;
    this.files = files;
    this.transactions = transactions;
  }

  /** What was put there by somebody who broke off is put there anew. */
  void stage(UUID id) {
    ImportRow row = transactions.separately(() -> store.find(id).orElseThrow());
    transactions.separately(
        () -> {
          store.forgetLines(id);
          return id;
        });
    Rows rows = new Rows(row);
    try (TemporaryFile file = TemporaryFile.filled(out -> copy(row, out))) {
      Workbook.of(file.path(), WorkbookLimits.USUAL).read(rows);
    }
    rows.flush();
    transactions.separately(
        () -> {
          store.lock(id).orElseThrow().stagedWith(rows.records);
          return id;
        });
  }

  private void copy(ImportRow row, OutputStream out) {
    transactions.separately(
        () -> {
          files.copy(row.fileId(), out);
          return row;
        });
  }

  /** How names of records are compared. */
  static String normal(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    String lower = plain.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(lower.length(), LONGEST_LINK));
  }

  private final class Rows implements RowVisitor {

    private final UUID id;
    private final ImportSettings settings;
    private final Map<Integer, FoundSheet> found;
    private final List<ImportLineRow> waiting = new ArrayList<>();
    private int sheet;
    private int records;

    Rows(ImportRow row) {
      this.id = row.id();
      this.settings = row.settings();
      this.found =
          row.sheets().stream().collect(Collectors.toMap(FoundSheet::sheet, Function.identity()));
    }

    @Override
    public void sheet(int index, String name) {
      sheet = index;
    }

    @Override
    public void row(int number, List<@Nullable Object> cells) {
      FoundSheet known = found.get(sheet);
      Optional<SheetMapping> mapping = settings.sheet(sheet);
      if (mapping.isEmpty() || known == null || number <= known.headingLine()) {
        return;
      }
      boolean isRecord = mapping.get().target().equals(ImportSettings.RECORDS);
      records += isRecord ? 1 : 0;
      String link =
          isRecord
              ? nameOf(mapping.get(), cells)
              : text(mapping.get(), ImportSettings.RECORD, cells);
      String reference = text(mapping.get(), ImportSettings.ID, cells);
      waiting.add(
          new ImportLineRow(
              new ImportLineRow.Key(id, sheet, number),
              isRecord,
              link == null ? null : normal(link),
              reference == null ? null : shortened(normal(reference)),
              cells));
      if (waiting.size() == BATCH) {
        flush();
      }
    }

    /** What lines call the record: as exports do, its number or else its title. */
    private @Nullable String nameOf(SheetMapping mapping, List<@Nullable Object> cells) {
      return Stream.of(ImportSettings.NUMBER, ImportSettings.TITLE, settings.match())
          .filter(name -> !name.isEmpty())
          .flatMap(name -> Stream.ofNullable(text(mapping, name, cells)))
          .findFirst()
          .orElse(null);
    }

    void flush() {
      transactions.separately(
          () -> {
            store.addAll(waiting);
            return id;
          });
      waiting.clear();
    }
  }

  private static String shortened(String reference) {
    return reference.substring(0, Math.min(reference.length(), LONGEST_REFERENCE));
  }

  static @Nullable String text(SheetMapping mapping, String name, List<@Nullable Object> cells) {
    int column = mapping.columnOf(name).orElse(Integer.MAX_VALUE);
    Object cell = column < cells.size() ? cells.get(column) : null;
    return cell == null ? null : FoundSheets.text(cell).strip();
  }
}
