package org.docket.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.organization.AuthorityMatrix.Places;
import org.docket.organization.AuthorityMatrix.Row;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;

/** Which row of a matrix counts, and what is wrong with one. */
class AuthorityMatrixTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private final List<Row> rows = new ArrayList<>();

  @Test
  void shouldCountAnAmountAtABoundToTheLowerBand() {
    row("", "5000", "", "", "", "");
    row("5000", "", "", "", "", "");

    assertThat(found("5000", "", DAY)).contains(1);
    assertThat(found("5000.01", "", DAY)).contains(2);
    assertThat(problems()).isEmpty();
  }

  @Test
  void shouldPreferTheRowThatNamesTheKindAndBeforeThatTheNearestUnit() {
    row("", "", "", "", "", "");
    row("", "", "money", "", "", "");
    row("", "", "", "R-EAST", "", "");
    row("", "", "", "SH01", "", "");

    assertThat(found("10", "money", DAY)).contains(2);
    assertThat(found("10", "engine", DAY)).contains(1);
    assertThat(found("10", "money", DAY, "HZ01", "R-EAST", "HD")).contains(3);
    assertThat(found("10", "money", DAY, "SH01", "R-EAST", "HD")).contains(4);
    assertThat(problems()).isEmpty();
  }

  @Test
  void shouldCountARowOnItsDaysOnly() {
    row("", "", "", "", "", "2026-03-01");
    row("", "", "", "", "2026-03-02", "");

    assertThat(found("10", "", LocalDate.of(2026, 3, 1))).contains(1);
    assertThat(found("10", "", DAY)).contains(2);
    assertThat(problems()).isEmpty();
  }

  @Test
  void shouldTellAmountsThatNobodyApproves() {
    row("100", "1000", "", "", "", "");
    row("2000", "9000", "", "", "", "");

    assertThat(problems())
        .extracting(problem -> problem.location().line(), problem -> problem.message().en())
        .containsExactlyInAnyOrder(
            told(1, "No row says who approves amounts up to 100; add one, or widen this one"),
            told(
                2,
                "No row says who approves amounts over 1000 up to 2000; add one, or widen this"
                    + " one"),
            told(2, "No row says who approves amounts over 9000; add one, or widen this one"));
  }

  @Test
  void shouldTellAGapThatIsThereForATimeOnly() {
    row("", "1000", "", "", "", "");
    row("1000", "", "", "", "", "2026-06-30");
    row("1000", "", "", "", "2026-08-01", "");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem ->
                assertThat(problem.message().en()).contains("who approves amounts over 1000"));
  }

  @Test
  void shouldTellAmountsThatTwoRowsClaimAtTheSameTime() {
    row("", "1000", "", "", "", "");
    row("900", "", "", "", "", "");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo("chain.matrix-overlap");
              assertThat(problem.location().line()).isEqualTo(2);
            });
  }

  /** What the general rows do not cover, each kind that is named must cover itself. */
  @Test
  void shouldTellForWhichKindAnAmountHasNobody() {
    row("", "1000", "", "", "", "");
    row("1000", "", "money", "", "", "");
    row("2000", "", "engine", "", "", "");

    assertThat(problems())
        .extracting(problem -> problem.location().line(), problem -> problem.code())
        .containsExactlyInAnyOrder(told(1, "chain.matrix-gap"), told(3, "chain.matrix-gap"));
  }

  @Test
  void shouldTellForWhichUnitAnAmountHasNobody() {
    row("", "1000", "", "SH01", "", "");
    row("2000", "", "", "SH01", "", "");
    row("", "", "", "HZ01", "", "");

    assertThat(problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.location().line()).isEqualTo(2);
              assertThat(problem.message().en()).contains("over 1000 up to 2000");
            });
  }

  /** The next row above is asked for what the row of the unit does not cover. */
  @Test
  void shouldTellNoGapOfAUnitWhereTheGeneralRowsCoverIt() {
    row("", "", "", "", "", "");
    row("", "1000", "", "SH01", "", "");

    assertThat(problems()).isEmpty();
    assertThat(found("2000", "", DAY, "SH01", "HD")).contains(1);
  }

  @Test
  void shouldTellOverlapsOfTheSameKindAndTheSameUnitOnly() {
    row("", "", "", "", "", "");
    row("", "", "money", "", "", "");
    row("500", "", "money", "", "", "");
    row("", "", "", "SH01", "", "");
    row("", "100", "", "SH01", "", "");
    row("", "100", "", "HZ01", "", "");

    assertThat(problems())
        .extracting(problem -> problem.location().line(), problem -> problem.code())
        .containsExactlyInAnyOrder(
            told(3, "chain.matrix-overlap"), told(5, "chain.matrix-overlap"));
  }

  private static org.assertj.core.groups.Tuple told(int line, String text) {
    return org.assertj.core.groups.Tuple.tuple(line, text);
  }

  private Optional<Integer> found(String amount, String kind, LocalDate day, String... line) {
    return matrix().find(new BigDecimal(amount), text(kind), List.of(line), day).map(Row::number);
  }

  private List<Problem> problems() {
    ProblemCollector problems = new ProblemCollector();
    AuthorityMatrixCheck.check(matrix(), problems);
    return problems.problems();
  }

  private AuthorityMatrix matrix() {
    return new AuthorityMatrix(
        "costs",
        Text.same("Costs"),
        Expressions.compileCondition("true", Scope.empty()),
        Optional.empty(),
        Optional.empty(),
        rows);
  }

  private void row(String over, String upTo, String kind, String unit, String since, String until) {
    int number = rows.size() + 1;
    Location at = new Location("costs.chain.yaml", number, 1, "");
    rows.add(
        new Row(
            number,
            text(over).map(BigDecimal::new),
            text(upTo).map(BigDecimal::new),
            text(kind),
            text(unit),
            List.of("manager"),
            text(since).map(LocalDate::parse),
            text(until).map(LocalDate::parse),
            new Places(at, at, at, at)));
  }

  private static Optional<String> text(String written) {
    return Optional.of(written).filter(word -> !word.isEmpty());
  }
}
