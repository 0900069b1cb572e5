package org.docket.record.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What comes in from outside is read, or refused soon with a reason, and reaches for nothing. */
class WorkbooksTest {

  private static final Path FILES = Path.of("src/test/resources/workbooks");
  private static final Duration SOON = Duration.ofSeconds(5);

  private static final Map<String, String> REASONS =
      Map.ofEntries(
          Map.entry("bomb-ratio.xlsx", "workbook.hostile"),
          Map.entry("bomb-shared-texts.xlsx", "workbook.hostile"),
          Map.entry("bomb-lying-size.xlsx", "workbook.hostile"),
          Map.entry("billion-laughs.xlsx", "workbook.hostile"),
          Map.entry("quadratic-blowup.xlsx", "workbook.hostile"),
          Map.entry("xxe-file.xlsx", "workbook.hostile"),
          Map.entry("xxe-http.xlsx", "workbook.hostile"),
          Map.entry("xxe-parameter.xlsx", "workbook.hostile"),
          Map.entry("xxe-shared-texts.xlsx", "workbook.hostile"),
          Map.entry("xxe-utf16.xlsx", "workbook.hostile"),
          Map.entry("undeclared-entity.xlsx", "workbook.damaged"),
          Map.entry("double-entry.xlsx", "workbook.hostile"),
          Map.entry("double-entry-other-case.xlsx", "workbook.hostile"),
          Map.entry("path-traversal.xlsx", "workbook.hostile"),
          Map.entry("absolute-path.xlsx", "workbook.hostile"),
          Map.entry("backslash-path.xlsx", "workbook.hostile"),
          Map.entry("many-parts.xlsx", "workbook.hostile"),
          Map.entry("many-sheets.xlsx", "workbook.too-large"),
          Map.entry("many-rows.xlsx", "workbook.too-large"),
          Map.entry("far-column.xlsx", "workbook.too-large"),
          Map.entry("deep-nesting.xlsx", "workbook.hostile"),
          Map.entry("old.xls", "workbook.old-or-locked"),
          Map.entry("picture.xlsx", "workbook.not-a-workbook"),
          Map.entry("program.csv", "workbook.not-a-workbook"),
          Map.entry("nul.csv", "workbook.not-a-workbook"),
          Map.entry("open-quote.csv", "workbook.open-quote"),
          Map.entry("endless-cell.csv", "workbook.too-large"),
          Map.entry("many-columns.csv", "workbook.too-large"));

  private final List<URI> reached = new ArrayList<>();
  private final @Nullable ProxySelector usual = ProxySelector.getDefault();

  @BeforeEach
  void watchTheNetwork() {
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            reached.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
  }

  @AfterEach
  void leaveTheNetwork() {
    ProxySelector.setDefault(usual);
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuseSoonWithAReason() throws IOException {
    return files("refused")
        .map(file -> DynamicTest.dynamicTest(name(file), () -> shouldRefuse(file)));
  }

  private void shouldRefuse(Path file) {
    long begun = System.nanoTime();

    assertThatThrownBy(() -> read(file))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e ->
                assertThat(e.first().code())
                    .isEqualTo(REASONS.getOrDefault(name(file), "workbook.damaged")));

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(SOON);
    assertThat(reached).isEmpty();
  }

  @TestFactory
  Stream<DynamicTest> shouldReadWhatIsOddButHarmless() throws IOException {
    return files("harmless")
        .map(
            file ->
                DynamicTest.dynamicTest(
                    name(file),
                    () -> {
                      assertThat(read(file).rows.toString()).contains("东风").doesNotContain("root:");
                      assertThat(reached).isEmpty();
                    }));
  }

  @Test
  void shouldHaveEnoughToRead() throws IOException {
    assertThat(files("refused")).hasSizeGreaterThan(30);
  }

  @Test
  void shouldReadChineseEncodingsAndSeparators() {
    List<List<@Nullable Object>> expected = List.of(List.of("代码", "名称"), List.of("C1", "东风公司"));

    assertThat(read(FILES.resolve("harmless/gbk.csv")).rows).isEqualTo(expected);
    assertThat(read(FILES.resolve("harmless/utf8-bom.csv")).rows).isEqualTo(expected);
    assertThat(read(FILES.resolve("harmless/utf16-tabs.csv")).rows).isEqualTo(expected);
    assertThat(read(FILES.resolve("harmless/semicolons.csv")).rows)
        .containsExactly(List.of("代码", "名称"), List.of("C1", "东风; \"公司\""));
  }

  @Test
  void shouldTakeOfAFormulaWhatItShowed() {
    List<@Nullable Object> row = read(FILES.resolve("harmless/formulas.xlsx")).rows.get(2);

    assertThat(row).containsExactly(new BigDecimal("7"), "shown");
  }

  private static Stream<Path> files(String folder) throws IOException {
    try (Stream<Path> all = Files.list(FILES.resolve(folder))) {
      return all.sorted().toList().stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }

  private static Rows read(Path file) {
    Rows rows = new Rows();
    Workbook.of(file, WorkbookLimits.USUAL).read(rows);
    return rows;
  }

  private static final class Rows implements RowVisitor {

    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    @Override
    public void sheet(int index, String name) {}

    @Override
    public void row(int number, List<@Nullable Object> cells) {
      rows.add(cells);
    }
  }
}
