package org.docket.record.workbook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180), also with semicolons or tabs, in UTF-8, UTF-16 or the GB 18030
 * that Chinese spreadsheets write.
 */
final class CsvFile implements Workbook {

  private static final int LONGEST_CELL = 100_000;

  private final Path file;
  private final Charset charset;
  private final char separator;
  private final WorkbookLimits limits;

  private CsvFile(Path file, Charset charset, char separator, WorkbookLimits limits) {
    this.file = file;
    this.charset = charset;
    this.separator = separator;
    this.limits = limits;
  }

  static CsvFile of(Path file, WorkbookLimits limits) {
    Charset charset = TextEncoding.of(file);
    return new CsvFile(file, charset, TextEncoding.separator(file, charset), limits);
  }

  @Override
  public void read(RowVisitor visitor) {
    RowCount rows = new RowCount(visitor, limits);
    rows.sheet(0, "CSV");
    try (Reader in =
        new BufferedReader(
            new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)))) {
      new Parser(in, rows).read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Parser {

    private final Reader in;
    private final RowVisitor rows;
    private final StringBuilder cell = new StringBuilder();
    private List<@Nullable Object> row = new ArrayList<>();
    private int number = 1;
    private int openedAt;
    private boolean quoted;
    private boolean afterReturn;

    Parser(Reader in, RowVisitor rows) {
      this.in = in;
      this.rows = rows;
    }

    void read() throws IOException {
      int read = in.read();
      if (read == '\uFEFF') {
        read = in.read();
      }
      while (read >= 0) {
        read = quoted ? inQuotes((char) read) : plain((char) read);
      }
      if (quoted) {
        throw new ProblemException(WorkbookProblems.openQuote(openedAt));
      }
      endRow();
    }

    /** Answers the next character. */
    private int inQuotes(char c) throws IOException {
      if (c != '"') {
        append(c);
        return in.read();
      }
      int next = in.read();
      if (next == '"') {
        append('"');
        return in.read();
      }
      quoted = false;
      return next;
    }

    private int plain(char c) throws IOException {
      boolean lineFeedOfReturn = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      if (c == '"' && cell.isEmpty()) {
        quoted = true;
        openedAt = number;
      } else if (c == separator) {
        endCell();
      } else if (c == '\r' || c == '\n') {
        if (!lineFeedOfReturn) {
          endRow();
        }
      } else {
        append(c);
      }
      return in.read();
    }

    private void append(char c) {
      if (cell.length() >= LONGEST_CELL) {
        throw new ProblemException(
            WorkbookProblems.tooLarge(
                LONGEST_CELL + " characters in one cell", "单元格 " + LONGEST_CELL + " 个字符"));
      }
      cell.append(c);
    }

    private void endCell() {
      String text = unguarded(cell.toString().strip());
      if (row.size() >= limits.columns() && !text.isEmpty()) {
        throw new ProblemException(
            WorkbookProblems.tooLarge(limits.columns() + " columns", limits.columns() + " 列"));
      }
      row.add(text.isEmpty() ? null : text);
      cell.setLength(0);
    }

    private void endRow() {
      endCell();
      while (!row.isEmpty() && row.get(row.size() - 1) == null) {
        row.remove(row.size() - 1);
      }
      rows.row(number, row);
      row = new ArrayList<>();
      number++;
    }
  }

  /** Our own exports write an apostrophe before what a spreadsheet would take for a formula. */
  private static String unguarded(String text) {
    boolean guarded =
        text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0;
    return guarded ? text.substring(1) : text;
  }
}
