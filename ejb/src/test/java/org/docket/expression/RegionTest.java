package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.docket.expression.Type.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For which values of its names a condition holds. */
class RegionTest {

  private static final Scope SCOPE =
      Scope.of(
          Map.of(
              "total", Field.required(Type.NUMBER),
              "kind", Field.required(Type.TEXT),
              "urgent", Field.required(Type.YES_NO)));

  private static final EvaluationContext NOW = EvaluationContext.of(Instant.EPOCH, ZoneOffset.UTC);

  /** A record that a condition is asked about. */
  private record Point(int total, String kind, boolean urgent) {

    boolean isIn(Compiled condition) {
      Map<String, Object> values =
          Map.of("total", BigDecimal.valueOf(total), "kind", kind, "urgent", urgent);
      return condition.isTrue(values::get, NOW);
    }

    boolean isIn(Region region) {
      SortedSet<String> only = new TreeSet<>(List.of(kind));
      Region here =
          Region.of(Path.of("total"), NumberBands.only(BigDecimal.valueOf(total)))
              .and(Region.of(Path.of("kind"), Words.only(only)))
              .and(Region.of(Path.of("urgent"), Words.only(urgent)));
      return !here.and(region).isNothing();
    }
  }

  private static List<Point> points() {
    List<Point> points = new ArrayList<>();
    for (int total : new int[] {-1, 0, 1, 5, 6, 100}) {
      for (String kind : List.of("A", "B", "C")) {
        points.add(new Point(total, kind, true));
        points.add(new Point(total, kind, false));
      }
    }
    return points;
  }

  private static Region region(String condition) {
    return Expressions.compileCondition(condition, SCOPE).region().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total > 5",
        "total > 5 and kind = \"A\"",
        "total > 5 or kind = \"A\"",
        "not(total > 5 and kind = \"A\")",
        "(total > 5 or urgent) and not(kind in (\"A\", \"B\") and total < 1)",
        "urgent and not(urgent)",
        "(total = 0 or total = 5) and (kind != \"C\" or urgent)",
        "not((total < 1 or kind = \"B\") and (urgent or total >= 100)) or total = 6",
      })
  void shouldHoldWhereTheConditionDoes(String condition) {
    Compiled compiled = Expressions.compileCondition(condition, SCOPE);
    Region region = region(condition);

    assertThat(points())
        .allSatisfy(
            point -> {
              assertThat(point.isIn(region)).as(point.toString()).isEqualTo(point.isIn(compiled));
              assertThat(point.isIn(region.not())).isNotEqualTo(point.isIn(region));
            });
  }

  @ParameterizedTest(name = "{0} without {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          kind = "A" and total > 5 | total > 100    | kind = "A" and total in (5..100]
          total > 5                | kind = "A"     | kind != "A" and total > 5
          urgent                   | total > 5      | total <= 5 and urgent = true
          urgent and total > 5     | urgent         | true
          """)
  void shouldTellWhatIsLeft(String all, String taken, String left) {
    Region rest = region(all).without(region(taken));

    assertThat(rest.about()).isEqualTo(left);
    assertThat(region(taken).covers(region(all))).isEqualTo(rest.isNothing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"total + 1 > 2 and urgent", "kind = string(total)"})
  void shouldNotGuess(String condition) {
    assertThat(Expressions.compileCondition(condition, SCOPE).region()).isEmpty();
  }
}
