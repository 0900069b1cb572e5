package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.ending;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.parallel;
import static org.docket.approval.engine.Chains.part;
import static org.docket.approval.engine.Chains.steps;

import java.util.List;
import org.docket.approval.chain.End;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.junit.jupiter.api.Test;

/** What a chain that is a part of another means for the one around. */
class PartsTest {

  @Test
  void shouldWalkThePartAndGoOnBehindIt() {
    ApprovalRun run =
        new ApprovalRun(chain(fill("a"), part("p", steps(fill("p.x"), fill("p.y"))), fill("b")))
            .start();

    run.does("a", "done").does("p.x", "done").does("p.y", "done");

    assertThat(run.open()).containsExactly("b");
    assertThat(run.state.path()).containsExactly("a", "p.x", "p.y");
  }

  @Test
  void shouldGoOnBehindThePartThatCompletesEarly() {
    ApprovalRun run =
        new ApprovalRun(
                chain(
                    part("p", steps(ending("p", End.COMPLETED, fill("p.x")), fill("p.y"))),
                    fill("b")))
            .start();

    run.does("p.x", "end-completed");

    assertThat(run.open()).containsExactly("b");
  }

  @Test
  void shouldEndAllWhenThePartIsRejectedAndNothingElseIsSaid() {
    ApprovalRun run =
        new ApprovalRun(chain(part("p", steps(ending("p", End.REJECTED, fill("p.x")))), fill("b")))
            .start();

    run.does("p.x", "end-rejected");

    assertThat(run.state.end()).contains(End.REJECTED);
  }

  @Test
  void shouldGoWhereTheOutcomeOfThePartLeads() {
    ApprovalRun run =
        new ApprovalRun(
                chain(
                    fill("a"),
                    part("p", steps(ending("p", End.REJECTED, fill("p.x"))), "rejected: a")))
            .start();

    run.does("a", "done").does("p.x", "end-rejected");

    assertThat(run.open()).containsExactly("a");
  }

  @Test
  void shouldGiveUpTheBranchesOfAPartThatEnds() {
    ApprovalRun run =
        new ApprovalRun(
                chain(
                    part(
                        "p",
                        steps(
                            parallel(
                                steps(ending("p", End.COMPLETED, fill("p.x"))),
                                steps(fill("p.y"))))),
                    fill("b")))
            .start();

    run.does("p.x", "end-completed");

    assertThat(run.open()).containsExactly("b");
    assertThat(run.events).contains(new ApprovalEvent.TaskDropped("2.0", "p.y", Reason.LEFT));
  }

  @Test
  void shouldStayInTheBranchThatThePartIsIn() {
    ApprovalRun run =
        new ApprovalRun(
                chain(
                    parallel(
                        steps(
                            part("p", steps(ending("p", End.COMPLETED, fill("p.x")), fill("p.y"))),
                            fill("after")),
                        steps(fill("beside")))))
            .start();

    run.does("p.x", "end-completed");

    assertThat(run.open()).containsExactly("after", "beside");
  }

  @Test
  void shouldEndAPartInAPartThroughBoth() {
    ApprovalRun run =
        new ApprovalRun(
                chain(
                    part(
                        "p",
                        steps(
                            part(
                                "p.q",
                                steps(ending("p.q", End.REJECTED, fill("p.q.x"))),
                                "rejected: next"),
                            ending("p", End.REJECTED, fill("p.y"))),
                        "rejected: next"),
                    fill("b")))
            .start();

    run.does("p.q.x", "end-rejected");
    assertThat(run.open()).containsExactly("p.y");

    run.does("p.y", "end-rejected");
    assertThat(run.open()).containsExactly("b");
  }

  @Test
  void shouldReturnUndoAndJumpAsInAnyOtherStep() {
    ApprovalRun run =
        new ApprovalRun(chain(fill("a"), part("p", steps(fill("p.x"), fill("p.y"))), fill("b")))
            .start();
    run.does("a", "done").does("p.x", "done").does("p.y", "done");

    run.apply(new Command.Return(TestFacts.person(0), ApprovalRun.NOW, turn(run), "p.x", true));
    assertThat(run.open()).containsExactly("p.x");

    run.apply(new Command.Undo(TestFacts.person(0), ApprovalRun.NOW));
    assertThat(run.open()).containsExactly("b");

    int visit = run.state.places().get(0).visit();
    run.apply(new Command.Jump(ApprovalRun.SOMEBODY, ApprovalRun.NOW, visit, "p.y"));
    assertThat(run.open()).containsExactly("p.y");
  }

  @Test
  void shouldPassOverTheWholePart() {
    ApprovalRun run =
        new ApprovalRun(
            chain(
                Chains.partWhen("big", part("p", steps(fill("p.x"), fill("p.y")))),
                decide("b", "done: next")));
    run.facts.with("big", false);

    run.start();

    assertThat(run.open()).containsExactly("b");
    assertThat(run.state.skipped()).containsExactly("p.x", "p.y");
    assertThat(run.events).contains(new ApprovalEvent.StepSkipped("p", "big"));
  }

  private static String turn(ApprovalRun run) {
    return List.copyOf(run.state.places()).get(0).visit() + ".0";
  }
}
