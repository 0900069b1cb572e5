package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.approval.engine.Chains.all;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.parallel;
import static org.docket.approval.engine.Chains.ruled;
import static org.docket.approval.engine.Chains.spawn;
import static org.docket.approval.engine.Chains.steps;
import static org.docket.approval.engine.Chains.when;
import static org.docket.approval.engine.Chains.with;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.Target;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.approval.engine.Turn.Kind;
import org.docket.organization.Who;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What people can do with their turns, each act alone and inside branches, rules and each other.
 */
class ActsTest {

  private static final UUID FIRST = TestFacts.person(0);
  private static final UUID OTHER = TestFacts.person(7);
  private static final UUID THIRD = TestFacts.person(6);

  private static ApprovalRun run(ChainBlock... steps) {
    return new ApprovalRun(chain(steps)).start();
  }

  private static ApprovalRun add(ApprovalRun run, String turn, UUID by, Kind kind, UUID person) {
    return run.apply(new Command.Add(by, ApprovalRun.NOW, turn, kind, person));
  }

  private static ApprovalRun answer(ApprovalRun run, String turn, UUID by, String outcome) {
    return run.apply(new Command.Decide(by, ApprovalRun.NOW, turn, outcome));
  }

  private static ApprovalRun back(ApprovalRun run, String turn, String step, boolean straightBack) {
    return run.apply(new Command.Return(FIRST, ApprovalRun.NOW, turn, step, straightBack));
  }

  private static ApprovalRun undo(ApprovalRun run, UUID by) {
    return run.apply(new Command.Undo(by, ApprovalRun.NOW));
  }

  private static Turn turn(ApprovalRun run, String id) {
    return run.state.places().stream()
        .filter(Active.AtStep.class::isInstance)
        .flatMap(place -> ((Active.AtStep) place).turn(id).stream())
        .findFirst()
        .orElseThrow();
  }

  @Nested
  class Transfer {

    @Test
    void shouldBeTheOthersTurn() {
      ApprovalRun run = run(fill("a"));

      run.apply(new Command.Transfer(FIRST, ApprovalRun.NOW, "1.0", OTHER));

      assertThat(turn(run, "1.0").asked()).containsExactly(OTHER);
      assertThatThrownBy(() -> answer(run, "1.0", FIRST, "done"))
          .hasMessageContaining("approval.not-yours");
      assertThat(answer(run, "1.0", OTHER, "done").state.lastBy("a")).containsExactly(OTHER);
    }

    @Test
    void shouldNotGoToSomebodyWhoIsAskedInTheStepAlready() {
      ApprovalRun run = run(all("a", 2));

      assertThatThrownBy(
              () ->
                  run.apply(
                      new Command.Transfer(FIRST, ApprovalRun.NOW, "1.0", TestFacts.person(1))))
          .hasMessageContaining("approval.asked-already");
    }

    @Test
    void shouldNotGoToWhoeverMadeTheRecordWhereSelfApprovalIsForbidden() {
      ApprovalRun run = run(with(self(StepPolicy.SelfApproval.SUPERIOR), decide("a", "yes: next")));

      assertThatThrownBy(
              () ->
                  run.apply(
                      new Command.Transfer(FIRST, ApprovalRun.NOW, "1.0", ApprovalRun.SOMEBODY)))
          .hasMessageContaining("approval.left-out");
    }

    @Test
    void shouldBeForbiddenByTheChain() {
      StepPolicy none = allowing(List.of());
      ApprovalRun run = run(with(none, decide("a", "yes: next")));

      assertThatThrownBy(
              () -> run.apply(new Command.Transfer(FIRST, ApprovalRun.NOW, "1.0", OTHER)))
          .hasMessageContaining("approval.act-not-allowed");
      assertThat(acts(run, "1.0", FIRST)).containsExactly(Act.DECIDE);
    }
  }

  @Nested
  class Return {

    @Test
    void shouldWalkAgain() {
      ApprovalRun run = run(fill("a"), fill("b"), fill("c")).does("a", "done").does("b", "done");

      back(run, "3.0", "a", false);

      assertThat(run.open()).containsExactly("a");
      run.does("a", "done");
      assertThat(run.open()).containsExactly("b");
    }

