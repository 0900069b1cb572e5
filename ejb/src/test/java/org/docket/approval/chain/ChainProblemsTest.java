package org.docket.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.docket.definition.Loaded;
import org.docket.definition.PackFiles;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One mistake in a chain or a process is one located problem. */
class ChainProblemsTest {

  private static final String FORM =
      """
      form: request
      title: Request
      sections:
        - section: main
          title: Main
          fields:
            text: {type: text, title: Text, required: true}
            total: {type: money, title: Total}
            urgent: {type: yes-no, title: Urgent, default: "false"}
            count: {type: integer, title: Count, required: true}
            kind: {type: choice, title: Kind, required: true, options: {a: A, b: B, c: C}}
            parts: {type: table, title: Parts, columns: {amount: {type: integer, title: Amount}}}
      access: {create: [everyone], read: [everyone]}
      """;
  private static final String PROCESS =
      """
      process: P-1
      title: Process
      family: things
      form: request
      chain: main
      """;

  @Test
  void shouldAcceptAChainWithoutMistakes() {
    assertThat(
            problems(
                """
                needs: {urgent: yes-no}
                steps:
                  - {step: register, do: fill, by: creator}
                  - choose:
                      - {when: urgent, steps: [{step: fast, do: approve, by: creator}]}
                      - otherwise: [{step: slow, do: approve, by: creator}]
                """))
        .isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
          chain.unknown-step          | [{step: a, do: fill, by: creator, then: nowhere}]
          chain.duplicate-step        | [{step: a, do: fill, by: creator}, {step: a, do: fill, by: creator}]
          chain.unreachable-step      | [{step: a, do: fill, by: creator, then: end}, {step: b, do: fill, by: creator}]
          chain.no-way-to-end         | [{step: a, do: fill, by: creator, then: a}]
          chain.choose-leaves-gap     | [{step: a, do: fill, by: creator}, {choose: [{when: urgent, steps: [{step: b, do: fill, by: creator}]}]}]
          chain.jump-into-branch      | [{step: a, do: decide, by: creator, outcomes: {yes: next, no: c}}, {parallel: [{steps: [{step: b, do: fill, by: creator}]}, {steps: [{step: c, do: fill, by: creator}]}]}]
          chain.loop-without-people   | [{step: a, do: fill, by: creator}, {step: s, do: spawn, form: request, wait: true, outcomes: {rejected: s}}]
          chain.outcome-without-title | [{step: a, do: decide, by: creator, outcomes: {sorted: next}}]
          chain.unknown-series        | [{step: a, do: fill, by: creator, number: nothing}]
          chain.unknown-form          | [{step: a, do: fill, by: creator}, {step: s, do: spawn, form: nothing}]
          process.unknown-field       | [{step: a, do: fill, by: creator, edit: [nothing]}]
          """)
  void shouldTellTheMistake(String code, String steps) {
    List<Problem> found = problems("needs: {urgent: yes-no}\nsteps: " + steps + "\n");

    assertThat(found).extracting(Problem::code).containsOnly(code);
    assertThat(found).allSatisfy(problem -> assertThat(problem.location()).isNotNull());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      textBlock =
          """
                                   | count > 5            | count <= 5
                                   | count > 5            | count < 6
                                   | urgent               | not(urgent)
                                   | kind in ("a", "b")   | kind = "c"
                                   | kind != "a"          | kind = "a"
          chain.choose-leaves-gap  | count > 5            | count < 5
          chain.choose-leaves-gap  | urgent = true        | urgent = true and urgent
          chain.choose-leaves-gap  | kind = "a"           | kind = "b"
          chain.branches-overlap   | count >= 5           | count <= 5
          chain.branches-overlap   | kind in ("a", "b")   | kind in ("b", "c")
          chain.branch-never-taken | count > 5            | count > 8
          chain.branch-never-taken | count > 5 and count < 6 | count > 0
          chain.choose-without-otherwise | count * 2 > 5  | urgent
                                   | count > 5 and urgent | not(count > 5 and urgent)
                                   | count > 5            | count <= 5 and (urgent or not(urgent))
          chain.choose-leaves-gap  | count > 5            | urgent
          chain.choose-leaves-gap  | count > 5 and urgent | count <= 5
          chain.branches-overlap   | count > 5 and urgent | count > 3 and count < 9 and not(urgent and count = 6)
          chain.branch-never-taken | count > 5 or urgent  | count > 8 and urgent
          """)
  void shouldTellWhichBranchesDoNotFitTogether(String code, String first, String second) {
    String needs = "needs: {urgent: yes-no, count: integer, kind: choice}\n";
    String choose =
        """
        steps:
          - {step: a, do: fill, by: creator}
          - choose:
              - {when: '%s', steps: [{step: b, do: fill, by: creator}]}
              - {when: '%s', steps: [{step: c, do: fill, by: creator}]}
        """
            .formatted(first, second);

    List<Problem> found = problems(needs + choose);

    assertThat(found)
        .extracting(Problem::code)
        .contains(code == null ? new String[0] : codes(code));
    assertThat(found.isEmpty()).isEqualTo(code == null);
  }

  private static String[] codes(String code) {
    return new String[] {code};
  }

  @Test
  void shouldTakeANarrowBranchBeforeAWiderOne() {
    assertThat(
            problems(
                """
                needs: {count: integer}
                steps:
                  - {step: a, do: fill, by: creator}
                  - choose:
                      - {when: count > 10, steps: [{step: b, do: fill, by: creator}]}
                      - {when: count > 5, steps: [{step: c, do: fill, by: creator}]}
                      - otherwise: []
                """))
        .isEmpty();
  }

  @Test
  void shouldTellThatAHiddenFieldCannotBeFilledIn() {
    assertThat(
            problems(
                """
                steps:
                  - {step: a, do: fill, by: creator}
                  - {step: b, do: fill, by: creator, hide: [text], require: [text]}
                  - {step: c, do: decide, by: creator, hide: [text], outcomes: {yes: {to: next, require: [text]}, no: end}}
                """))
        .extracting(Problem::code)
        .containsExactly("chain.hidden-but-needed", "chain.hidden-but-needed");
  }

  @Test
  void shouldTellThatAColumnOfAHiddenTableCannotBeFilledIn() {
    assertThat(
            problems(
                """
                needs: {parts: {amount: integer}}
                steps:
                  - {step: a, do: fill, by: creator}
                  - {step: b, do: fill, by: creator, hide: [parts], edit: [parts.amount]}
                  - {step: c, do: fill, by: creator, hide: [parts.amount], edit: [parts]}
                """))
        .extracting(Problem::code)
        .containsExactly("chain.hidden-but-needed");
  }

  @Test
  void shouldTellThatNothingFollowsAStepElsewhere() {
    assertThat(
            problems(
                """
                steps: [{step: a, do: decide, by: creator, outcomes: {yes: next, no: b}}]
                elsewhere: [{step: b, do: fill, by: creator}]
                """))
        .extracting(Problem::code)
        .containsExactly("chain.next-from-elsewhere");
  }

  @Test
  void shouldTellThatAConditionCanComeToNothing() {
    List<Problem> found =
        problems(
            """
            needs: {total: money}
            steps:
              - {step: a, do: fill, by: creator}
              - {step: b, do: approve, by: creator, when: total > 5000}
            """);

    assertThat(found).singleElement().satisfies(ChainProblemsTest::shouldPointAtTheCondition);
  }

  @Test
  void shouldAcceptTheConditionWhenAStepRequiresTheField() {
    assertThat(
            problems(
                """
                needs: {total: money}
                steps:
                  - {step: a, do: fill, by: creator}
                  - {step: c, do: fill, by: creator, edit: [total], require: [total]}
                  - {step: b, do: approve, by: creator, when: total > 5000}
                """))
        .isEmpty();
  }

  @Test
  void shouldTellThatTheFormHasNotWhatTheChainNeeds() {
    assertThat(
            problems(
                """
                needs: {text: money}
                steps: [{step: a, do: fill, by: creator}]
                """))
        .extracting(Problem::code)
        .containsExactly("process.need-not-met");
  }

  @Test
  void shouldTellThatADeadlineCountsFromNoMoment() {
    List<Problem> found =
        problems(
            """
            needs: {text: text}
            steps:
              - {step: a, do: fill, by: creator}
              - {step: b, do: fill, by: creator, within: {time: 1 hour, from: text}}
            """);

    assertThat(found).isNotEmpty();
    assertThat(found)
        .allSatisfy(
            problem -> {
              assertThat(problem.code()).startsWith("expression.");
              assertThat(problem.location().line()).isEqualTo(6);
            });
  }

  private static void shouldPointAtTheCondition(Problem problem) {
    assertThat(problem.location().file()).endsWith("main.chain.yaml");
    assertThat(problem.location().line()).isEqualTo(6);
  }

  private static List<Problem> problems(String chain) {
    Map<String, byte[]> files =
        Map.of(
            "pack.yaml", bytes("pack: test\ntitle: Test\nfamilies: {things: Things}\n"),
            "request.form.yaml", bytes(FORM),
            "main.chain.yaml", bytes("chain: main\ntitle: Main\n" + chain),
            "P-1.process.yaml", bytes(PROCESS));
    Loaded loaded = Compilers.loader().load(List.of(new PackFiles("test", files)));
    return loaded.problems();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
