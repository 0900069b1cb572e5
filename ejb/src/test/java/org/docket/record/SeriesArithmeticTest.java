package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.docket.access.Access;
import org.docket.access.RegisterReaders;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.numbering.Completeness;
import org.docket.numbering.Completeness.Gap;
import org.docket.numbering.Completeness.Reason;
import org.docket.numbering.NextNumbers;
import org.docket.numbering.NextNumbers.NextNumber;
import org.docket.numbering.NumberEntry;
import org.docket.numbering.NumberEntry.Entered;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.NumberRequest;
import org.docket.numbering.NumberState;
import org.docket.numbering.NumberVoided;
import org.docket.numbering.Numbers;
import org.docket.numbering.RegisteredNumber;
import org.docket.numbering.Reservations;
import org.docket.numbering.Reservations.Order;
import org.docket.numbering.SeriesDefinition;
import org.docket.numbering.internal.NumberBlocks;
import org.docket.numbering.internal.RegisterStore;
import org.docket.platform.Actor;
import org.docket.platform.Ids;
import org.docket.testing.TestEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Series as they are written, drawn from, kept, entered, foretold and read in the register. */
class SeriesArithmeticTest {

  private static final Scope SCOPE =
      Scope.of(
          Map.of(
              "kind", Type.Field.required(Type.TEXT), "amount", Type.Field.required(Type.NUMBER)));

  private final RecordWorld world =
      new RecordWorld(
          Map.of(
              "fives.series.yaml", series("fives", "F-{000}", "start: 10\nstep: 5"),
              "hundreds.series.yaml", series("hundreds", "H-{0000}", "start: 100"),
              "letters.series.yaml", series("letters", "L-{0}", "digits: letters"),
              "short.series.yaml", series("short", "B-{000}", "digits: base-32\nstart: 31"),
              "both.series.yaml", series("both", "D-{unit.code}-{kind}-{00}", "per: [unit, kind]"),
              "kinds.series.yaml",
                  series(
                      "kinds",
                      "N-{000}",
                      """
                      choose:
                        - {case: frame, when: 'kind = "frame"', pattern: "K-{000}"}
                        - {case: large, when: 'amount > 100', pattern: "G-{000}"}
                      """),
              "fast.series.yaml", series("fast", "Q-{0000}", "gaps: allowed"),
              "fast-unit.series.yaml",
                  series("fast-unit", "U-{unit.code}-{0000}", "per: unit\ngaps: allowed")));
  private final Actor admin = world.administrator("root", "管理员");
  private final RegisterStore store = new RegisterStore(world.database.entities());
  private final Access access = new Access(world.organization, world.currentUser, world.clock);
  private final RegisterReaders readers =
      new RegisterReaders(access, world.definitions, world.organization, world.currentUser);
  private final Reservations reservations =
      new Reservations(
          world.numberStore,
          store,
          world.definitions,
          access,
          world.currentUser,
          world.events,
          world.clock);
  private final NumberRegister register =
      new NumberRegister(
          world.numberStore,
          store,
          world.definitions,
          access,
          readers,
          world.events,
          world.clock,
          new TestEvent<NumberVoided>());
  private final NextNumbers next =
      new NextNumbers(
          world.numberStore, world.numberBlocks, world.definitions, readers, world.clock);
  private final NumberEntry entry =
      new NumberEntry(
          world.numberStore, store, world.definitions, access, world.events, world.clock);