    @Test
    void shouldComeStraightBack() {
      ApprovalRun run = run(fill("a"), fill("b"), fill("c")).does("a", "done").does("b", "done");

      back(run, "3.0", "a", true).does("a", "done");

      assertThat(run.open()).containsExactly("c");
    }

    @Test
    void shouldAskAlthoughTheConditionNoLongerHolds() {
      ApprovalRun run = new ApprovalRun(chain(when("big", fill("a")), fill("b")));
      run.facts.with("big", true);
      run.start().does("a", "done");
      run.facts.with("big", false);

      back(run, "2.0", "a", false);

      assertThat(run.open()).containsExactly("a");
    }

    @Test
    void shouldGiveUpWhatGoesOnBesideWhenItLeavesBranches() {
      ApprovalRun run =
          run(fill("a"), parallel(steps(fill("b")), steps(fill("c")))).does("a", "done");

      back(run, "2.0", "a", false);

      assertThat(run.open()).containsExactly("a");
      assertThat(run.events).contains(new ApprovalEvent.TaskDropped("3.0", "c", Reason.LEFT));
      assertThatThrownBy(() -> back(run, "3.0", "a", true))
          .hasMessageContaining("approval.task-not-open");
    }

    @Test
    void shouldStayInTheBranchWhenTheStepStandsInIt() {
      ApprovalRun run =
          run(parallel(steps(fill("a"), fill("b")), steps(fill("c")))).does("a", "done");

      back(run, "3.0", "a", true);

      assertThat(run.open()).containsExactly("a", "c");
      run.does("a", "done");
      assertThat(run.open()).containsExactly("b", "c");
    }

    @Test
    void shouldNotComeStraightBackIntoBranches() {
      ApprovalRun run =
          run(fill("a"), parallel(steps(fill("b")), steps(fill("c")))).does("a", "done");

      assertThatThrownBy(() -> back(run, "2.0", "a", true))
          .hasMessageContaining("approval.not-straight-back");
    }

    @Test
    void shouldNotLeadToStepsOfOtherBranchesOrThoseToCome() {
      ApprovalRun run =
          run(fill("a"), parallel(steps(fill("b"), fill("d")), steps(fill("c"), fill("e"))))
              .does("a", "done")
              .does("b", "done");

      for (String step : List.of("b", "d", "e", "nowhere")) {
        assertThatThrownBy(() -> back(run, "3.0", step, false))
            .hasMessageContaining("approval.no-return")
            .hasMessageContaining("one can to: a");
      }
    }
  }

  @Nested
  class Signers {

    @Test
    void shouldLetTheOneWhoAskedBeforeWait() {
      ApprovalRun run = run(decide("a", "yes: next", "no: rejected"), fill("b"));

      add(run, "1.0", FIRST, Kind.BEFORE, OTHER);

      assertThatThrownBy(() -> answer(run, "1.0", FIRST, "yes"))
          .hasMessageContaining("approval.task-waits");
      answer(run, "1.1", OTHER, "yes");
      assertThat(run.open()).containsExactly("a");
      answer(run, "1.0", FIRST, "yes");
      assertThat(run.open()).containsExactly("b");
      assertThat(run.state.lastBy("a")).containsExactly(FIRST, OTHER);
    }

    @Test
    void shouldDecideWhenAnAddedSignerDoesNotAgree() {
      ApprovalRun run = run(decide("a", "yes: next", "no: rejected"), fill("b"));
      add(run, "1.0", FIRST, Kind.BEFORE, OTHER);

      answer(run, "1.1", OTHER, "no");

      assertThat(run.state.end()).contains(End.REJECTED);
    }

    @Test
    void shouldNeedTheOneBesideToo() {
      ApprovalRun run = run(decide("a", "yes: next"), fill("b"));
      add(run, "1.0", FIRST, Kind.BESIDE, OTHER);

      answer(run, "1.0", FIRST, "yes");
      assertThat(run.open()).containsExactly("a");

      answer(run, "1.1", OTHER, "yes");
      assertThat(run.open()).containsExactly("b");
    }

