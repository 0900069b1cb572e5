package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.engine.Chains.all;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.joined;
import static org.docket.approval.engine.Chains.spawn;
import static org.docket.approval.engine.Chains.steps;
import static org.docket.approval.engine.Chains.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.docket.approval.chain.Quorum;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.platform.Json;
import org.junit.jupiter.api.Test;

/** Branches of which not all are waited for. */
class JoinsTest {

  private static final Quorum TWO = new Quorum(Quorum.Kind.COUNT, 2);

  @Test
  void shouldGoOnWhenOneBranchIsDoneAndGiveUpTheOthers() {
    ApprovalRun run =
        new ApprovalRun(
                chain(
                    joined(
                        Quorum.ANY,
                        steps(fill("a"), fill("b")),
                        steps(fill("c")),
                        steps(spawn("s", true))),
                    fill("z")))
            .start();

    run.does("c", "done");

    assertThat(run.open()).containsExactly("z");
    assertThat(run.events)
        .contains(
            new ApprovalEvent.TaskDropped("1.0", "a", Reason.NOT_NEEDED),
            new ApprovalEvent.ChildLetGo("s", 3),
            new ApprovalEvent.BranchesJoined("0"));
  }

  @Test
  void shouldWaitForTwoOfThree() {
    ApprovalRun run =
        new ApprovalRun(
                chain(
                    joined(TWO, steps(fill("a")), steps(all("b", 2)), steps(fill("c"))), fill("z")))
            .start();

    run.does("a", "done");
    assertThat(run.open()).containsExactly("b", "c");

    run.does("c", "done");
    assertThat(run.open()).containsExactly("z");
  }

  @Test
  void shouldNotCountABranchInWhichNothingWasToBeDone() {
    ApprovalRun run =
        new ApprovalRun(
            chain(joined(Quorum.ANY, steps(when("big", fill("a"))), steps(fill("b"))), fill("z")));
    run.facts.with("big", false);

    run.start();

    assertThat(run.open()).containsExactly("b");
  }

  @Test
  void shouldWaitForAllWhereFewerBranchesAreThereThanAreNeeded() {
    ApprovalRun run =
        new ApprovalRun(
            chain(joined(TWO, steps(when("big", fill("a"))), steps(fill("b"))), fill("z")));
    run.facts.with("big", false);
    run.start();

    run.does("b", "done");

    assertThat(run.open()).containsExactly("z");
  }

  @Test
  void shouldOpenTheGivenUpBranchesAgainWhenUndone() {
    ApprovalRun run =
        new ApprovalRun(chain(joined(Quorum.ANY, steps(fill("a")), steps(fill("b"))), fill("z")))
            .start();
    run.does("a", "done");

    run.apply(new Command.Undo(TestFacts.person(0), ApprovalRun.NOW));

    assertThat(run.open()).containsExactly("a", "b");
  }

  @Test
  void shouldReadWhatWasStoredBeforeBranchesWereCounted() throws JsonProcessingException {
    String stored =
        """
        {"is":"branches","parallel":"0","open":[{"branch":1,"active":{"is":"spawn","step":"s","visit":2}}]}
        """;

    Active.InBranches branches = (Active.InBranches) Json.MAPPER.readValue(stored, Active.class);

    assertThat(branches.isJoined(Quorum.ALL)).isFalse();
    assertThat(branches.finished(1).isJoined(Quorum.ALL)).isTrue();
  }
}
