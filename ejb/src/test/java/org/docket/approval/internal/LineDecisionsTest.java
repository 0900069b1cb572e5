package org.docket.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.approval.Decision;
import org.docket.approval.LineVerdict;
import org.docket.approval.LineVerdict.Verdict;
import org.docket.approval.chain.LineRule;
import org.docket.platform.Json;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of lines that are decided one by one. */
class LineDecisionsTest {

  private static final LineRule RULE =
      new LineRule("parts", "approved", Optional.of("wanted"), Optional.of("remark"));
  private static final JsonNode RECORD =
      Json.read(
          """
          {"parts": [
           {"_id": "r1", "wanted": 5},
           {"_id": "r2", "wanted": 9, "approved": 4},
           {"_id": "r3", "wanted": 2, "approved": 0}]}
          """);

  @Test
  void shouldAskAboutTheLinesOfWhichAnythingIsLeft() {
    assertThat(decisions(Map.of()).rows()).containsExactly("r1", "r2");
    assertThat(decisions(Map.of("parts", Set.of("r2"))).rows()).containsExactly("r2");
  }

  @Test
  void shouldApproveWhatIsLeftOfEveryLineWhenNothingIsSaidAboutThem() {
    LineDecisions.Decided decided = decisions(Map.of()).decide(answer("approve"));

    assertThat(decided.changes().toString())
        .isEqualTo("{\"parts\":[{\"_id\":\"r1\",\"approved\":5},{\"_id\":\"r2\",\"approved\":4}]}");
    assertThat(decided.words().en()).isEqualTo("2 lines accepted, 0 reduced, 0 rejected");
  }

  @Test
  void shouldRejectEveryLineForTheReasonThatIsGiven() {
    LineDecisions.Decided decided = decisions(Map.of()).decide(answer("reject"));

    assertThat(decided.changes().path("parts").get(1).toString())
        .isEqualTo("{\"_id\":\"r2\",\"approved\":0,\"remark\":\"because\"}");
  }

  @Test
  void shouldWriteWhatWasDecidedAboutEachLine() {
    LineDecisions.Decided decided =
        decisions(Map.of())
            .decide(answer("partly", reduce("r1", "2"), line("r2", Verdict.REJECT, "gone")));

    assertThat(decided.changes().toString())
        .isEqualTo(
            "{\"parts\":[{\"_id\":\"r1\",\"approved\":2},"
                + "{\"_id\":\"r2\",\"approved\":0,\"remark\":\"gone\"}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4", "4.5", "0", "-1"})
  void shouldOnlyMakeALineSmaller(String quantity) {
    assertThat(problems(answer("partly", accept("r1"), reduce("r2", quantity))))
        .containsExactly("/lines/1/quantity approval.line-not-reduced");
  }

  @Test
  void shouldTellAllThatIsWrongWhereItStands() {
    assertThat(
            problems(
                answer(
                    "partly",
                    line("r9", Verdict.ACCEPT, ""),
                    line("r2", Verdict.REJECT, " "),
                    accept("r2"))))
        .containsExactlyInAnyOrder(
            "/lines/0/row approval.line-unknown",
            "/lines/1/reason approval.line-reason-missing",
            "/lines/2/row approval.line-twice",
            "/lines approval.line-undecided");
  }

  @Test
  void shouldTellWhichOutcomeFollows() {
    assertThat(problems(answer("approve", reduce("r1", "2"), accept("r2"))))
        .containsExactly("/outcome approval.lines-say-otherwise");
    assertThat(problems(answer("partly")))
        .containsExactly("/lines approval.line-undecided", "/lines approval.line-undecided");
  }

  private static List<String> problems(Decision decision) {
    ProblemException refused =
        catchThrowableOfType(ProblemException.class, () -> decisions(Map.of()).decide(decision));
    return refused.problems().stream().map(LineDecisionsTest::placed).toList();
  }

  private static String placed(Problem problem) {
    return problem.pointer() + " " + problem.code();
  }

  private static LineDecisions decisions(Map<String, Set<String>> lines) {
    return new LineDecisions(RULE, RECORD, new TaskFields(null, lines));
  }

  private static Decision answer(String outcome, LineVerdict... lines) {
    return new Decision(
        outcome,
        Optional.of("because"),
        JsonNodeFactory.instance.objectNode(),
        Optional.empty(),
        List.of(lines));
  }

  private static LineVerdict accept(String row) {
    return new LineVerdict(row, Verdict.ACCEPT, Optional.empty(), Optional.empty());
  }

  private static LineVerdict reduce(String row, String quantity) {
    return new LineVerdict(
        row, Verdict.REDUCE, Optional.of(new BigDecimal(quantity)), Optional.empty());
  }

  private static LineVerdict line(String row, Verdict verdict, String reason) {
    return new LineVerdict(row, verdict, Optional.empty(), Optional.of(reason));
  }
}