    @Test
    void shouldAskTheOneAfterwardsOnlyThen() {
      ApprovalRun run = run(decide("a", "yes: next"), fill("b"));
      add(run, "1.0", FIRST, Kind.AFTER, OTHER);
      assertThatThrownBy(() -> answer(run, "1.1", OTHER, "yes"))
          .hasMessageContaining("approval.task-not-open");

      answer(run, "1.0", FIRST, "yes");
      assertThat(run.events(ApprovalEvent.TaskOpened.class))
          .last()
          .matches(opened -> opened.kind() == Kind.AFTER && opened.turn().equals("1.1"));

      answer(run, "1.1", OTHER, "yes");
      assertThat(run.open()).containsExactly("b");
    }

    @Test
    void shouldNestAndDropWithTheOneWhoIsNotNeeded() {
      ApprovalRun run = run(ruled("a", new Quorum(Quorum.Kind.COUNT, 1), 2), fill("b"));
      add(run, "1.0", FIRST, Kind.BEFORE, OTHER);
      add(run, "1.2", OTHER, Kind.BEFORE, THIRD);

      answer(run, "1.1", TestFacts.person(1), "approve");

      assertThat(run.open()).containsExactly("b");
      assertThat(run.events(ApprovalEvent.TaskDropped.class)).hasSize(3);
    }

    @Test
    void shouldGoOnWithoutARemovedSigner() {
      ApprovalRun run = run(decide("a", "yes: next"), fill("b"));
      add(run, "1.0", FIRST, Kind.BEFORE, OTHER);
      add(run, "1.1", OTHER, Kind.BESIDE, THIRD);

      run.apply(new Command.Remove(FIRST, ApprovalRun.NOW, "1.0", OTHER));

      assertThat(run.events)
          .contains(
              new ApprovalEvent.TaskDropped("1.1", "a", Reason.REMOVED),
              new ApprovalEvent.TaskDropped("1.2", "a", Reason.REMOVED),
              new ApprovalEvent.TaskResumed("1.0", "a"));
      assertThat(answer(run, "1.0", FIRST, "yes").open()).containsExactly("b");
    }

    @Test
    void shouldBeRemovedOnlyByWhoeverAdded() {
      ApprovalRun run = run(all("a", 2));
      add(run, "1.0", FIRST, Kind.BESIDE, OTHER);

      assertThatThrownBy(
              () ->
                  run.apply(new Command.Remove(TestFacts.person(1), ApprovalRun.NOW, "1.1", OTHER)))
          .hasMessageContaining("approval.act-not-now");
    }
  }

  @Nested
  class QuestionsAndDelegates {

    @Test
    void shouldLeaveTheTaskWithWhoeverAsks() {
      ApprovalRun run = run(decide("a", "yes: next"), fill("b"));
      add(run, "1.0", FIRST, Kind.ENQUIRY, OTHER);

      run.apply(new Command.Reply(OTHER, ApprovalRun.NOW, "1.1"));
      assertThat(run.open()).containsExactly("a");

      assertThat(answer(run, "1.0", FIRST, "yes").open()).containsExactly("b");
      assertThat(run.state.lastBy("a")).as("a reply decides nothing").containsExactly(FIRST);
    }

    @Test
    void shouldNotWaitForAReply() {
      ApprovalRun run = run(decide("a", "yes: next"), fill("b"));
      add(run, "1.0", FIRST, Kind.ENQUIRY, OTHER);

      answer(run, "1.0", FIRST, "yes");

      assertThat(run.events)
          .contains(new ApprovalEvent.TaskDropped("1.1", "a", Reason.DECIDED_BY_OTHERS));
    }

    @Test
    void shouldNotDecideAQuestion() {
      ApprovalRun run = run(decide("a", "yes: next"));
      add(run, "1.0", FIRST, Kind.ENQUIRY, OTHER);

      assertThatThrownBy(() -> answer(run, "1.1", OTHER, "yes"))
          .hasMessageContaining("approval.act-not-now");
    }

    @Test
    void shouldComeBackWhateverADelegateAnswers() {
      ApprovalRun run = run(decide("a", "yes: next", "no: rejected"), fill("b"));
      add(run, "1.0", FIRST, Kind.DELEGATE, OTHER);

      answer(run, "1.1", OTHER, "no");

      assertThat(run.open()).containsExactly("a");
      assertThat(answer(run, "1.0", FIRST, "yes").state.lastBy("a")).containsExactly(FIRST);
    }
  }

  @Nested
  class Undo {

