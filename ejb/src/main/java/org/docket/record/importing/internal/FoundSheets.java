package org.docket.record.importing.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.docket.record.importing.FoundSheet;
import org.docket.record.workbook.RowVisitor;
import org.jspecify.annotations.Nullable;

/** Looks through a file: which sheets with which headings, how many rows, and the first of them. */
public final class FoundSheets implements RowVisitor {

  private static final int SAMPLES = 5;
  private static final int LONGEST_SAMPLE = 100;

  private final List<FoundSheet> found = new ArrayList<>();
  private int index = -1;
  private String name = "";
  private int headingLine;
  private List<String> headings = List.of();
  private final List<List<String>> samples = new ArrayList<>();
  private int rows;

  @Override
  public void sheet(int next, String called) {
    finish();
    index = next;
    name = called;
    headingLine = 0;
    headings = List.of();
    samples.clear();
    rows = 0;
  }

  @Override
  public void row(int number, List<@Nullable Object> cells) {
    if (headingLine == 0) {
      headingLine = number;
      headings = cells.stream().map(FoundSheets::shown).toList();
      return;
    }
    rows++;
    if (samples.size() < SAMPLES) {
      samples.add(cells.stream().limit(headings.size()).map(FoundSheets::shown).toList());
    }
  }

  private static String shown(@Nullable Object cell) {
    String text = cell == null ? "" : text(cell).strip();
    return text.substring(0, Math.min(text.length(), LONGEST_SAMPLE));
  }

  static String text(Object cell) {
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell instanceof LocalDateTime moment
        ? moment.toString().replace('T', ' ')
        : cell.toString();
  }

  private void finish() {
    if (headingLine > 0) {
      found.add(new FoundSheet(index, name, headingLine, headings, rows, List.copyOf(samples)));
    }
  }

  /** Sheets that have headings. */
  public List<FoundSheet> all() {
    finish();
    headingLine = 0;
    return List.copyOf(found);
  }
}
