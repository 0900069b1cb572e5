package org.docket.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.docket.definition.Loaded;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.testing.TestPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesCompilerTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @Test
  void shouldCompileASeries() {
    SeriesDefinition series =
        load("pattern: 'PG-{unit.code}-{yyyy}{MM}-{0000}'\nrestarts: monthly\nper: unit")
            .require()
            .require(SeriesDefinition.class, "s");

    assertThat(series.paths()).containsExactly("unit.code");
    assertThat(series.per().paths()).containsExactly("unit.code");
    assertThat(series.start()).isEqualTo(1);
    assertThat(series.pattern().prefix()).isEqualTo("PG-");
    assertThat(series.pattern().format(Map.of("unit.code", "SH01"), DAY, 7))
        .isEqualTo("PG-SH01-202603-0007");
  }

  @ParameterizedTest(name = "{0} {1} {2}: {3} at column {4}")
  @CsvSource({
    "A-{yyyy}, never, company, numbering.no-counter, 11",
    "A-{0000}-{00}, never, company, numbering.two-counters, 11",
    "A-{0000, never, company, numbering.stray-brace, 13",
    "A}-{0000}, never, company, numbering.stray-brace, 12",
    "A-{YYYY}-{0000}, never, company, numbering.unknown-token, 13",
    "A-{mm}-{0000}, never, company, numbering.unknown-token, 13",
    "A-{a b}-{0000}, never, company, numbering.unknown-token, 13",
    "A-{}-{0000}, never, company, numbering.unknown-token, 13",
    "A-{0001}, never, company, numbering.unknown-token, 13",
    "A-{0000}, yearly, company, numbering.period-not-shown, 11",
    "A-{yyyy}-{0000}, monthly, company, numbering.period-not-shown, 11",
    "A-{MM}-{0000}, monthly, company, numbering.period-not-shown, 11",
    "A-{yyyy}{MM}-{0000}, daily, company, numbering.period-not-shown, 11",
    "A-{0000}, never, unit, numbering.per-not-shown, 6",
    "A-{unit.code}-{0000}, never, dealer, numbering.per-not-shown, 6",
    "A-{unit.code}-{0000}, never, 1 + 1, numbering.bad-per, 6",
  })
  void shouldSayWhatIsWrongAndWhere(
      String pattern, String restarts, String per, String code, int column) {
    Loaded loaded = load("pattern: '%s'\nrestarts: %s\nper: %s".formatted(pattern, restarts, per));

    assertThat(loaded.problems()).extracting(Problem::code).containsExactly(code);
    Location place = loaded.problems().get(0).location();
    assertThat(place).isNotNull();
    assertThat(place.column()).isEqualTo(column);
  }

  @Test
  void shouldRefuseLettersThatBeginWithZero() {
    assertThat(load("pattern: 'A-{0}'\ndigits: letters\nstart: 0").problems())
        .extracting(Problem::code)
        .containsExactly("numbering.no-letter-for-zero");
    assertThat(load("pattern: 'A-{0}'\ndigits: letters").problems()).isEmpty();
    assertThat(load("pattern: 'A-{0}'\nstart: 0").problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "{yy}{MM}{dd}-{000}, daily",
    "{yy}-{0}, yearly",
    "{0000}/{yyyy}, yearly",
    "{yyyy}{MM}{dd}-{0000}, monthly"
  })
  void shouldAcceptEverythingThatCannotRepeat(String pattern, String restarts) {
    assertThat(load("pattern: '%s'\nrestarts: %s".formatted(pattern, restarts)).problems())
        .isEmpty();
  }

  @Test
  void shouldSuggestTheDatePartThatWasMeant() {
    Problem problem = load("pattern: '{YYYY}-{0000}'").problems().get(0);

    assertThat(problem.message().en()).contains("Did you mean {yyyy}?");
    assertThat(problem.message().zh()).contains("是否为 {yyyy}？");
  }

  @Test
  void shouldCheckThatTheRecordHasWhatTheNumberShows() {
    SeriesDefinition series =
        load("pattern: '{grade}-{amount}-{done}-{nothing}-{0000}'")
            .require()
            .require(SeriesDefinition.class, "s");
    Scope scope =
        Scope.of(
            Map.of(
                "grade", Type.Field.required(Type.TEXT),
                "amount", Type.Field.optional(Type.NUMBER),
                "done", Type.Field.required(Type.YES_NO)));
    ProblemCollector problems = new ProblemCollector();

    SeriesUse.check(series, scope, Location.ofFile("a.form.yaml"), problems);

    List<String> codes = problems.problems().stream().map(Problem::code).toList();
    assertThat(codes).contains("numbering.may-be-empty", "numbering.not-showable").hasSize(3);
  }

  private static Loaded load(String lines) {
    return TestPacks.pack()
        .with("s.series.yaml", "series: s\ntitle: Test\n" + lines + "\n")
        .load(new SeriesCompiler());
  }
}