    @Test
    void shouldAskAgain() {
      ApprovalRun run = run(fill("a"), fill("b")).does("a", "done");

      undo(run, FIRST);

      assertThat(run.open()).containsExactly("a");
      assertThat(run.state.path()).isEmpty();
      assertThat(run.events)
          .contains(
              new ApprovalEvent.TaskDropped("2.0", "b", Reason.UNDONE),
              new ApprovalEvent.TaskReopened("1.0", "a", List.of(FIRST)));
      assertThat(run.does("a", "done").open()).containsExactly("b");
    }

    @Test
    void shouldOpenTheBranchesThatTheAnswerHadLeft() {
      ApprovalRun run =
          run(fill("r"), parallel(steps(decide("a", "yes: next", "no: r")), steps(fill("b"))));
      run.does("r", "done").does("a", "no");
      assertThat(run.open()).containsExactly("r");

      undo(run, FIRST);

      assertThat(run.open()).containsExactly("a", "b");
    }

    @Test
    void shouldNotUndoWhatSomebodyElseHasActedOn() {
      ApprovalRun run = run(fill("a"), fill("b")).does("a", "done");
      run.apply(new Command.Transfer(FIRST, ApprovalRun.NOW, "2.0", OTHER));

      undo(run, FIRST);
      assertThat(turn(run, "2.0").asked()).containsExactly(FIRST);
      assertThatThrownBy(() -> undo(run, FIRST)).hasMessageContaining("approval.nothing-to-undo");
    }

    @Test
    void shouldAskAgainUnderAnotherNumber() {
      ApprovalRun run = run(ruled("a", Quorum.ONE_BY_ONE, 2)).does("a", "approve", 0);
      undo(run, FIRST);
      run.does("a", "approve", 0);

      assertThat(run.events(ApprovalEvent.TaskOpened.class))
          .extracting(ApprovalEvent.TaskOpened::turn)
          .containsExactly("1.0", "1.1", "1.2");
      answer(run, "1.2", TestFacts.person(1), "approve");
      assertThat(run.state.end()).contains(End.COMPLETED);
    }

    @Test
    void shouldNotUndoWhatOthersDid() {
      ApprovalRun run = run(fill("a"), fill("b")).does("a", "done");

      assertThatThrownBy(() -> undo(run, OTHER)).hasMessageContaining("approval.nothing-to-undo");
    }

    @Test
    void shouldNotUndoWhatLasts() {
      ApprovalRun run = run(fill("a"), spawn("s", true)).does("a", "done");

      assertThatThrownBy(() -> undo(run, FIRST)).hasMessageContaining("approval.nothing-to-undo");
    }
  }

  @Nested
  class Pools {

    @Test
    void shouldKeepTheOthersOutUntilItIsPutBack() {
      ApprovalRun run = run(Chains.human("a", Quorum.ANY, 2, Chains.outcome("done", Target.NEXT)));
      UUID second = TestFacts.person(1);

      run.apply(new Command.Claim(second, ApprovalRun.NOW, "1.0"));
      assertThatThrownBy(() -> answer(run, "1.0", FIRST, "done"))
          .hasMessageContaining("approval.not-yours");

      run.apply(new Command.Release(second, ApprovalRun.NOW, "1.0"));
      assertThat(answer(run, "1.0", FIRST, "done").state.lastBy("a")).containsExactly(FIRST);
    }

    @Test
    void shouldNotClaimWhatIsNoPool() {
      ApprovalRun run = run(fill("a"));

      assertThatThrownBy(() -> run.apply(new Command.Claim(FIRST, ApprovalRun.NOW, "1.0")))
          .hasMessageContaining("approval.act-not-now");
    }
  }

  @Nested
  class Rules {

    @Test
    void shouldAskOneByOne() {
      ApprovalRun run = run(ruled("a", Quorum.ONE_BY_ONE, 3), fill("b"));
      assertThat(run.events(ApprovalEvent.TaskOpened.class)).hasSize(1);

      run.does("a", "approve", 0);
      assertThatThrownBy(() -> run.does("a", "approve", 2))
          .hasMessageContaining("approval.task-not-open");
      run.does("a", "approve", 1).does("a", "approve", 2);

      assertThat(run.open()).containsExactly("b");
    }

