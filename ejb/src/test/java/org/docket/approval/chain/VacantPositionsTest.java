package org.docket.approval.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.docket.approval.chain.rule.VacantPositions;
import org.docket.definition.CompiledSet;
import org.docket.organization.Charts;
import org.docket.organization.OrganizationChart;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.junit.jupiter.api.Test;

/** Of the people whom a chain names, those whom nobody is today. */
class VacantPositionsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 2);
  private static final String FORM =
      """
      form: request
      title: Request
      sections:
        - section: main
          title: Main
          fields:
            amount: {type: money, title: Amount, required: true}
            office: {type: unit, title: Office, required: true}
      access: {create: [everyone], read: [everyone]}
      """;
  private static final String PROCESS =
      """
      process: P-1
      title: Request
      family: things
      form: request
      chain: request
      """;

  private final OrganizationChart chart =
      new Charts()
          .unit("FPP", null, null)
          .unit("FPP-S", "FPP", null)
          .unit("FPP-X", null, null)
          .head("li.wei", "director", "FPP")
          .post("chen.jie", "clerk", "FPP-S")
          .post("gone", "auditor", "FPP", null, TODAY.minusDays(1), false)
          .build();

  @Test
  void shouldSayNothingWhereSomebodyIsFound() {
    assertThat(
            advice(
                "by: {position: clerk}",
                "by: {position: director, of: FPP-S}",
                "by: {position: clerk, of: office}",
                "by: {head: FPP-S}",
                "by: {head: office}"))
        .isEmpty();
  }

  @Test
  void shouldNameAPositionThatNobodyHoldsToday() {
    assertThat(advice("by: {position: auditor}"))
        .containsExactly("request.chain.yaml:6 Nobody holds the position auditor today");
  }

  @Test
  void shouldNameAPositionThatNobodyHoldsThereOrAbove() {
    assertThat(advice("by: {position: clerk, of: FPP}"))
        .containsExactly(
            "request.chain.yaml:6 Nobody holds the position clerk today in the unit FPP or above it");
  }

  @Test
  void shouldNameAUnitThatNobodyHeads() {
    assertThat(advice("by: {head: FPP-X}"))
        .containsExactly("request.chain.yaml:6 Nobody heads the unit FPP-X today");
  }

  @Test
  void shouldLookAtThoseWhoAreAskedWhenItIsLate() {
    assertThat(
            advice(
                "by: {position: clerk}, within: 1 day, late: [{escalate: {position: auditor}}]",
                "by: {position: clerk}, veto: {position: inspector}"))
        .containsExactly(
            "request.chain.yaml:6 Nobody holds the position auditor today",
            "request.chain.yaml:7 Nobody holds the position inspector today");
  }

  @Test
  void shouldLookAtTheRowsOfAMatrix() {
    String matrix =
        """
        matrices:
          limits:
            title: Limits
            amount: amount
            rows:
              - {upTo: 100, by: [clerk]}
              - {over: 100, by: [director, auditor]}
        """;
    assertThat(adviceWith(matrix, "by: {matrix: limits}, rule: one-by-one"))
        .singleElement()
        .asString()
        .contains("auditor");
  }

  private List<String> advice(String... steps) {
    return adviceWith("", steps);
  }

  private List<String> adviceWith(String more, String... steps) {
    StringBuilder text =
        new StringBuilder("chain: request\ntitle: Request\nneeds: {amount: money, office: unit}\n");
    text.append(more).append("steps:\n  - {step: register, do: fill, by: creator}\n");
    for (int i = 0; i < steps.length; i++) {
      text.append("  - {step: s%d, do: approve, %s}\n".formatted(i, steps[i]));
    }
    CompiledSet set = TestPacks.compile(FORM, text.toString(), PROCESS);
    ProblemCollector found = new ProblemCollector();
    VacantPositions.look(set, chart, TODAY, found);
    return found.problems().stream().map(VacantPositionsTest::shown).toList();
  }

  private static String shown(Problem problem) {
    String place = problem.location().file() + ":" + problem.location().line();
    return place.substring(place.indexOf('/') + 1)
        + " "
        + problem.message().en().split("[,;]", 2)[0];
  }
}
