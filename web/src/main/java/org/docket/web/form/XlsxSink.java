package org.docket.web.form;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.docket.record.ExportSink;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook that is written as it comes; a table longer than a sheet goes on in the next.
 */
public final class XlsxSink implements ExportSink {

  /** Rows of a sheet, by ECMA-376. */
  private static final int MOST_ROWS = 1_048_576;

  private static final int LONGEST_NAME = 31;
  private static final int LONGEST_TEXT = 32_767;
  private static final int KEPT = 500;
  private static final int WIDTH = 18;

  private final Workbook workbook;
  private final Set<String> names = new HashSet<>();
  private @Nullable Worksheet sheet;
  private String title = "";
  private List<String> headings = List.of();
  private int next;

  public XlsxSink(OutputStream out) {
    workbook = new Workbook(out, "Docket", null);
  }

  @Override
  public void sheet(String name, List<String> columns) {
    title = name;
    headings = List.copyOf(columns);
    begin();
  }

  private void begin() {
    finishSheet();
    Worksheet begun = workbook.newWorksheet(named(title));
    for (int column = 0; column < headings.size(); column++) {
      begun.value(0, column, headings.get(column));
      begun.width(column, WIDTH);
    }
    if (!headings.isEmpty()) {
      begun.range(0, 0, 0, headings.size() - 1).style().bold().fillColor("E8EEF4").set();
    }
    begun.freezePane(0, 1);
    sheet = begun;
    next = 1;
  }

  private void finishSheet() {
    try {
      if (sheet != null) {
        sheet.finish();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Names of sheets are short, without some characters, and unique whatever their case. */
  private String named(String wanted) {
    String allowed = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
    String base = allowed.isEmpty() ? "Docket" : allowed;
    String name = shortened(base, "");
    for (int again = 2; !names.add(name.toLowerCase(Locale.ROOT)); again++) {
      name = shortened(base, " (" + again + ")");
    }
    return name;
  }

  private static String shortened(String base, String suffix) {
    int most = LONGEST_NAME - suffix.length();
    return (base.length() > most ? base.substring(0, most) : base) + suffix;
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    if (next == MOST_ROWS) {
      begin();
    }
    Worksheet current = sheet;
    if (current == null) {
      throw new IllegalStateException("A row before its sheet");
    }
    for (int column = 0; column < cells.size(); column++) {
      cell(current, column, cells.get(column));
    }
    next++;
    if (next % KEPT == 0) {
      flush(current);
    }
  }

  private void cell(Worksheet current, int column, @Nullable Object value) {
    if (value instanceof BigDecimal number) {
      current.value(next, column, number);
    } else if (value instanceof LocalDate day) {
      current.value(next, column, day);
      current.style(next, column).format("yyyy-mm-dd").set();
    } else if (value instanceof LocalDateTime moment) {
      current.value(next, column, moment);
      current.style(next, column).format("yyyy-mm-dd hh:mm").set();
    } else if (value != null) {
      String text = value.toString();
      // In the cell itself: the table of shared texts is kept in memory until the end.
      current.inlineString(
          next, column, text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    }
  }

  private static void flush(Worksheet current) {
    try {
      current.flush();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public void finish() throws IOException {
    finishSheet();
    workbook.finish();
  }
}