    @Test
    void shouldDecideAsSoonAsEnoughAgree() {
      ApprovalRun run = run(ruled("a", new Quorum(Quorum.Kind.COUNT, 2), 4), fill("b"));

      run.does("a", "approve", 3).does("a", "reject", 0);
      assertThat(run.open()).containsExactly("a");
      run.does("a", "approve", 1);

      assertThat(run.open()).containsExactly("b");
      assertThat(run.state.lastBy("a")).hasSize(3);
    }

    @Test
    void shouldDecideAsSoonAsTooFewAreLeft() {
      ApprovalRun run = run(ruled("a", new Quorum(Quorum.Kind.PERCENT, 60), 5), fill("b"));

      run.does("a", "reject", 0).does("a", "reject", 1);
      assertThat(run.open()).containsExactly("a");
      run.does("a", "reject", 2);

      assertThat(run.state.end()).contains(End.REJECTED);
    }

    @Test
    void shouldDecideAtOnceByVeto() {
      StepPolicy veto =
          new StepPolicy(
              Act.all(),
              List.of(),
              List.of(TestFacts.entry(0)),
              List.of(),
              List.of(),
              StepPolicy.SelfApproval.ALLOWED,
              StepPolicy.SamePerson.ASK,
              StepPolicy.Nobody.OWNER,
              StepPolicy.Vacant.UP,
              StepPolicy.Answering.FREELY);
      ApprovalRun run = run(with(veto, ruled("a", new Quorum(Quorum.Kind.COUNT, 1), 3)), fill("b"));

      run.does("a", "reject", 0);

      assertThat(run.state.end()).contains(End.REJECTED);
    }

    /** The veto is the turn's: whoever gets it has the veto, and somebody with another has none. */
    @Test
    void shouldKeepTheVetoWithATurnThatIsHandedOver() {
      ApprovalRun run = vetoed();
      run.apply(new Command.Transfer(FIRST, ApprovalRun.NOW, "1.0", OTHER));

      answer(run, "1.0", OTHER, "reject");

      assertThat(run.state.end()).contains(End.REJECTED);
    }

    @Test
    void shouldLetAnAgentVeto() {
      ApprovalRun run = vetoed();

      run.apply(
          new Command.ForSomebody(
              OTHER, new Command.Decide(FIRST, ApprovalRun.NOW, "1.0", "reject")));

      assertThat(run.state.end()).contains(End.REJECTED);
    }

    @Test
    void shouldNotVetoByADelegateOrByAnotherTurn() {
      ApprovalRun run = vetoed();
      add(run, "1.0", FIRST, Kind.DELEGATE, OTHER);

      answer(run, delegated(run), OTHER, "reject");
      run.does("a", "reject", 1);
      assertThat(run.open()).containsExactly("a");

      answer(run, "1.0", FIRST, "approve");
      assertThat(run.open()).containsExactly("b");
    }

    private String delegated(ApprovalRun run) {
      return ((Active.AtStep) run.state.places().get(0))
          .turns().stream()
              .filter(turn -> turn.kind() == Kind.DELEGATE)
              .findFirst()
              .orElseThrow()
              .id();
    }

    private ApprovalRun vetoed() {
      return run(
          with(vetoOf(TestFacts.entry(0)), ruled("a", new Quorum(Quorum.Kind.COUNT, 1), 3)),
          fill("b"));
    }

    private StepPolicy vetoOf(Who who) {
      return new StepPolicy(
          Act.all(),
          List.of(),
          List.of(who),
          List.of(),
          List.of(),
          StepPolicy.SelfApproval.ALLOWED,
          StepPolicy.SamePerson.ASK,
          StepPolicy.Nobody.OWNER,
          StepPolicy.Vacant.UP,
          StepPolicy.Answering.FREELY);
    }
  }

  @Nested
  class Policies {

    @Test
    void shouldAskTheSuperiorOfWhoeverMadeTheRecord() {
      ApprovalRun run =
          run(with(self(StepPolicy.SelfApproval.SUPERIOR), byCreator("a")), fill("b"));

      assertThat(turn(run, "1.0").asked()).containsExactly(TestFacts.SUPERIOR);
    }

