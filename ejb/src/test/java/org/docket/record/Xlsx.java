package org.docket.record;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** A small workbook as a test needs it: texts and numbers; takes an export too. */
final class Xlsx implements ExportSink {

  private static final String NAMESPACES =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
          + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  private record Sheet(String name, List<List<? extends @Nullable Object>> rows) {}

  private final List<Sheet> sheets = new ArrayList<>();

  @Override
  public void sheet(String title, List<String> headings) {
    sheets.add(new Sheet(title, new ArrayList<>()));
    row(headings);
  }

  @Override
  public void row(List<? extends @Nullable Object> cells) {
    sheets.get(sheets.size() - 1).rows.add(cells);
  }

  Xlsx with(String title, String... rows) {
    sheets.add(new Sheet(title, new ArrayList<>()));
    for (String row : rows) {
      row(List.of(row.split("\\|", -1)));
    }
    return this;
  }

  /** Other cells in a row of the last sheet. */
  List<List<? extends @Nullable Object>> rows(int sheet) {
    return sheets.get(sheet).rows;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      StringBuilder list = new StringBuilder();
      StringBuilder relations = new StringBuilder();
      for (int i = 1; i <= sheets.size(); i++) {
        list.append(
            "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                .formatted(sheets.get(i - 1).name, i, i));
        relations.append(
            "<Relationship Id=\"r%d\" Target=\"worksheets/sheet%d.xml\"/>".formatted(i, i));
        part(zip, "xl/worksheets/sheet" + i + ".xml", sheet(sheets.get(i - 1)));
      }
      part(
          zip,
          "xl/workbook.xml",
          "<workbook %s><sheets>%s</sheets></workbook>".formatted(NAMESPACES, list));
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships>%s</Relationships>".formatted(relations));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static String sheet(Sheet sheet) {
    StringBuilder rows = new StringBuilder();
    int number = 0;
    for (List<? extends @Nullable Object> row : sheet.rows) {
      rows.append("<row r=\"").append(++number).append("\">");
      row.forEach(cell -> rows.append(cell(cell)));
      rows.append("</row>");
    }
    return "<worksheet %s><sheetData>%s</sheetData></worksheet>".formatted(NAMESPACES, rows);
  }

  private static String cell(@Nullable Object cell) {
    if (cell instanceof BigDecimal number) {
      return "<c><v>" + number.toPlainString() + "</v></c>";
    }
    String text =
        cell == null ? "" : cell.toString().replace('T', cell instanceof Temporal ? ' ' : 'T');
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<c t=\"inlineStr\"><is><t>" + escaped + "</t></is></c>";
  }

  private static void part(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
