package org.docket.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.docket.record.ExportSink;
import org.junit.jupiter.api.Test;

class ExportSinksTest {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void shouldWriteTypedCellsAndSheetsIntoAWorkbook() throws IOException {
    XlsxSink sink = new XlsxSink(out);
    write(sink);
    sink.sheet("未完成/[1]: 客户报修单的配件明细表格名称很长很长很长很长很长", List.of("名称"));
    sink.sheet("未完成/[1]: 客户报修单的配件明细表格名称很长很长很长很长很长", List.of("名称"));
    sink.finish();

    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<String> names = workbook.getSheets().map(Sheet::getName).toList();
      assertThat(names).hasSize(3).doesNotHaveDuplicates().allMatch(name -> name.length() <= 31);
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).isEqualTo("编号");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("=SUM(A1)");
      assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("1680.50"));
      assertThat(rows.get(1).getCellAsDate(2)).contains(LocalDate.of(2026, 3, 2).atStartOfDay());
      assertThat(rows.get(1).getCellAsDate(3)).contains(LocalDateTime.of(2026, 3, 2, 9, 30));
      assertThat(rows.get(1).getOptionalCell(4)).isEmpty();
    }
  }

  @Test
  void shouldWriteManyRowsWithoutKeepingThem() throws IOException {
    XlsxSink sink = new XlsxSink(out);
    sink.sheet("All", List.of("No."));
    for (int i = 1; i <= 5_000; i++) {
      sink.row(List.of(BigDecimal.valueOf(i)));
    }
    sink.finish();

    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows).hasSize(5_001);
      assertThat(rows.get(5_000).getCellAsNumber(0)).contains(BigDecimal.valueOf(5_000));
    }
  }

  @Test
  void shouldWriteTextThatNoSpreadsheetTakesForAFormula() throws IOException {
    CsvSink sink = new CsvSink(out);
    write(sink);
    sink.finish();

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "\uFEFF编号,金额,日期,时间,备注\r\n"
                + "'=SUM(A1),1680.50,2026-03-02,2026-03-02 09:30,\r\n"
                + "\"a \"\"b\"\", c\",,,,\"two\nlines\"\r\n");
  }

  private static void write(ExportSink sink) {
    sink.sheet("客户", List.of("编号", "金额", "日期", "时间", "备注"));
    sink.row(
        Arrays.asList(
            "=SUM(A1)",
            new BigDecimal("1680.50"),
            LocalDate.of(2026, 3, 2),
            LocalDateTime.of(2026, 3, 2, 9, 30),
            null));
    sink.row(Arrays.asList("a \"b\", c", null, null, null, "two\nlines"));
  }
}