  private static String series(String key, String pattern, String lines) {
    return "series: %s\ntitle: Test\npattern: \"%s\"\n%s\n".formatted(key, pattern, lines);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldCountInStepsWhateverIsDrawnKeptOrEntered() {
    assertThat(drawn("fives", 2)).containsExactly("F-010", "F-015");
    assertThat(reserved("fives", 3)).containsExactly("F-020", "F-025", "F-030");
    assertThat(drawn("fives", 1)).containsExactly("F-035");

    entered("fives", "F-050");

    assertThat(drawn("fives", 1)).containsExactly("F-055");
    Completeness read = complete("fives");
    assertThat(read.first()).isEqualTo(10);
    assertThat(read.last()).isEqualTo(55);
    assertThat(read.count(NumberState.RESERVED)).isEqualTo(3);
    assertThat(read.gaps())
        .extracting(Gap::first, Gap::last, gap -> gap.size(5), Gap::reason)
        .containsExactly(tuple("F-040", "F-045", 2L, Reason.LEAP));
  }

  @Test
  void shouldPassOverANumberThatTheStepsNeverComeTo() {
    entered("fives", "F-017");

    assertThat(drawn("fives", 2)).containsExactly("F-020", "F-025");
    Completeness read = complete("fives");
    assertThat(read.isComplete()).isTrue();
    assertThat(read.entered()).isEqualTo(1);
    assertThat(read.gaps())
        .extracting(Gap::first, Gap::last, Gap::reason)
        .containsExactly(tuple("F-010", "F-015", Reason.LEAP));
  }

  @Test
  void shouldStayCompleteWithANumberFromBelowTheStart() {
    entered("hundreds", "H-0050");

    assertThat(drawn("hundreds", 2)).containsExactly("H-0100", "H-0101");
    Completeness read = complete("hundreds");
    assertThat(read.isComplete()).isTrue();
    assertThat(read.gaps()).isEmpty();
    assertThat(read.first()).isEqualTo(100);
    assertThat(read.entered()).isEqualTo(1);
  }

  @Test
  void shouldStayCompleteWithANumberThatLooksLikeNoneOfTheSeries() {
    drawn("hundreds", 1);

    assertThat(entered("hundreds", "OLD/7").foreign()).containsExactly("OLD/7");

    assertThat(complete("hundreds").isComplete()).isTrue();
    assertThat(complete("hundreds").gaps()).isEmpty();
  }

  @Test
  void shouldNotCallANumberExplainedThatWasEnteredAndThenRemoved() {
    entered("hundreds", "H-0105");
    world.database.run(
        () ->
            world
                .database
                .entities()
                .createNativeQuery("delete from docket_number where number = 'H-0105'")
                .executeUpdate());

    assertThat(complete("hundreds").gaps())
        .extracting(Gap::first, Gap::last, Gap::reason)
        .containsExactly(
            tuple("H-0100", "H-0104", Reason.LEAP), tuple("H-0105", "H-0105", Reason.UNEXPLAINED));
  }

  @Test
  void shouldWriteTheCounterInItsDigits() {
    assertThat(drawn("letters", 28)).startsWith("L-A", "L-B").endsWith("L-Z", "L-AA", "L-AB");
    assertThat(drawn("short", 3)).containsExactly("B-00Z", "B-010", "B-011");

    entered("letters", "L-AZ");

    assertThat(drawn("letters", 1)).containsExactly("L-BA");
    assertThat(complete("letters").gaps())
        .extracting(Gap::first, Gap::last)
        .containsExactly(tuple("L-AC", "L-AY"));
  }

  @Test
  void shouldCountForEachPairOfAList() {
    assertThat(draw("both", "SH01", "A", 1)).isEqualTo("D-SH01-A-01");
    assertThat(draw("both", "SH01", "B", 1)).isEqualTo("D-SH01-B-01");
    assertThat(draw("both", "BJ01", "A", 1)).isEqualTo("D-BJ01-A-01");
    assertThat(draw("both", "SH01", "A", 1)).isEqualTo("D-SH01-A-02");
    assertThat(as(() -> register.completeness("both")))
        .extracting(one -> one.counter().scope())
        .containsExactly("BJ01 / A", "SH01 / A", "SH01 / B");
  }

  @Test
  void shouldChooseTheFirstOfTwoCasesThatBothHold() {
    assertThat(draw("kinds", "SH01", "frame", 500)).isEqualTo("K-001");
    assertThat(draw("kinds", "SH01", "single", 500)).isEqualTo("G-001");
    assertThat(draw("kinds", "SH01", "single", 5)).isEqualTo("N-001");
    assertThat(draw("kinds", "SH01", "frame", 5)).isEqualTo("K-002");
  }

  @Test
  void shouldExplainGapsOfACaseInItsOwnWords() {
    draw("kinds", "SH01", "frame", 1);
    entered("kinds", "K-004");
    draw("kinds", "SH01", "other", 1);

    assertThat(as(() -> register.completeness("kinds")))
        .flatExtracting(Completeness::gaps)
        .extracting(Gap::first, Gap::last, Gap::reason)
        .containsExactly(tuple("K-002", "K-003", Reason.LEAP));
  }

  @Test
  void shouldForetellTheNextNumberOfEachCase() {
    assertThat(foretold("kinds")).containsExactly("K-001", "G-001", "N-001");

    draw("kinds", "SH01", "frame", 1);

    assertThat(foretold("kinds")).containsExactly("K-002", "G-001", "N-001");
    assertThat(preview("kinds", "large", "SH01").next())
        .isEqualTo(new NextNumber("large", "G-001", true));
  }

  @Test
  void shouldForetellTheNextNumberOfAUnitThatHasNoneYet() {
    draw("both", "SH01", "A", 1);

    assertThat(preview("both", "", "SH01").next().number()).isEqualTo("D-SH01-A-02");
    assertThat(preview("both", "", "BJ01").next().number()).isEqualTo("D-BJ01-A-01");
    assertThat(foretold("both")).containsExactly("D-SH01-A-02");
  }

  @Test
  void shouldForetellWhatIsLeftOfABlockAndNotTheNextBlock() {
    assertThat(drawn("fast", 1)).containsExactly("Q-0001");

    assertThat(foretold("fast")).containsExactly("Q-0002");
    assertThat(preview("fast", "", "SH01").next()).isEqualTo(new NextNumber("", "Q-0002", false));
    assertThat(preview("fast", "", "SH01").kept()).isEqualTo("Q-0051");
    assertThat(drawn("fast", 1)).containsExactly("Q-0002");
    assertThat(reserved("fast", 1)).containsExactly("Q-0051");
  }

  @Test
  void shouldForetellPerUnitWhereGapsAreAllowed() {
    draw("fast-unit", "SH01", "A", 1);
    draw("fast-unit", "SH01", "A", 1);

    assertThat(foretold("fast-unit")).containsExactly("U-SH01-0003");
    assertThat(preview("fast-unit", "", "BJ01").next().number()).isEqualTo("U-BJ01-0001");
  }

  @Test
  void shouldPassOverWhatWasEnteredIntoABlockThatAServerHolds() {
    NumberBlocks other = new NumberBlocks(world.numberStore, world.database.transactions());
    Numbers elsewhere = new Numbers(world.numberStore, other, world.currentUser, world.clock);
    assertThat(drawn("fast", 1)).containsExactly("Q-0001");
    assertThat(drawn(elsewhere, "fast", 1)).containsExactly("Q-0051");

    entered("fast", "Q-0002", "Q-0003", "Q-0052");

    assertThat(drawn("fast", 2)).containsExactly("Q-0004", "Q-0005");
    assertThat(drawn(elsewhere, "fast", 1)).containsExactly("Q-0053");
  }

  @Test
  void shouldSayThatGapsAreAllowedWhereABlockWasLost() {
    drawn("fast", 2);
    NumberBlocks afterRestart = new NumberBlocks(world.numberStore, world.database.transactions());
    Numbers restarted =
        new Numbers(world.numberStore, afterRestart, world.currentUser, world.clock);

    assertThat(drawn(restarted, "fast", 1)).containsExactly("Q-0051");

    assertThat(complete("fast").isComplete()).isTrue();
    assertThat(complete("fast").gaps())
        .extracting(Gap::first, Gap::last, gap -> gap.size(1), Gap::reason)
        .containsExactly(tuple("Q-0003", "Q-0050", 48L, Reason.ALLOWED));
  }

  private List<String> drawn(String series, int count) {
    return drawn(world.numbers, series, count);
  }

  private List<String> drawn(Numbers numbers, String series, int count) {
    return IntStream.range(0, count)
        .mapToObj(unused -> as(() -> numbers.draw(request(series, "SH01", "A", 1)).text()))
        .toList();
  }

  private String draw(String series, String unit, String kind, int amount) {
    return as(() -> world.numbers.draw(request(series, unit, kind, amount)).text());
  }

  private NumberRequest request(String series, String unit, String kind, int amount) {
    Values values =
        Values.of(
            Map.of(
                "unit", RecordValue.of(unit, Map.of("code", unit)),
                "kind", kind,
                "amount", java.math.BigDecimal.valueOf(amount)));
    return new NumberRequest(
        world.definitions.require(SeriesDefinition.class, series),
        Ids.next(),
        values,
        SCOPE,
        EvaluationContext.of(Instant.parse("2026-03-02T01:00:00Z"), ZoneOffset.UTC));
  }

  private List<String> reserved(String series, int count) {
    Order order = new Order("", Map.of("unit.code", "SH01"), count, null, null, null, "A pad");
    return as(() -> reservations.reserve(series, order)).stream()
        .map(RegisteredNumber::number)
        .toList();
  }

  private Entered entered(String series, String... numbers) {
    return as(() -> entry.enter(series, List.of(numbers), "An old book"));
  }

  private List<String> foretold(String series) {
    return as(() -> next.series(series)).next().stream().map(NextNumber::number).toList();
  }

  private NextNumbers.Preview preview(String series, String choice, String unit) {
    return as(() -> next.preview(series, choice, Map.of("unit.code", unit, "kind", "A"), null));
  }

  private Completeness complete(String series) {
    return as(() -> register.completeness(series)).get(0);
  }

  private <T> T as(Supplier<T> work) {
    return world.as(admin, work);
  }
}
