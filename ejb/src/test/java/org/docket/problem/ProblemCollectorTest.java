package org.docket.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ProblemCollectorTest {

  private static final Problem WRONG =
      Problem.of("test.wrong", ProblemCategory.INVALID, "wrong", "错误");

  private final ProblemCollector collector = new ProblemCollector();

  @Test
  void shouldReportInReadingOrder() {
    Problem late = WRONG.at(new Location("b.form.yaml", 2, 1, "/a"));
    Problem early = WRONG.at(new Location("a.form.yaml", 10, 3, "/b"));
    Problem middle = WRONG.at(new Location("b.form.yaml", 1, 9, "/c"));

    collector.add(late);
    collector.add(early);
    collector.add(WRONG);
    collector.add(middle);

    assertThat(collector.problems()).containsExactly(WRONG, early, middle, late);
  }

  @Test
  void shouldThrowAllProblemsAtOnce() {
    collector.add(WRONG);
    collector.add(WRONG.at("/data/total"));

    assertThatThrownBy(collector::throwIfAny)
        .isInstanceOfSatisfying(
            ProblemException.class, thrown -> assertThat(thrown.problems()).hasSize(2))
        .hasMessageContaining("test.wrong at /data/total");
  }

  @Test
  void shouldNotThrowWithoutProblems() {
    collector.throwIfAny();

    assertThat(collector.hasProblems()).isFalse();
  }

  @Test
  void shouldSayHowManyMoreThereAre() {
    for (int i = 0; i < ProblemCollector.LIMIT + 7; i++) {
      collector.add(WRONG);
    }

    assertThat(collector.problems()).hasSize(ProblemCollector.LIMIT + 1);
    assertThat(collector.problems().get(ProblemCollector.LIMIT).message().in(Locale.CHINA))
        .contains("7");
  }
}
