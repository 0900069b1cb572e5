package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.engine.ApprovalRun.NOW;
import static org.docket.approval.engine.ApprovalRun.SOMEBODY;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.End;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.StepPolicy.SamePerson;
import org.docket.approval.chain.StepPolicy.SelfApproval;
import org.docket.approval.chain.WaitStep;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;

/** Steps that wait for time to pass or for something to become true. */
class WaitTest {

  private static final Instant TOMORROW = NOW.plusSeconds(86_400);

  @Test
  void shouldWaitUntilItIsOver() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.waiting("rest"), Chains.fill("next"))).start();
    assertThat(run.open()).containsExactly("rest");

    run.looks("rest", new WaitLook.Still(Optional.of(TOMORROW)));
    assertThat(run.state.waits())
        .extracting(Active.AtWait::due)
        .containsExactly(Optional.of(TOMORROW));

    run.looks("rest", new WaitLook.Over(WaitStep.OVER));
    assertThat(run.open()).containsExactly("next");
    assertThat(run.state.spawned()).containsExactly("rest");
  }

  @Test
  void shouldGoElsewhereWhenItIsTooLate() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.waiting("rest", "late: rejected"), Chains.fill("next")))
            .start();

    run.looks("rest", new WaitLook.Over(WaitStep.LATE));

    assertThat(run.state.end()).contains(End.REJECTED);
  }

  @Test
  void shouldStopWhereTheDataDoNotTellUntilWhen() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.waiting("rest"), Chains.fill("next"))).start();

    run.looks("rest", new WaitLook.Unknown(Text.same("no day")));
    assertThat(run.open()).containsExactly("!");

    run.facts.waits.clear();
    Active.AtProblem problem = (Active.AtProblem) run.state.places().get(0);
    run.apply(new Command.Retry(SOMEBODY, NOW, problem.turn()));
    assertThat(run.open()).containsExactly("rest");
  }

  @Test
  void shouldBeSkippedAsIfItWereOver() {
    ApprovalRun run =
        new ApprovalRun(
                Chains.chain(
                    Chains.waiting("rest", "over: last"), Chains.fill("next"), Chains.fill("last")))
            .start();

    run.apply(new Command.Skip(SOMEBODY, NOW, run.state.places().get(0).visit()));

    assertThat(run.open()).containsExactly("last");
    assertThat(run.events(ApprovalEvent.WaitLeft.class)).hasSize(1);
  }

  @Test
  void shouldBeGivenUpByAnUndoAndTakenUpAgain() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.fill("a"), Chains.waiting("rest"))).start();
    run.does("a", "done");

    run.apply(new Command.Undo(TestFacts.person(0), NOW));

    assertThat(run.open()).containsExactly("a");
    assertThat(run.events(ApprovalEvent.WaitLeft.class)).hasSize(1);
  }

  @Test
  void shouldChangeNothingWhenNobodyWaitsAnyMore() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.waiting("rest"), Chains.fill("next"))).start();
    int visit = run.state.places().get(0).visit();
    run.looks("rest", new WaitLook.Over(WaitStep.OVER));
    ApprovalState before = run.state;

    run.apply(new Command.Look(SOMEBODY, NOW, visit));

    assertThat(run.state).isEqualTo(before);
  }

  /** One branch leaves all of them as soon as it is opened. */
  @Test
  void shouldGiveUpTheSiblingsOfABranchThatLeadsOutAtOnce() {
    StepPolicy passing =
        new StepPolicy(
            Act.all(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            SelfApproval.ALLOWED,
            SamePerson.ASK,
            Nobody.SKIP,
            StepPolicy.Vacant.UP,
            StepPolicy.Answering.FREELY);
    HumanStep leaving =
        Chains.by(
            List.of(TestFacts.nobody()),
            Chains.with(passing, Chains.decide("b", "approve: rejected")));

    ApprovalRun run =
        new ApprovalRun(
                Chains.chain(
                    Chains.parallel(Chains.steps(Chains.fill("a")), Chains.steps(leaving)),
                    Chains.fill("c")))
            .start();

    assertThat(run.state.end()).contains(End.REJECTED);
    assertThat(run.events(ApprovalEvent.TaskDropped.class)).hasSize(1);
  }
}
