package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.approval.engine.Chains.all;
import static org.docket.approval.engine.Chains.arm;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.choose;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.otherwise;
import static org.docket.approval.engine.Chains.parallel;
import static org.docket.approval.engine.Chains.spawn;
import static org.docket.approval.engine.Chains.steps;
import static org.docket.approval.engine.Chains.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.docket.approval.chain.End;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChainEngineTest {

  @Test
  void shouldWalkStepsInOrderAndEndCompleted() {
    ApprovalRun run = new ApprovalRun(chain(fill("a"), fill("b"))).start();

    run.does("a", "done").does("b", "done");

    assertThat(run.state.path()).containsExactly("a", "b");
    assertThat(run.state.end()).contains(End.COMPLETED);
    assertThat(run.open()).isEmpty();
  }

  @Test
  void shouldCompleteTheRegistrationWhenTheRecordIsHandedIn() {
    ApprovalRun run = new ApprovalRun(chain(fill("a"), fill("b"))).startRegistered("a");

    assertThat(run.state.path()).containsExactly("a");
    assertThat(run.open()).containsExactly("b");
    assertThat(run.state.lastBy("a")).containsExactly(ApprovalRun.SOMEBODY);
  }

  @Test
  void shouldSkipAStepWhoseConditionDoesNotHold() {
    ApprovalRun run = new ApprovalRun(chain(when("big", fill("a")), fill("b")));
    run.facts.with("big", false);

    run.start();

    assertThat(run.open()).containsExactly("b");
    assertThat(run.state.skipped()).containsExactly("a");
    assertThat(run.events).contains(new ApprovalEvent.StepSkipped("a", "big"));
  }

  @Test
  void shouldEndAtOnceWhenEverythingIsSkipped() {
    ApprovalRun run = new ApprovalRun(chain(when("big", fill("a"))));
    run.facts.with("big", false);

    run.start();

    assertThat(run.state.end()).contains(End.COMPLETED);
  }

  @Test
  void shouldRejectATaskThatIsNoLongerOpen() {
    ApprovalRun run = new ApprovalRun(chain(fill("a"), fill("b"))).start();
    Command late = new Command.Decide(TestFacts.person(0), ApprovalRun.NOW, "1.0", "done");
    run.apply(late);

    assertThatThrownBy(() -> run.apply(late))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("approval.task-not-open");
  }

  @Test
  void shouldNameTheOutcomesWhenAnUnknownOneIsGiven() {
    ApprovalRun run =
        new ApprovalRun(chain(decide("a", "solved: next", "unsolved: completed"))).start();

    assertThatThrownBy(() -> run.does("a", "solvd"))
        .hasMessageContaining("no outcome solvd; it has solved, unsolved");
  }

  @Test
  void shouldRefuseCommandsAfterTheEnd() {
    ApprovalRun run = new ApprovalRun(chain(fill("a"))).start().does("a", "done");

    assertThatThrownBy(() -> run.apply(new Command.Cancel(ApprovalRun.SOMEBODY, ApprovalRun.NOW)))
        .hasMessageContaining("approval.not-running");
  }

  @Test
  void shouldRefuseASecondStart() {
    ApprovalRun run = new ApprovalRun(chain(fill("a"))).start();

    assertThatThrownBy(run::start).hasMessageContaining("approval.already-started");
  }

  @Test
  void shouldDropEverythingWhenCancelled() {
    ApprovalRun run =
        new ApprovalRun(chain(parallel(steps(fill("a")), steps(spawn("s", true))))).start();

    run.apply(new Command.Cancel(ApprovalRun.SOMEBODY, ApprovalRun.NOW));

    assertThat(run.state.end()).contains(End.CANCELLED);
    assertThat(run.events)
        .contains(
            new ApprovalEvent.TaskDropped("1.0", "a", Reason.ENDED),
            new ApprovalEvent.ChildLetGo("s", 2),
            new ApprovalEvent.Ended(End.CANCELLED));
  }

  @Test
  void shouldSurviveTheWayThroughJson() throws JsonProcessingException {
    ApprovalRun run =
        new ApprovalRun(
            chain(
                fill("r"),
                parallel(
                    steps(all("a", 2)),
                    steps(spawn("s", true)),
                    steps(parallel(steps(when("odd", fill("c"))), steps(fill("d")))))));
    run.facts.unknown("odd");
    run.startRegistered("r").does("a", "approve");

    String json = Json.MAPPER.writeValueAsString(run.state);

    assertThat(Json.MAPPER.readValue(json, ApprovalState.class)).isEqualTo(run.state);
    assertThat(run.open()).containsExactly("a", "s", "!", "d");
  }

  @Nested
  class Jumps {

    @Test
    void shouldWalkAgainFromAnEarlierStep() {
      ApprovalRun run =
          new ApprovalRun(chain(fill("a"), fill("b"), decide("c", "approve: next", "return: a")))
              .start();

      run.does("a", "done").does("b", "done").does("c", "return");
      run.does("a", "done").does("b", "done").does("c", "approve");

      assertThat(run.state.path()).containsExactly("a", "b", "c", "a", "b", "c");
      assertThat(run.state.end()).contains(End.COMPLETED);
    }

    @Test
    void shouldPassOverWhatLiesBetweenOnAJumpForward() {
      ApprovalRun run =
          new ApprovalRun(chain(decide("a", "no: next", "solved: c"), fill("b"), fill("c")))
              .start();

      run.does("a", "solved");

      assertThat(run.open()).containsExactly("c");
    }

    @Test
    void shouldEndRejected() {
      ApprovalRun run =
          new ApprovalRun(chain(decide("a", "approve: next", "reject: rejected"), fill("b")))
              .start();

      run.does("a", "reject");

      assertThat(run.state.end()).contains(End.REJECTED);
    }

    @Test
    void shouldVisitAStepElsewhereAndComeBack() {
      ApprovalRun run =
          new ApprovalRun(
                  chain(
                      List.of(decide("site", "solved: next", "unsolved: analyse"), fill("close")),
                      List.of(decide("analyse", "approve: site", "reject: rejected"))))
              .start();

      run.does("site", "unsolved").does("analyse", "approve").does("site", "solved");

      assertThat(run.open()).containsExactly("close");
      assertThat(run.state.path()).containsExactly("site", "analyse", "site");
    }

    @Test
    void shouldDropTheSiblingsWhenItLeavesABranch() {
      ApprovalRun run =
          new ApprovalRun(
                  chain(
                      fill("a"),
                      parallel(
                          steps(decide("b", "approve: next", "return: a")),
                          steps(fill("c")),
                          steps(spawn("s", true)))))
              .start()
              .does("a", "done");

      run.does("b", "return");

      assertThat(run.open()).containsExactly("a");
      assertThat(run.events)
          .contains(
              new ApprovalEvent.TaskDropped("3.0", "c", Reason.LEFT),
              new ApprovalEvent.ChildLetGo("s", 4));
    }

    @Test
    void shouldKeepTheSiblingsWhenItStaysInsideItsBranch() {
      ApprovalRun run =
          new ApprovalRun(
                  chain(
                      parallel(
                          steps(fill("b1"), decide("b2", "approve: next", "return: b1")),
                          steps(fill("c"))),
                      fill("z")))
              .start();

      run.does("b1", "done").does("b2", "return");
      assertThat(run.open()).containsExactly("b1", "c");

      run.does("c", "done").does("b1", "done").does("b2", "approve");
      assertThat(run.open()).containsExactly("z");
    }

    @Test
    void shouldKeepTheSiblingsWhileABranchIsElsewhere() {
      ApprovalRun run =
          new ApprovalRun(
                  chain(
                      List.of(
                          parallel(
                              steps(decide("site", "solved: next", "unsolved: analyse")),
                              steps(fill("parts"))),
                          fill("close")),
                      List.of(decide("analyse", "approve: site", "reject: rejected"))))
              .start();

      run.does("site", "unsolved");
      assertThat(run.open()).containsExactly("analyse", "parts");

      run.does("analyse", "approve").does("parts", "done").does("site", "solved");
      assertThat(run.open()).containsExactly("close");
    }

    @Test
    void shouldOnlyLeaveTheInnerBranchesWhenTheTargetIsInTheOuterOne() {
      ApprovalRun run =
          new ApprovalRun(
                  chain(
                      parallel(
                          steps(
                              fill("a"),
                              parallel(
                                  steps(decide("b", "approve: next", "return: a")),
                                  steps(fill("c")))),
                          steps(fill("d")))))
              .start()
              .does("a", "done");

      run.does("b", "return");

      assertThat(run.open()).containsExactly("a", "d");
    }

    @Test
    void shouldJumpForwardOutOfABranchToBehindTheJoin() {
      ApprovalRun run =
          new ApprovalRun(
                  chain(
                      parallel(steps(decide("b", "x: next", "skip: z")), steps(fill("c"))),
                      fill("y"),
                      fill("z")))
              .start();

      run.does("b", "skip");

      assertThat(run.open()).containsExactly("z");
    }
  }

  @Nested
  class Branches {

    @Test
    void shouldJoinOnceWhenAllAreDone() {
      ApprovalRun run =
          new ApprovalRun(chain(parallel(steps(fill("a")), steps(fill("b"))), fill("c"))).start();

      run.does("b", "done");
      assertThat(run.open()).containsExactly("a");

      run.does("a", "done");
      assertThat(run.open()).containsExactly("c");
      assertThat(run.events(ApprovalEvent.BranchesJoined.class)).hasSize(1);
    }

    @Test
    void shouldJoinAtOnceWhenAllAreSkipped() {
      ApprovalRun run =
          new ApprovalRun(
              chain(parallel(steps(when("x", fill("a"))), steps(when("x", fill("b")))), fill("c")));
      run.facts.with("x", false);

      run.start();

      assertThat(run.open()).containsExactly("c");
    }

    @Test
    void shouldEndEverythingFromInsideABranch() {
      ApprovalRun run =
          new ApprovalRun(
                  chain(
                      parallel(
                          steps(decide("a", "approve: next", "reject: rejected")),
                          steps(fill("b"))),
                      fill("c")))
              .start();

      run.does("a", "reject");

      assertThat(run.state.end()).contains(End.REJECTED);
      assertThat(run.events).contains(new ApprovalEvent.TaskDropped("2.0", "b", Reason.ENDED));
    }
  }

  @Nested
  class Choices {

    @Test
    void shouldTakeTheFirstArmThatHolds() {
      ApprovalRun run =
          new ApprovalRun(
              chain(
                  choose(arm("x", fill("a")), arm("y", fill("b")), otherwise(fill("c"))),
                  fill("z")));
      run.facts.with("x", false).with("y", true);

      run.start();

      assertThat(run.open()).containsExactly("b");
      assertThat(run.does("b", "done").open()).containsExactly("z");
    }

    @Test
    void shouldGoOnBehindAnEmptyArm() {
      ApprovalRun run = new ApprovalRun(chain(choose(arm("x", fill("a")), otherwise()), fill("z")));
      run.facts.with("x", false);

      assertThat(run.start().open()).containsExactly("z");
    }

    @Test
    void shouldStopForTheProcessOwnerWhenTheDataDoNotTell() {
      ApprovalRun run = new ApprovalRun(chain(choose(arm("x", fill("a")), otherwise(fill("b")))));
      run.facts.unknown("x");

      run.start();

      assertThat(run.open()).containsExactly("!");
      assertThat(run.events(ApprovalEvent.Stopped.class))
          .singleElement()
          .satisfies(stop -> assertThat(stop.assignees().people()).containsOnly(TestFacts.OWNER));
    }

    @Test
    void shouldGoOnAfterTheProblemWasRepaired() {
      ApprovalRun run =
          new ApprovalRun(
              chain(parallel(steps(when("x", fill("a"))), steps(fill("b"))), fill("c")));
      run.facts.unknown("x");
      run.start();
      run.facts.with("x", true);

      run.apply(new Command.Retry(ApprovalRun.SOMEBODY, ApprovalRun.NOW, "1.0"));

      assertThat(run.open()).containsExactly("a", "b");
    }

    @Test
    void shouldStopAgainWhileTheProblemLasts() {
      ApprovalRun run = new ApprovalRun(chain(when("x", fill("a"))));
      run.facts.unknown("x");
      run.start();

      run.apply(new Command.Retry(ApprovalRun.SOMEBODY, ApprovalRun.NOW, "1.0"));

      assertThat(run.open()).containsExactly("!");
      assertThat(run.state.end()).isEmpty();
    }
  }

  @Nested
  class SeveralPeople {

    @Test
    void shouldWaitForEverybodyWhereAllMustAgree() {
      ApprovalRun run = new ApprovalRun(chain(all("a", 3), fill("b"))).start();

      run.does("a", "approve", 2).does("a", "approve", 0);
      assertThat(run.open()).containsExactly("a");

      run.does("a", "approve", 1);
      assertThat(run.open()).containsExactly("b");
      assertThat(run.state.path()).containsExactly("a");
    }

    @Test
    void shouldDecideAtOnceWhenOneDoesNotAgree() {
      ApprovalRun run = new ApprovalRun(chain(all("a", 2), fill("b"))).start();

      run.does("a", "reject", 1);

      assertThat(run.state.end()).contains(End.REJECTED);
      assertThat(run.events)
          .contains(new ApprovalEvent.TaskDropped("1.0", "a", Reason.DECIDED_BY_OTHERS));
    }

    @Test
    void shouldAskTheSamePeopleOnce() {
      ApprovalRun run = new ApprovalRun(chain(all("a", 3)));
      run.facts.samePersonEverywhere = true;

      run.start();

      assertThat(run.events(ApprovalEvent.TaskOpened.class)).hasSize(1);
    }
  }

  @Nested
  class OtherRecords {

    @Test
    void shouldGoOnWithoutWaiting() {
      ApprovalRun run = new ApprovalRun(chain(spawn("s", false), fill("a"))).start();

      assertThat(run.open()).containsExactly("a");
      assertThat(run.events).contains(new ApprovalEvent.Spawned("s", 1, false));
    }

    @Test
    void shouldWaitForTheEndOfTheOtherRecord() {
      ApprovalRun run = new ApprovalRun(chain(spawn("s", true), fill("a"))).start();
      assertThat(run.open()).containsExactly("s");

      run.childEnds("s", End.COMPLETED);

      assertThat(run.open()).containsExactly("a");
    }

    @Test
    void shouldGoWhereTheEndOfTheOtherRecordLeads() {
      ApprovalRun run =
          new ApprovalRun(chain(fill("a"), spawn("s", true, "rejected: a"), fill("b"))).start();
      run.does("a", "done");

      run.childEnds("s", End.REJECTED);

      assertThat(run.open()).containsExactly("a");
    }

    @Test
    void shouldIgnoreARecordThatNobodyWaitsForAnyMore() {
      ApprovalRun run = new ApprovalRun(chain(fill("a"))).start();
      ApprovalState before = run.state;

      run.apply(new Command.ChildEnded(ApprovalRun.SOMEBODY, ApprovalRun.NOW, 77, End.COMPLETED));

      assertThat(run.state).isEqualTo(before);
    }
  }
}
