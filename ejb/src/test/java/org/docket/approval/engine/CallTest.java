package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.engine.ApprovalRun.NOW;
import static org.docket.approval.engine.ApprovalRun.SOMEBODY;

import java.util.Optional;
import org.docket.approval.chain.End;
import org.docket.approval.chain.Quorum;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;

/** Steps that wait for the answer of another system, by themselves and inside blocks. */
class CallTest {

  @Test
  void shouldGoWhereTheAnswerLeads() {
    ApprovalRun run =
        new ApprovalRun(
                Chains.chain(
                    Chains.call("check", "good: last", "poor: next", "failed: rejected"),
                    Chains.fill("look"),
                    Chains.fill("last")))
            .start();
    assertThat(run.open()).containsExactly("check");

    run.apply(ended(run, "good"));

    assertThat(run.open()).containsExactly("last");
    assertThat(run.state.spawned()).containsExactly("check");
  }

  @Test
  void shouldTakeTheFallbackWhereThereIsNoAnswer() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.call("check", "failed: rejected"), Chains.fill("last")))
            .start();

    run.apply(ended(run, "failed"));

    assertThat(run.state.end()).contains(End.REJECTED);
  }

  @Test
  void shouldStopWithoutAFallbackAndBeCalledAnewWhenItIsRepaired() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.call("check"), Chains.fill("last"))).start();

    run.apply(
        new Command.CallEnded(SOMEBODY, NOW, visit(run), Optional.empty(), Text.same("no answer")));
    assertThat(run.open()).containsExactly("!");

    Active.AtProblem problem = (Active.AtProblem) run.state.places().get(0);
    assertThat(problem.problem()).isEqualTo(Text.same("no answer"));
    run.apply(new Command.Retry(SOMEBODY, NOW, problem.turn()));
    assertThat(run.open()).containsExactly("check");
    assertThat(run.events(ApprovalEvent.Called.class)).hasSize(2);
  }

  @Test
  void shouldBeSkippedAsIfItWereAnswered() {
    ApprovalRun run =
        new ApprovalRun(
                Chains.chain(
                    Chains.call("check", "good: last", "failed: next"),
                    Chains.fill("a"),
                    Chains.fill("last")))
            .start();

    run.apply(new Command.Skip(SOMEBODY, NOW, visit(run)));

    assertThat(run.open()).containsExactly("last");
    assertThat(run.events(ApprovalEvent.CallLeft.class)).hasSize(1);
  }

  @Test
  void shouldNotBeUndoneAsTheOtherSystemKnows() {
    ApprovalRun run = new ApprovalRun(Chains.chain(Chains.fill("a"), Chains.call("check"))).start();

    run.does("a", "done");

    assertThat(run.state.last()).isEmpty();
  }

  @Test
  void shouldChangeNothingWhenNobodyWaitsAnyMore() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.call("check"), Chains.fill("last"))).start();
    Command answer = ended(run, "answered");
    run.apply(answer);
    ApprovalState before = run.state;

    run.apply(answer);

    assertThat(run.state).isEqualTo(before);
  }

  @Test
  void shouldBeGivenUpWithItsBranch() {
    ApprovalRun run =
        new ApprovalRun(
                Chains.chain(
                    Chains.joined(
                        new Quorum(Quorum.Kind.COUNT, 1),
                        Chains.steps(Chains.call("check")),
                        Chains.steps(Chains.fill("a"))),
                    Chains.fill("last")))
            .start();

    run.does("a", "done");

    assertThat(run.open()).containsExactly("last");
    assertThat(run.events(ApprovalEvent.CallLeft.class)).hasSize(1);
  }

  @Test
  void shouldCallForEachItemByItself() {
    ApprovalRun run =
        new ApprovalRun(
            Chains.chain(
                Chains.each("parts", Quorum.ALL, Chains.call("check")), Chains.fill("last")));
    run.facts.items("parts", "x", "y");
    run.start();
    assertThat(run.open()).containsExactly("check", "check");

    run.apply(ended(run, "answered"));
    assertThat(run.open()).containsExactly("check");
    assertThat(run.item(0)).isEqualTo("y");

    run.apply(ended(run, "answered"));
    assertThat(run.open()).containsExactly("last");
  }

  private static Command ended(ApprovalRun run, String outcome) {
    return new Command.CallEnded(
        SOMEBODY, NOW, visit(run), Optional.of(outcome), Text.same("answered"));
  }

  private static int visit(ApprovalRun run) {
    return run.state.places().get(0).visit();
  }
}
