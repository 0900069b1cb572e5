package org.docket.web.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.docket.numbering.NumberOrigin;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.RegisteredNumber.Reserved;
import org.docket.numbering.RegisteredNumber.Voided;
import org.docket.web.form.XlsxSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RegisterWorkbookTest {

  private static final UUID LI = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final UUID CHEN = UUID.fromString("00000000-0000-7000-8000-000000000002");
  private static final Instant GIVEN = Instant.parse("2026-03-02T01:15:00Z");

  @Test
  void shouldSayOfEachNumberWhoGotItWhenAndWhatBecameOfIt() throws IOException {
    List<List<String>> rows =
        written(
            Locale.SIMPLIFIED_CHINESE,
            number("A-001", 1L, NumberState.ISSUED, NumberOrigin.DRAWN, null, null, null),
            number(
                "A-002",
                2L,
                NumberState.VOID,
                NumberOrigin.DRAWN,
                null,
                null,
                new Voided(GIVEN.plusSeconds(3600), CHEN, "重复登记")),
            number(
                "A-003",
                3L,
                NumberState.RESERVED,
                NumberOrigin.RESERVED,
                "单据本 7",
                new Reserved(CHEN, LI, LocalDate.of(2026, 4, 30)),
                null),
            number("=OLD/7", null, NumberState.ISSUED, NumberOrigin.ENTERED, "台账", null, null));

    assertThat(rows.get(0))
        .containsExactly(
            "编号", "范围", "期间", "序号", "状态", "来源", "取号时间", "取号人", "说明", "作废时间", "作废人", "作废原因");
    assertThat(rows.get(1).subList(0, 6))
        .containsExactly("A-001", "SH01", "2026", "1", "已使用", "系统取号");
    assertThat(rows.get(1).get(7)).isEqualTo("李伟");
    assertThat(rows.get(2).subList(4, 6)).containsExactly("作废", "系统取号");
    assertThat(rows.get(2).subList(10, 12)).containsExactly("陈杰", "重复登记");
    assertThat(rows.get(3).subList(4, 6)).containsExactly("预留", "预留");
    assertThat(rows.get(3).get(8)).isEqualTo("单据本 7");
    assertThat(rows.get(4).subList(0, 6))
        .containsExactly("=OLD/7", "SH01", "2026", "", "已使用", "录入");
    assertThat(rows.get(4).get(8)).isEqualTo("台账");
  }

  @Test
  void shouldBeInTheLanguageOfItsReader() throws IOException {
    List<List<String>> rows =
        written(
            Locale.ENGLISH,
            number("A-001", 1L, NumberState.ISSUED, NumberOrigin.ENTERED, null, null, null));

    assertThat(rows.get(0)).startsWith("Number", "Counts for", "Period", "Value", "State");
    assertThat(rows.get(1).subList(4, 6)).containsExactly("issued", "entered");
  }

  private static RegisteredNumber number(
      String number,
      @Nullable Long counted,
      NumberState state,
      NumberOrigin origin,
      @Nullable String note,
      @Nullable Reserved reserved,
      @Nullable Voided voided) {
    return new RegisteredNumber(
        "a", number, "SH01", "2026", counted, state, origin, null, GIVEN, LI, note, reserved,
        voided);
  }

  private static List<List<String>> written(Locale language, RegisteredNumber... numbers)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxSink sink = new XlsxSink(out);
    RegisterWorkbook workbook =
        new RegisterWorkbook(sink, language, person -> person.equals(LI) ? "李伟" : "陈杰");
    workbook.begin("登记簿");
    List.of(numbers).forEach(workbook::row);
    sink.finish();
    try (ReadableWorkbook read =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      return read.getFirstSheet().read().stream().map(RegisterWorkbookTest::texts).toList();
    }
  }

  private static List<String> texts(Row row) {
    return IntStream.range(0, 12)
        .mapToObj(
            column ->
                row.getOptionalCell(column)
                    .map(
                        cell ->
                            cell.getValue() instanceof BigDecimal value
                                ? value.toPlainString()
                                : cell.getText())
                    .orElse(""))
        .toList();
  }
}
