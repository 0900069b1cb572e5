package org.docket.web.form;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.docket.record.ExportSink;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) in UTF-8 with the mark that spreadsheets look for. A text that
 * a spreadsheet would take for a formula is written behind an apostrophe, as OWASP advises.
 */
public final class CsvSink implements ExportSink {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final Writer out;

  public CsvSink(OutputStream out) throws IOException {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.out.write(BYTE_ORDER_MARK);
  }

  @Override
  public void sheet(String title, List<String> headings) {
    row(headings);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    try {
      out.write(cells.stream().map(CsvSink::written).collect(Collectors.joining(",")));
      out.write("\r\n");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String written(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell instanceof LocalDateTime moment ? MINUTES.format(moment) : quoted(cell.toString());
  }

  private static String quoted(String text) {
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    String safe = formula ? "'" + text : text;
    boolean plain = safe.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }

  public void finish() throws IOException {
    out.flush();
  }
}
