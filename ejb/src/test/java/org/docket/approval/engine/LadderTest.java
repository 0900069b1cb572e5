package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainGraph;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.SamePerson;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.approval.chain.Target;
import org.docket.organization.Who;
import org.junit.jupiter.api.Test;

/** The same task one level up until it is solved. */
class LadderTest {

  private static final Target OUT = new Target.Behind("top");

  @Test
  void shouldLeadOutOfTheLadderAsSoonAsItIsSolved() {
    ApprovalRun run = new ApprovalRun(ladder(0, 1, 2)).start();

    run.does("low", "solved");

    assertThat(run.open()).containsExactly("next");
  }

  @Test
  void shouldClimbAndFromTheTopGoWhereItSays() {
    ApprovalRun run = new ApprovalRun(ladder(0, 1, 2)).start();

    run.does("low", "unsolved").does("middle", "unsolved");
    assertThat(run.open()).containsExactly("top");

    run.does("top", "unsolved");
    assertThat(run.state.end()).contains(End.REJECTED);
  }

  @Test
  void shouldLeaveOutALevelWhereNobodyIsFound() {
    ApprovalRun run = new ApprovalRun(ladder(0, -1, 2)).start();

    run.does("low", "unsolved");

    assertThat(run.open()).containsExactly("top");
    assertThat(run.state.skipped()).containsExactly("middle");
  }

  /** Never a silent end: where no level has anybody, it goes where the top says. */
  @Test
  void shouldGoWhereTheTopSaysWhenNoLevelHasAnybody() {
    ApprovalRun run = new ApprovalRun(ladder(-1, -1, -1)).start();

    assertThat(run.state.end()).contains(End.REJECTED);
    assertThat(run.state.skipped()).containsExactly("low", "middle", "top");
  }

  @Test
  void shouldBeDrawnWithTheWayOut() {
    ChainGraph graph = ChainGraph.of(ChainMap.of(ladder(0, 1, 2)));

    assertThat(graph.after("low")).containsExactlyInAnyOrder("next", "middle");
    assertThat(graph.after("top")).containsExactlyInAnyOrder("next", ChainGraph.END);
  }

  private static ChainDefinition ladder(int low, int middle, int top) {
    return Chains.chain(
        level("low", low, OUT, Target.NEXT),
        level("middle", middle, OUT, Target.NEXT),
        level("top", top, Target.NEXT, new Target.ToEnd(End.REJECTED)),
        Chains.fill("next"));
  }

  private static HumanStep level(String key, int who, Target solved, Target unsolved) {
    HumanStep step =
        Chains.human(
            key,
            Quorum.ANY,
            1,
            Chains.outcome("solved", solved),
            Chains.outcome("unsolved", unsolved));
    Who by = who < 0 ? TestFacts.nobody() : TestFacts.entry(who);
    StepPolicy climbing =
        new StepPolicy(
            Act.all(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            SelfApproval.ALLOWED,
            SamePerson.ASK,
            Nobody.UP,
            StepPolicy.Vacant.UP,
            StepPolicy.Answering.FREELY);
    return Chains.by(List.of(by), Chains.with(climbing, step));
  }
}
