package org.docket.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.numbering.internal.NumberBlocks;
import org.docket.numbering.internal.NumberStore;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.Location;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.testing.TestDatabase;
import org.docket.testing.TestPacks;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class NumbersTest {

  private static final LocalDate MARCH = LocalDate.of(2026, 3, 2);
  private static TestDatabase database;

  private final NumberStore store = new NumberStore(database.entities(), database.transactions());
  private final Numbers numbers = numbersOf(database, store);

  /** A series that no other test uses. */
  private final String key = "s" + Ids.next();

  @BeforeAll
  static void open() {
    database = TestDatabase.h2();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void shouldCountPerUnitAndMonth() {
    SeriesDefinition series = perUnit("DO-{unit.code}-{yyyy}{MM}-{0000}");

    assertThat(draw(series, "SH01", MARCH)).isEqualTo("DO-SH01-202603-0001");
    assertThat(draw(series, "SH01", MARCH.plusDays(20))).isEqualTo("DO-SH01-202603-0002");
    assertThat(draw(series, "HZ01", MARCH)).isEqualTo("DO-HZ01-202603-0001");
    assertThat(draw(series, "SH01", MARCH.plusMonths(1))).isEqualTo("DO-SH01-202604-0001");
    assertThat(draw(series, "SH01", MARCH)).isEqualTo("DO-SH01-202603-0003");
  }

  @Test
  void shouldCountForTheCompanyWhateverTheNumberShows() {
    SeriesDefinition series = series("{unit.code}/{dd}/{yyyy}-{000}", Restart.YEARLY, null, false);

    assertThat(draw(series, "SH01", MARCH)).isEqualTo("SH01/02/2026-001");
    assertThat(draw(series, "HZ01", MARCH.plusDays(1))).isEqualTo("HZ01/03/2026-002");
  }

  @Test
  void shouldGrowBeyondItsDigits() {
    SeriesDefinition narrow = series("N{0}", Restart.NEVER, null, false);

    List<String> drawn = IntStream.range(0, 11).mapToObj(i -> draw(narrow, "SH01", MARCH)).toList();

    assertThat(drawn).startsWith("N1", "N2").endsWith("N10", "N11");
  }

  @Test
  void shouldGiveBackTheNumberOfATransactionThatFails() {
    SeriesDefinition series = perUnit("A-{unit.code}-{yyyy}{MM}-{0000}");
    draw(series, "SH01", MARCH);

    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      numbers.draw(request(series, "SH01", MARCH));
                      throw new IllegalStateException("printer on fire");
                    }))
        .hasMessage("printer on fire");

    assertThat(draw(series, "SH01", MARCH)).isEqualTo("A-SH01-202603-0002");
  }

  @Test
  void shouldRefuseAnEmptyValue() {
    SeriesDefinition series = perUnit("A-{unit.code}-{0000}");
    NumberRequest without = request(series, Values.none(), MARCH);

    assertThatThrownBy(() -> database.run(() -> numbers.draw(without)))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("numbering.value-missing");
  }

  @Test
  void shouldNeverGiveANumberTwiceEvenWhenTheSeriesIsWrong() {
    SeriesDefinition wrong = series("B-{0000}", Restart.NEVER, "unit.code", false);
    draw(wrong, "SH01", MARCH);

    assertThatThrownBy(() -> draw(wrong, "HZ01", MARCH))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("numbering.already-issued");
  }

  @Test
  void shouldDrawSeveralAtOnceInTheOrderAskedFor() {
    SeriesDefinition first = series("Z-{0000}", Restart.NEVER, null, false);
    List<NumberRequest> requests =
        List.of(
            request(first, "SH01", MARCH),
            request(first, "SH01", MARCH),
            request(first, "SH01", MARCH));

    List<DocumentNumber> drawn = database.call(() -> numbers.draw(requests));

    assertThat(drawn)
        .extracting(DocumentNumber::text)
        .containsExactly("Z-0001", "Z-0002", "Z-0003");
  }

  @Test
  void shouldHaveNeitherGapsNorDoublesWhenManyDrawAndSomeFail() throws Exception {
    SeriesDefinition series = perUnit("C-{unit.code}-{yyyy}{MM}-{0000}");

    List<String> issued = drawInParallel(database, numbers, series, 8, 60);

    assertGapless(series, issued);
  }

  @Test
  void shouldHaveNoDoublesWhereGapsAreAllowed() throws Exception {
    SeriesDefinition series = series("D-{000000}", Restart.NEVER, null, true);

    List<String> issued = drawInParallel(database, numbers, series, 8, 60);

    assertThat(issued).doesNotHaveDuplicates().isNotEmpty();
  }

  /** As many as there are connections, each with one in hand and no value in memory. */
  @Test
  @Timeout(60)
  void shouldNeedNoSecondConnectionWhereGapsAreAllowed() throws Exception {
    SeriesDefinition series = series("E-{000000}", Restart.NEVER, null, true);
    int block = 50;
    database.run(() -> draw(numbers, series, block));
    int threads = 32;
    CyclicBarrier everybodyHasOne = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);

    List<Future<String>> drawn =
        pool.invokeAll(
            Collections.nCopies(
                threads,
                () ->
                    database.call(
                        () -> {
                          database.entities().createNativeQuery("select 1").getSingleResult();
                          await(everybodyHasOne);
                          return numbers.draw(request(series, "SH01", MARCH)).text();
                        })));

    pool.shutdown();
    assertThat(drawn).extracting(Future::get).doesNotHaveDuplicates().hasSize(threads);
  }

  @Test
  void shouldTakeNoMoreBlocksThanOneTransactionNeeds() {
    SeriesDefinition series = series("F-{000000}", Restart.NEVER, null, true);

    database.run(() -> draw(numbers, series, 120));
    assertThat(draw(series, "SH01", MARCH)).isEqualTo("F-000121");
    assertThatThrownBy(
            () ->
                database.run(
                    () -> {
                      draw(numbers, series, 60);
                      throw new UnsupportedOperationException("on purpose");
                    }))
        .hasMessage("on purpose");
    assertThat(draw(series, "SH01", MARCH))
        .as("29 were left in memory; the block of the failed transaction is back")
        .isEqualTo("F-000151");
  }

  private static void draw(Numbers numbers, SeriesDefinition series, int count) {
    numbers.draw(
        IntStream.range(0, count).mapToObj(unused -> request(series, "SH01", MARCH)).toList());
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The product's database; the build gives its address. */
  @Test
  @EnabledIfSystemProperty(named = "docket.test.db.url", matches = "jdbc:postgresql:.+")
  void shouldHaveNeitherGapsNorDoublesOnPostgresql() throws Exception {
    try (TestDatabase postgresql = TestDatabase.postgresql()) {
      NumberStore own = new NumberStore(postgresql.entities(), postgresql.transactions());
      SeriesDefinition series = perUnit("C-{unit.code}-{yyyy}{MM}-{0000}");

      List<String> issued = drawInParallel(postgresql, numbersOf(postgresql, own), series, 8, 150);

      assertThat(issued).doesNotHaveDuplicates();
      assertThat(
              postgresql.call(
                  () ->
                      new RegisterStore(postgresql.entities())
                          .numbers(series.key(), RegisterFilter.ALL, 0, 10_000)))
          .extracting(RegisteredNumber::counted)
          .containsExactlyInAnyOrderElementsOf(
              IntStream.rangeClosed(1, issued.size()).mapToObj(Long::valueOf).toList());
    }
  }

  private void assertGapless(SeriesDefinition series, List<String> issued) {
    assertThat(issued).doesNotHaveDuplicates();
    assertThat(
            database.call(
                () ->
                    new RegisterStore(database.entities())
                        .numbers(series.key(), RegisterFilter.ALL, 0, 10_000)))
        .extracting(RegisteredNumber::counted)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.rangeClosed(1, issued.size()).mapToObj(Long::valueOf).toList());
  }

  /** Every fifth transaction fails after the draw; the first draws race for the new counter. */
  private static List<String> drawInParallel(
      TestDatabase database, Numbers numbers, SeriesDefinition series, int threads, int each)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    Callable<List<String>> worker =
        () -> {
          List<String> mine = new ArrayList<>();
          for (int i = 0; i < each; i++) {
            drawOrFail(database, numbers, series, i % 5 == 4).ifPresent(mine::add);
          }
          return mine;
        };
    List<String> issued = new ArrayList<>();
    for (Future<List<String>> one :
        pool.invokeAll(IntStream.range(0, threads).mapToObj(i -> worker).toList())) {
      issued.addAll(one.get());
    }
    pool.shutdown();
    return issued;
  }

  private static Optional<String> drawOrFail(
      TestDatabase database, Numbers numbers, SeriesDefinition series, boolean fail) {
    try {
      return Optional.of(
          database.call(
              () -> {
                String text = numbers.draw(request(series, "SH01", MARCH)).text();
                if (fail) {
                  throw new UnsupportedOperationException("on purpose");
                }
                return text;
              }));
    } catch (UnsupportedOperationException onPurpose) {
      return Optional.empty();
    }
  }

  @Test
  void shouldCountEachCaseAndEachFiscalQuarterForItself() {
    SeriesDefinition series = byKindAndFiscalQuarter();

    assertThat(draw(series, "single", "2026-04-01")).isEqualTo("HT-2026Q1-001");
    assertThat(draw(series, "frame", "2026-04-02")).isEqualTo("KJ-2026Q1-001");
    assertThat(draw(series, "single", "2026-06-30")).isEqualTo("HT-2026Q1-002");
    assertThat(draw(series, "single", "2027-03-31")).isEqualTo("HT-2026Q4-001");
    assertThat(draw(series, "frame", "2026-04-30")).isEqualTo("KJ-2026Q1-002");
  }

  private String draw(SeriesDefinition series, String kind, String signedOn) {
    Values values = Values.of(Map.of("kind", kind, "signedOn", LocalDate.parse(signedOn)));
    Scope scope =
        Scope.of(
            Map.of(
                "kind", Type.Field.required(Type.TEXT),
                "signedOn", Type.Field.required(Type.DATE)));
    EvaluationContext now = EvaluationContext.of(Instant.EPOCH, ZoneOffset.UTC);
    return database.call(
        () -> numbers.draw(new NumberRequest(series, Ids.next(), values, scope, now)).text());
  }

  private SeriesDefinition byKindAndFiscalQuarter() {
    return TestPacks.pack()
        .with(
            "s.series.yaml",
            """
            series: %s
            title: Test
            pattern: "HT-{fyyy}Q{q}-{000}"
            choose:
              - {case: frame, when: 'kind = "frame"', pattern: "KJ-{fyyy}Q{q}-{000}"}
            date: signedOn
            fiscalYear: {begins: 4}
            restarts: quarterly
            """
                .formatted(key))
        .load(new SeriesCompiler())
        .require()
        .require(SeriesDefinition.class, key);
  }

  private String draw(SeriesDefinition series, String unit, LocalDate day) {
    return database.call(() -> numbers.draw(request(series, unit, day)).text());
  }

  private static NumberRequest request(SeriesDefinition series, String unit, LocalDate day) {
    Values values = Values.of(Map.of("unit", RecordValue.of(unit, Map.of("code", unit))));
    return request(series, values, day);
  }

  private static NumberRequest request(SeriesDefinition series, Values values, LocalDate day) {
    EvaluationContext now =
        EvaluationContext.of(day.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    return new NumberRequest(series, Ids.next(), values, Scope.empty(), now);
  }

  private static Numbers numbersOf(TestDatabase database, NumberStore store) {
    return new Numbers(
        store,
        new NumberBlocks(store, database.transactions()),
        new CurrentUser(),
        new DocketClock());
  }

  private SeriesDefinition perUnit(String pattern) {
    return series(
        pattern, pattern.contains("{MM}") ? Restart.MONTHLY : Restart.NEVER, "unit.code", false);
  }

  private SeriesDefinition series(String pattern, Restart restart, String per, boolean gaps) {
    return new SeriesDefinition(
        key,
        Text.same("Test"),
        TestPatterns.read(pattern),
        List.of(),
        Optional.empty(),
        restart,
        FiscalYear.CALENDAR,
        new SeriesDefinition.Per(Optional.ofNullable(per).stream().toList()),
        gaps,
        1,
        1,
        Location.ofFile("test"));
  }
}