    @Test
    void shouldAskTheProcessOwnerInsteadOfWhoeverMadeTheRecord() {
      ApprovalRun run = run(with(self(StepPolicy.SelfApproval.OWNER), byCreator("a")), fill("b"));

      assertThat(turn(run, "1.0").asked()).containsExactly(TestFacts.OWNER);
    }

    /** What counts is any approval before, not only that of the step before. */
    @Test
    void shouldSkipAllWhoHaveApprovedBeforeWithAStepBetween() {
      for (StepPolicy.SamePerson how : StepPolicy.SamePerson.values()) {
        ApprovalRun run =
            run(
                with(same(how), decide("a", "yes: next")),
                Chains.by(List.of(TestFacts.entry(1)), decide("b", "yes: next")),
                with(same(how), decide("c", "yes: next")),
                fill("d"));
        run.does("a", "yes").does("b", "yes");

        assertThat(run.open())
            .as("%s", how)
            .containsExactly(how == StepPolicy.SamePerson.SKIP_ALL ? "d" : "c");
      }
    }

    @Test
    void shouldPassWhatOneNeedNotApproveOneself() {
      ApprovalRun run = run(with(self(StepPolicy.SelfApproval.SKIP), byCreator("a")), fill("b"));

      assertThat(run.open()).containsExactly("b");
      assertThat(run.events(ApprovalEvent.TurnPassed.class)).hasSize(1);
    }

    @Test
    void shouldNotAskTheSamePersonTwiceInARowButAgainAfterAReturn() {
      StepPolicy same = same(StepPolicy.SamePerson.SKIP_CONSECUTIVE);
      ApprovalRun run =
          run(
              with(same, decide("a", "yes: next")),
              with(same, decide("b", "yes: next")),
              fill("c"));

      run.does("a", "yes");
      assertThat(run.open()).containsExactly("c");
      assertThat(run.state.path()).containsExactly("a", "b");

      back(run, "3.0", "a", false).does("a", "yes");
      assertThat(run.open()).containsExactly("b");
    }

    @Test
    void shouldStopOrSkipWhereNobodyIsFound() {
      ApprovalRun stopped = run(with(nobody(StepPolicy.Nobody.STOP), byNobody("a")), fill("b"));
      ApprovalRun skipped = run(with(nobody(StepPolicy.Nobody.SKIP), byNobody("a")), fill("b"));
      ApprovalRun owner = run(byNobody("a"), fill("b"));

      assertThat(stopped.open()).containsExactly("!");
      assertThat(skipped.open()).containsExactly("b");
      assertThat(skipped.state.skipped()).containsExactly("a");
      assertThat(turn(owner, "1.0").asked()).containsExactly(TestFacts.OWNER);
    }

    @Test
    void shouldLeaveOutWhoDidAnotherStep() {
      StepPolicy except =
          new StepPolicy(
              Act.all(),
              List.of(TestFacts.entry(0)),
              List.of(),
              List.of(),
              List.of(),
              StepPolicy.SelfApproval.ALLOWED,
              StepPolicy.SamePerson.ASK,
              StepPolicy.Nobody.OWNER,
              StepPolicy.Vacant.UP,
              StepPolicy.Answering.FREELY);

      ApprovalRun run = run(with(except, all("a", 2)));

      assertThat(run.events(ApprovalEvent.TaskOpened.class)).hasSize(2);
      assertThat(turn(run, "1.0").asked()).containsExactly(TestFacts.OWNER);
      assertThat(turn(run, "1.1").asked()).containsExactly(TestFacts.person(1));
    }
  }

  @Nested
  class Interventions {

    @Test
    void shouldGoOnWithoutAStep() {
      ApprovalRun run = run(fill("a"), fill("b"));

      run.apply(new Command.Skip(OTHER, ApprovalRun.NOW, 1));

      assertThat(run.open()).containsExactly("b");
      assertThat(run.state.path()).isEmpty();
    }

    @Test
    void shouldLetGoOfARecordThatIsWaitedFor() {
      ApprovalRun run = run(parallel(steps(spawn("s", true)), steps(fill("a"))), fill("b"));

      run.apply(new Command.Skip(OTHER, ApprovalRun.NOW, 1)).does("a", "done");

      assertThat(run.open()).containsExactly("b");
    }

