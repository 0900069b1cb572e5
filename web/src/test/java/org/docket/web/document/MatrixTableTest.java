package org.docket.web.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;
import org.docket.access.Access;
import org.docket.approval.Catalogue;
import org.docket.approval.ProcessSheet;
import org.docket.approval.ProcessSheet.Column;
import org.docket.approval.ProcessSheet.Matrix;
import org.docket.approval.ProcessSheet.Row;
import org.docket.approval.ProcessSheets;
import org.docket.approval.chain.ChainCompiler;
import org.docket.approval.chain.ProcessCompiler;
import org.docket.approval.internal.KnownProcesses;
import org.docket.approval.internal.SheetEditions;
import org.docket.approval.internal.WrittenSheets;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.Definitions;
import org.docket.definition.ShippedPacks;
import org.docket.event.EventLog;
import org.docket.form.FormCompiler;
import org.docket.form.ListCompiler;
import org.docket.numbering.SeriesCompiler;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.OrganizationCompiler;
import org.docket.organization.OrganizationDefinition;
import org.docket.organization.Position;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.RecordStore;
import org.docket.web.form.XlsxSink;
import org.junit.jupiter.api.Test;

/** The responsibility matrix in a workbook says what the sheet of the process says. */
class MatrixTableTest {

  private static final CompiledSet PACKS =
      new DefinitionLoader(
              List.of(
                  new OrganizationCompiler(),
                  new ListCompiler(),
                  new FormCompiler(),
                  new SeriesCompiler(),
                  new ChainCompiler(),
                  new ProcessCompiler()),
              List.of())
          .load(ShippedPacks.all())
          .set()
          .orElseThrow();

  /** With positions and without people: nobody's letters hang on who holds what. */
  private static final class PositionsOnly extends Organization {
    private final OrganizationChart chart;

    PositionsOnly() {
      super(null, null, null, null);
      chart =
          new OrganizationChart(
              List.of(),
              PACKS.all(OrganizationDefinition.class).stream()
                  .flatMap(company -> company.positions().stream())
                  .map(entry -> new Position(entry.code(), entry.title(), true))
                  .toList(),
              List.of(),
              List.of());
    }

    @Override
    public OrganizationChart chart() {
      return chart;
    }
  }

  /** No edition of any sheet was approved. */
  private static final RecordStore NO_RECORDS =
      (RecordStore)
          Proxy.newProxyInstance(
              RecordStore.class.getClassLoader(),
              new Class<?>[] {RecordStore.class},
              (proxy, method, arguments) -> List.of());

  private static ProcessSheet sheet(String process) {
    CurrentUser currentUser = new CurrentUser();
    DocketClock clock = new DocketClock();
    Organization organization = new PositionsOnly();
    Definitions definitions = Definitions.of(new UUID(0, 1), PACKS);
    Access access = new Access(organization, currentUser, clock);
    KnownProcesses processes = new KnownProcesses(definitions, access, currentUser);
    EventLog events = new EventLog(null, clock, currentUser);
    ProcessSheets sheets =
        new ProcessSheets(
            new WrittenSheets(
                processes,
                new Catalogue(definitions, access, currentUser),
                definitions,
                organization,
                new SheetEditions(NO_RECORDS, events, organization, processes, clock)));
    Actor administrator = new Actor(new UUID(0, 2), "test", "Test", Locale.ENGLISH, true);
    return currentUser.runAs(administrator, () -> sheets.sheet(process));
  }

