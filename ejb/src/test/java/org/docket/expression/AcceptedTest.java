package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.docket.expression.Type.Field;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** For which values of its name a condition holds. */
class AcceptedTest {

  private static final Scope SCOPE =
      Scope.of(
          Map.of(
              "total", Field.required(Type.NUMBER),
              "other", Field.required(Type.NUMBER),
              "kind", Field.required(Type.TEXT),
              "urgent", Field.required(Type.YES_NO)));

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          total > 5000                       | total > 5000
          5000 >= total                      | total <= 5000
          total > -3                         | total > -3
          total > 5000 and total <= 8000     | total in (5000..8000]
          total in [5000..8000)              | total in [5000..8000)
          total < 1 or total > 2             | total < 1 or total > 2
          total < 1 or total >= 1            | any total
          not(total = 5)                     | total < 5 or total > 5
          total in (1, 2)                    | total = 1 or total = 2
          kind = "A"                         | kind = "A"
          kind != "A"                        | kind != "A"
          kind in ("B", "A")                 | kind in ("A", "B")
          not(kind in ("B", "A"))            | not(kind in ("A", "B"))
          urgent                             | urgent = true
          not(urgent)                        | urgent != true
          urgent = false                     | urgent = false
          """)
  void shouldTellTheValues(String condition, String values) {
    Accepted accepted = Expressions.compileCondition(condition, SCOPE).accepts().orElseThrow();

    assertThat(accepted.values().about(accepted.path().toString())).isEqualTo(values);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "total > other",
        "total > 1 and other > 1",
        "total + 1 > 2",
        "kind = \"A\" or urgent"
      })
  void shouldNotGuess(String condition) {
    assertThat(Expressions.compileCondition(condition, SCOPE).accepts()).isEmpty();
  }

  @ParameterizedTest(name = "{0} without {1} is {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          total > 5    | total > 8            | total in (5..8]
          total > 5    | total <= 8           | total > 8
          total = 5    | total >= 5           |
          kind != "A"  | kind = "B"           | not(kind in ("A", "B"))
          kind = "A"   | kind != "B"          |
          """)
  void shouldSubtract(String condition, String other, String rest) {
    ValueSet left = values(condition).without(values(other));

    assertThat(left.isNothing() ? null : left.about(condition.split(" ")[0])).isEqualTo(rest);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          total <= 5 or total >= 6 | any total
          total > 5                | total >= 6
          total > 5 and total < 6  |
          total < 5.5              | total < 6
          """)
  void shouldSeeNothingBetweenWholeNumbers(String condition, String values) {
    NumberBands whole = ((NumberBands) values(condition)).whole();

    assertThat(whole.isNothing() ? null : whole.about("total")).isEqualTo(values);
  }

  private static ValueSet values(String condition) {
    return Expressions.compileCondition(condition, SCOPE).accepts().orElseThrow().values();
  }
}