    @Test
    void shouldGoOnAtAnotherStepOfTheSameBranch() {
      ApprovalRun run =
          run(parallel(steps(fill("a"), fill("b"), fill("c")), steps(fill("d"))), fill("e"));

      run.apply(new Command.Jump(OTHER, ApprovalRun.NOW, 1, "c"));
      assertThat(run.open()).containsExactly("c", "d");
      assertThatThrownBy(() -> run.apply(new Command.Jump(OTHER, ApprovalRun.NOW, 3, "d")))
          .hasMessageContaining("approval.no-jump");
    }

    @Test
    void shouldReplaceOneOfSeveral() {
      ApprovalRun run = run(Chains.human("a", Quorum.ANY, 2, Chains.outcome("done", Target.NEXT)));

      run.apply(
          new Command.Reassign(
              ApprovalRun.SOMEBODY, ApprovalRun.NOW, "1.0", Optional.of(FIRST), OTHER));

      assertThat(turn(run, "1.0").asked()).containsExactly(TestFacts.person(1), OTHER);
    }
  }

  @Test
  void shouldNameBothWhereAnAgentDecides() {
    ApprovalRun run = run(fill("a"), fill("b"));

    run.apply(
        new Command.ForSomebody(OTHER, new Command.Decide(FIRST, ApprovalRun.NOW, "1.0", "done")));

    assertThat(run.state.lastBy("a")).containsExactly(OTHER);
    assertThat(run.events(ApprovalEvent.TaskDone.class).get(0).answer().onBehalfOf())
        .contains(FIRST);
  }

  private static Set<Act> acts(ApprovalRun run, String turn, UUID person) {
    Active.AtStep place = (Active.AtStep) run.state.places().get(0);
    return May.with(
        ChainMap.of(run.chain), run.state, place, place.turn(turn).orElseThrow(), person);
  }

  private static HumanStep byCreator(String key) {
    return Chains.by(List.of(TestFacts.itsCreator()), decide(key, "yes: next"));
  }

  private static HumanStep byNobody(String key) {
    return Chains.by(List.of(TestFacts.nobody()), decide(key, "yes: next"));
  }

  private static StepPolicy allowing(List<String> keys) {
    StepPolicy all = StepPolicy.DEFAULT;
    return new StepPolicy(
        Act.allowed(keys),
        all.except(),
        all.veto(),
        all.paper(),
        List.of(),
        all.selfApproval(),
        all.samePerson(),
        all.nobody(),
        StepPolicy.Vacant.UP,
        StepPolicy.Answering.FREELY);
  }

  private static StepPolicy self(StepPolicy.SelfApproval how) {
    return policy(how, StepPolicy.SamePerson.ASK, StepPolicy.Nobody.OWNER);
  }

  private static StepPolicy same(StepPolicy.SamePerson how) {
    return policy(StepPolicy.SelfApproval.ALLOWED, how, StepPolicy.Nobody.OWNER);
  }

  private static StepPolicy nobody(StepPolicy.Nobody how) {
    return policy(StepPolicy.SelfApproval.ALLOWED, StepPolicy.SamePerson.ASK, how);
  }

  private static StepPolicy policy(
      StepPolicy.SelfApproval self, StepPolicy.SamePerson same, StepPolicy.Nobody nobody) {
    return new StepPolicy(
        Act.all(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        self,
        same,
        nobody,
        StepPolicy.Vacant.UP,
        StepPolicy.Answering.FREELY);
  }

  /** A deadline that ends: nobody has answered, and the step is decided. */
  @Test
  void shouldDecideByItselfWhenTheDeadlineEndsTheStep() {
    ApprovalRun run =
        new ApprovalRun(
                Chains.chain(Chains.fill("a"), Chains.decide("b", "approve: next", "return: a")))
            .start();
    run.does("a", "done");
    int visit = run.state.places().get(0).visit();

    run.apply(new Command.Expire(ApprovalRun.SOMEBODY, ApprovalRun.NOW, visit, "return"));

    assertThat(run.open()).containsExactly("a");
    assertThat(run.events(ApprovalEvent.TaskDropped.class))
        .extracting(ApprovalEvent.TaskDropped::reason)
        .containsExactly(ApprovalEvent.Reason.EXPIRED);
    assertThat(run.state.last()).as("nobody did it").isEmpty();
  }
}