  @Test
  void shouldHaveTheHeadAndEachLetterOfTheSheet() throws IOException {
    for (String process : List.of("REP-01", "SVC-15", "EXP-01")) {
      ProcessSheet sheet = sheet(process);
      assertThat(sheet.matrix().rows()).as(process).hasSizeGreaterThan(3);
      for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
        assertThat(written(sheet, language))
            .as(process + " " + language)
            .isEqualTo(expected(sheet.matrix(), language));
      }
    }
  }

  /** As people read it: who carries the step out has E, who approves has A. */
  @Test
  void shouldShowTheLettersBesideWhomTheyAreOf() throws IOException {
    ProcessSheet sheet = sheet("EXP-01");

    assertThat(letters(written(sheet, Locale.ENGLISH)))
        .isEqualTo(
            Map.of(
                "1 Claimant", "E", "3 Finance", "A", "4 General manager", "A", "5 Finance", "E"));
    assertThat(letters(written(sheet, Locale.SIMPLIFIED_CHINESE)))
        .isEqualTo(Map.of("1 报销人", "E", "3 财务部", "A", "4 总经理", "A", "5 财务部", "E"));
  }

  /** By number of the step and heading of the column. */
  private static Map<String, String> letters(List<List<String>> rows) {
    Map<String, String> letters = new TreeMap<>();
    List<String> head = rows.get(0);
    for (List<String> row : rows.subList(1, rows.size())) {
      for (int column = 3; column < row.size() - 1; column++) {
        if (!row.get(column).isEmpty()) {
          letters.put(row.get(0) + " " + head.get(column), row.get(column));
        }
      }
    }
    return letters;
  }

  @Test
  void shouldKeepTextThatLooksLikeAFormulaAsText() throws IOException {
    ProcessSheet real = sheet("REP-01");
    List<String> risky = List.of("=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0");
    List<Column> columns =
        risky.stream().map(text -> new Column("of " + text, Text.same(text))).toList();
    List<Row> rows =
        risky.stream()
            .map(
                text ->
                    new Row(
                        text,
                        Text.same(text),
                        Text.same(text),
                        Map.of("of " + text, text),
                        Optional.of(Text.same(text))))
            .toList();
    ProcessSheet sheet = with(real, new Matrix(columns, rows));

    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
      assertThat(written(sheet, language)).isEqualTo(expected(sheet.matrix(), language));
    }
  }

  private static ProcessSheet with(ProcessSheet real, Matrix matrix) {
    return new ProcessSheet(
        real.process(),
        real.form(),
        real.family(),
        real.controlled(),
        real.standing(),
        real.owner(),
        real.coordinator(),
        real.chart(),
        matrix,
        real.participants(),
        real.related(),
        real.documents());
  }

  private static List<List<String>> expected(Matrix matrix, Locale language) {
    boolean chinese = language.equals(Locale.SIMPLIFIED_CHINESE);
    List<List<String>> rows = new ArrayList<>();
    List<String> titles =
        matrix.columns().stream().map(column -> column.title().in(language)).toList();
    rows.add(
        around(
            chinese ? List.of("序号", "主要步骤", "内容与要求") : List.of("No.", "Main step", "Content"),
            titles,
            chinese ? "输出文件" : "Output"));
    for (Row row : matrix.rows()) {
      rows.add(
          around(
              List.of(row.number(), row.step().in(language), row.how().in(language)),
              matrix.columns().stream()
                  .map(column -> row.letters().getOrDefault(column.key(), ""))
                  .toList(),
              row.output().map(text -> text.in(language)).orElse("")));
    }
    return rows;
  }

  private static List<String> around(List<String> before, List<String> letters, String output) {
    return Stream.of(before, letters, List.of(output)).flatMap(List::stream).toList();
  }

  /** All cells as their texts; a cell that is there and no text fails. */
  private static List<List<String>> written(ProcessSheet sheet, Locale language)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XlsxSink sink = new XlsxSink(out);
    new MatrixTable(sheet, language).writeTo(sink);
    sink.finish();
    try (ReadableWorkbook workbook =
        new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertThat(workbook.getSheets().map(Sheet::getName))
          .containsExactly(sheet.process().key() + " AECI");
      int columns = sheet.matrix().columns().size() + 4;
      return workbook.getFirstSheet().read().stream()
          .map(row -> IntStream.range(0, columns).mapToObj(at -> text(row, at)).toList())
          .toList();
    }
  }

  private static String text(org.dhatim.fastexcel.reader.Row row, int column) {
    Optional<Cell> cell = row.getOptionalCell(column).filter(one -> !one.getText().isEmpty());
    cell.ifPresent(
        one -> {
          assertThat(one.getType()).as(one.getText()).isEqualTo(CellType.STRING);
          assertThat(one.getFormula()).isNull();
        });
    return cell.map(Cell::getText).orElse("");
  }
}
