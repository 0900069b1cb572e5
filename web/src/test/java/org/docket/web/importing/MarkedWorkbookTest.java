package org.docket.web.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.docket.problem.Text;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.FoundSheet;
import org.docket.record.importing.ImportResults.Page;
import org.docket.record.importing.ImportResults.Place;
import org.docket.record.importing.ImportResults.ResultRow;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.Action;
import org.docket.record.importing.ImportSettings.EmptyCells;
import org.docket.record.importing.ImportSettings.LineMode;
import org.docket.record.importing.ImportState;
import org.docket.record.importing.ImportView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkedWorkbookTest {

  private static final CellProblem PROBLEM =
      new CellProblem(0, 3, 1, "form.required", "Fill in \"Name\"", "请填写“名称”");

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @TempDir private Path directory;

  @Test
  void shouldGiveTheFileBackWithAColumnThatSaysWhatIsWrong() throws IOException {
    write();

    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(3)).isEqualTo("问题");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("=cmd()");
      assertThat(rows.get(1).getCellAsNumber(2)).contains(new BigDecimal("12.5"));
      assertThat(rows.get(1).getOptionalCell(3)).isEmpty();
      assertThat(rows.get(2).getCellAsDate(2)).contains(LocalDate.of(2026, 3, 2).atStartOfDay());
      assertThat(rows.get(2).getCellText(3)).isEqualTo("名称：请填写“名称”");
    }
  }

  @Test
  void shouldCommentAndColourTheCell() throws IOException {
    write();

    assertThat(part("comments")).contains(inXml("请填写“名称”")).contains("ref=\"B3\"");
    assertThat(part("xl/styles")).contains("FFD9D9");
    assertThat(part("xl/worksheets/sheet1")).doesNotContain("<f>");
  }

  private void write() {
    new MarkedWorkbook(view(), Locale.SIMPLIFIED_CHINESE)
        .write(
            out,
            place ->
                place.equals(Place.BEGINNING)
                    ? new Page<>(
                        List.of(
                            new ResultRow(
                                0,
                                2,
                                List.of("=cmd()", "东风", new BigDecimal("12.5"), "beyond"),
                                List.of())),
                        Optional.of(new Place(0, 2)))
                    : new Page<>(
                        List.of(
                            new ResultRow(
                                0,
                                3,
                                Arrays.asList("C2", null, LocalDate.of(2026, 3, 2)),
                                List.of(PROBLEM))),
                        Optional.empty()));
  }

  private static String inXml(String text) {
    return text.codePoints().mapToObj("&#x%x;"::formatted).collect(Collectors.joining());
  }

  /** The text of the parts whose name has this in it, found by the directory of the file. */
  private String part(String name) throws IOException {
    Path file = Files.write(directory.resolve("marked.xlsx"), out.toByteArray());
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().contains(name)) {
          text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return text.toString();
  }

  private static ImportView view() {
    return new ImportView(
        new UUID(0, 1),
        "customer",
        Text.of("Customer", "客户"),
        "客户.xlsx",
        ImportState.CHECKED,
        new ImportSettings(Action.CREATE, "", LineMode.MERGE, EmptyCells.KEEP, true, "", List.of()),
        List.of(new FoundSheet(0, "客户", 1, List.of("代码", "名称", "日期"), 2, List.of())),
        2,
        2,
        1,
        1,
        0,
        0,
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty());
  }
}
