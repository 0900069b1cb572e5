package org.docket.approval.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.ApprovalPosition.Edge;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.ApprovalState.Done;
import org.docket.definition.CompiledSet;
import org.docket.definition.ShippedPacks;
import org.docket.organization.OrganizationChart;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

class ChartTest {

  private static final CompiledSet SHIPPED = Compilers.loader().load(ShippedPacks.all()).require();

  private final Chart chart = chart("REP-01");

  @Test
  void shouldMarkTheWayThatWasChosen() {
    ApprovalState state = state(done("phone-advice", "unsolved"));

    List<Edge> edges = chart.edges(state, Set.of("phone-advice", "agree-visit"));

    assertThat(ways(edges)).containsExactly("phone-advice → agree-visit");
  }

  /** Other ways may lead to the same steps. */
  @Test
  void shouldNotMarkOtherWaysBetweenStepsThatWereReached() {
    ApprovalState state = state(done("phone-advice", "solved"), done("record", "satisfied"));

    List<Edge> edges =
        chart.edges(state, Set.of("phone-advice", "record", "review", "agree-visit"));

    assertThat(ways(edges)).containsExactly("phone-advice → record", "record → review");
  }

  @Test
  void shouldPassByAStepThatWasSkipped() {
    ApprovalState state =
        new ApprovalState(
            2,
            Optional.empty(),
            Optional.empty(),
            List.of(done("arrive", "done")),
            List.of("mismatch"),
            List.of(),
            Optional.empty(),
            Map.of(),
            List.of());

    List<Edge> edges = chart("SVC-03").edges(state, Set.of("arrive", "mismatch", "diagnose"));

    assertThat(ways(edges)).containsExactly("arrive → diagnose");
  }

  @Test
  void shouldNotPassByAStepThatWasDone() {
    ApprovalState state = state(done("arrive", "done"), done("mismatch", "go-on"));

    List<Edge> edges = chart("SVC-03").edges(state, Set.of("arrive", "mismatch", "diagnose"));

    assertThat(ways(edges)).containsExactly("arrive → mismatch", "mismatch → diagnose");
  }

  private static Chart chart(String process) {
    return new Chart(SHIPPED.require(ProcessDefinition.class, process), OrganizationChart.EMPTY);
  }

  private static List<String> ways(List<Edge> edges) {
    return edges.stream().filter(Edge::taken).map(edge -> edge.from() + " → " + edge.to()).toList();
  }

  private static Done done(String step, String outcome) {
    return new Done(step, 1, outcome, List.of(new UUID(0, 1)), Instant.EPOCH);
  }

  private static ApprovalState state(Done... done) {
    return new ApprovalState(
        1,
        Optional.empty(),
        Optional.empty(),
        List.of(done),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        List.of());
  }
}
