package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is issued at the end of a step or an approval must print the records there are then. */
class IssuedTemplatesPrintTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = \"running\"",
        "\"rejected\" = state",
        "state != \"completed\"",
        "state in [\"draft\", \"cancelled\"]",
        "not (state = \"completed\")",
        "state = \"completed\" and state = \"running\"",
      })
  void shouldTellOfAConditionThatNoCompletedRecordMeets(String when) {
    List<Problem> problems = problems(when);

    assertThat(problems).extracting(Problem::code).containsExactly("template.never-at-end");
    assertThat(problems.get(0).location().file()).isEqualTo("letters/letter.chain.yaml");
    assertThat(problems.get(0).location().pointer()).isEqualTo("/onEnd/0/issue");
    assertThat(problems.get(0).message().en()).contains("'letter'", when);
    assertThat(problems.get(0).message().zh()).contains("“letter”", when);
  }

  /** Also where the fields of a record decide, which nobody knows when publishing. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "state = \"completed\"",
        "state != \"draft\"",
        "state in [\"running\", \"completed\"]",
        "subject = \"running\"",
        "state = \"completed\" and subject != \"x\"",
        "state = \"running\" or subject = \"x\"",
      })
  void shouldAcceptWhatACompletedRecordCanMeet(String when) {
    assertThat(problems(when)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"state = \"draft\"", "state in [\"rejected\", \"cancelled\"]"})
  void shouldTellOfAStepAfterWhichNothingCouldBePrinted(String when) {
    List<Problem> problems = problemsOfStep("letter", when);

    assertThat(problems).extracting(Problem::code).containsExactly("template.never-at-step");
    assertThat(problems.get(0).location().pointer()).isEqualTo("/steps/0/onDone/0/issue");
    assertThat(problems.get(0).message().en()).contains("'letter'", when);
    assertThat(problems.get(0).message().zh()).contains("“letter”", when);
  }

  /** The last step leaves a completed record. */
  @ParameterizedTest
  @ValueSource(strings = {"state = \"running\"", "state = \"completed\"", "state != \"draft\""})
  void shouldAcceptWhatARecordCanMeetAfterAStep(String when) {
    assertThat(problemsOfStep("letter", when)).isEmpty();
  }

  @Test
  void shouldTellOfAStepWhoseTemplateThereIsNot() {
    List<Problem> problems = problemsOfStep("leter", "state = \"running\"");

    assertThat(problems).extracting(Problem::code).containsExactly("chain.unknown-template");
    assertThat(problems.get(0).location().pointer()).isEqualTo("/steps/0/onDone/0/issue");
  }

  private static List<Problem> problemsOfStep(String template, String when) {
    String chain =
        LetterDesk.file("letter.chain.yaml")
            .replace("number: letter}", "number: letter, onDone: [{issue: " + template + "}]}");
    return problemsOf(chain, when);
  }

  private static List<Problem> problems(String when) {
    return problemsOf(LetterDesk.file("letter.chain.yaml") + "onEnd: [{issue: letter}]\n", when);
  }

  private static List<Problem> problemsOf(String chain, String when) {
    return Compilers.loader()
        .load(
            LetterDesk.packs(
                Map.of(
                    "letter.chain.yaml",
                    chain,
                    "letter.template.yaml",
                    LetterDesk.file("letter.template.yaml") + "when: '" + when + "'\n")))
        .problems();
  }
}
