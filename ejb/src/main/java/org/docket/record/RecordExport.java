package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.docket.form.FieldDefinition;
import org.docket.record.internal.ExportPages;
import org.docket.record.internal.ExportPages.Page;
import org.jspecify.annotations.Nullable;

/**
 * A list as a file: all records that the person may see of what is asked for, with the columns that
 * he may see, and the lines of its tables. Pages of {@value #PAGE} records, each its own
 * transaction, so that an export of any length holds nothing up.
 */
@ApplicationScoped
public class RecordExport {

  private static final int PAGE = 1_000;

  private final ExportPages pages;

  @Inject
  public RecordExport(ExportPages pages) {
    this.pages = pages;
  }

  /** What an export is called, and how it is written once the answer has begun. */
  public record Prepared(String title, Writing writing) {}

  /** Writes the export. */
  public interface Writing {
    void to(ExportSink sink);
  }

  /**
   * Reads the first page, so that whatever is wrong with the question is said before anything is
   * written.
   *
   * @param everything all fields and the lines of all tables, not only the columns of the list
   */
  public Prepared prepare(ListRequest request, boolean everything) {
    ListRequest first = pages.meant(request).inPagesOf(PAGE);
    ExportPages.Sheets sheets = pages.sheets(first, everything);
    Page begun = pages.page(first, null, sheets, null);
    return new Prepared(sheets.title(), sink -> write(first, sheets, begun, sink));
  }

  private void write(ListRequest first, ExportPages.Sheets sheets, Page begun, ExportSink sink) {
    int records = sheet(first, sheets, null, begun, sink);
    for (FieldDefinition table : sheets.tables()) {
      sheet(first, sheets, table, pages.page(first, null, sheets, table), sink);
    }
    pages.exported(first, records);
  }

  /** The records, or the lines of one of their tables. */
  private int sheet(
      ListRequest first,
      ExportPages.Sheets sheets,
      @Nullable FieldDefinition table,
      Page begun,
      ExportSink sink) {
    sink.sheet(sheets.titleOf(table), sheets.headings(table));
    begun.rows().forEach(sink::row);
    int written = begun.rows().size();
    Optional<String> cursor = begun.next();
    while (cursor.isPresent()) {
      Page page = pages.page(first, cursor.get(), sheets, table);
      page.rows().forEach(sink::row);
      written += page.rows().size();
      cursor = page.next();
    }
    return written;
  }
}
