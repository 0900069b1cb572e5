package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.each;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.parallel;
import static org.docket.approval.engine.Chains.part;
import static org.docket.approval.engine.Chains.steps;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy;
import org.docket.approval.chain.Target;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.approval.engine.Turn.Kind;
import org.docket.organization.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/**
 * What each act means for one of several items, in a chain that is a part of another, and in both
 * at once: it is about that item or part only, and what goes on beside does not notice.
 */
class VerbsInBlocksTest {

  private static final UUID FIRST = TestFacts.person(0);
  private static final UUID SECOND = TestFacts.person(1);
  private static final UUID OTHER = TestFacts.person(7);

  /** What stands around the steps. */
  enum Block {
    ITEM {
      @Override
      ChainBlock around(ChainBlock... steps) {
        return each("e", Quorum.ALL, steps);
      }
    },
    PART {
      @Override
      ChainBlock around(ChainBlock... steps) {
        return parallel(steps(part("p", steps(steps))), steps(fill("beside")));
      }
    },
    PART_FOR_AN_ITEM {
      @Override
      ChainBlock around(ChainBlock... steps) {
        return parallel(
            steps(each("e", Quorum.ALL, part("p", steps(steps)))), steps(fill("beside")));
      }
    };

    abstract ChainBlock around(ChainBlock... steps);
  }

  /** An approval that has come to the steps, seen from the item y where there are items. */
  private static final class There {
    private final ApprovalRun run;
    private final List<Active.Place> others;

    private There(Block block, ChainBlock... steps) {
      run = new ApprovalRun(chain(fill("before"), block.around(steps), fill("after")));
      run.facts.items("e", "x", "y", "z");
      run.start().does("before", "done");
      others = others();
    }

    private boolean isHere(Active.Place place) {
      List<Inside> items = run.state.inside(place.visit());
      boolean elsewhere = place.atStep().filter("beside"::equals).isPresent();
      return !elsewhere && items.stream().allMatch(inside -> inside.item().key().equals("y"));
    }

    private List<Active.Place> others() {
      return run.state.places().stream().filter(place -> !isHere(place)).toList();
    }

    Active.AtStep place() {
      return (Active.AtStep)
          run.state.places().stream().filter(this::isHere).findFirst().orElseThrow();
    }

    Turn turn(int entry) {
      return place().turns().get(entry);
    }

    /** The step that is open here; empty behind the last one. */
    Optional<String> step() {
      return run.state.places().stream()
          .filter(this::isHere)
          .findFirst()
          .flatMap(Active.Place::atStep);
    }

    There answers(int entry, UUID by, String outcome) {
      return does(new Command.Decide(by, ApprovalRun.NOW, turn(entry).id(), outcome));
    }

    There adds(Kind kind, UUID person) {
      return does(new Command.Add(FIRST, ApprovalRun.NOW, turn(0).id(), kind, person));
    }

    There does(Command command) {
      run.apply(command);
      return this;
    }

    void refuses(Command command, String code) {
      ApprovalState before = run.state;
      assertThatThrownBy(() -> run.apply(command)).hasMessageContaining(code);
      assertThat(run.state).isEqualTo(before);
    }

    /** The same places, people and numbers as at the beginning. */
    There othersAreUntouched() {
      assertThat(others()).isEqualTo(others).isNotEmpty();
      return this;
    }

    There standsAt(String step) {
      assertThat(step()).contains(step);
      return othersAreUntouched();
    }
  }

  private static There twoSteps(Block block) {
    return new There(block, decide("a", "yes: next", "no: rejected"), fill("b"));
  }

  @ParameterizedTest
  @EnumSource
  void shouldHandOverForGood(Block block) {
    There there = twoSteps(block);
    String turn = there.turn(0).id();

    there.does(new Command.Transfer(FIRST, ApprovalRun.NOW, turn, OTHER)).standsAt("a");

    there.refuses(new Command.Decide(FIRST, ApprovalRun.NOW, turn, "yes"), "approval.not-yours");
    there.answers(0, OTHER, "yes").standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldComeBackFromADelegate(Block block) {
    There there = twoSteps(block).adds(Kind.DELEGATE, OTHER);

    there.answers(1, OTHER, "no").standsAt("a");

    assertThat(there.turn(0).open()).isTrue();
    there.answers(0, FIRST, "yes").standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldAskSignersBeforeBesideAndAfter(Block block) {
    There before = twoSteps(block).adds(Kind.BEFORE, OTHER);
    assertThat(before.turn(0).status()).isEqualTo(Turn.Status.PAUSED);
    before.answers(1, OTHER, "yes").standsAt("a").answers(0, FIRST, "yes").standsAt("b");

    There beside = twoSteps(block).adds(Kind.BESIDE, OTHER);
    beside.answers(0, FIRST, "yes").standsAt("a").answers(1, OTHER, "yes").standsAt("b");

    There after = twoSteps(block).adds(Kind.AFTER, OTHER);
    assertThat(after.turn(1).status()).isEqualTo(Turn.Status.LATER);
    after.answers(0, FIRST, "yes").standsAt("a").answers(1, OTHER, "yes").standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldGoWhereADisagreeingSignerLeads(Block block) {
    There there = new There(block, fill("a"), decide("b", "yes: next", "again: a"));
    there.answers(0, FIRST, "done").adds(Kind.BESIDE, OTHER);

    there.answers(1, OTHER, "again");

    there.standsAt("a");
  }

  @ParameterizedTest
  @EnumSource
  void shouldGoOnWithoutARemovedSigner(Block block) {
    There there = twoSteps(block).adds(Kind.BEFORE, OTHER);

    there.does(new Command.Remove(FIRST, ApprovalRun.NOW, there.turn(0).id(), OTHER)).standsAt("a");

    there.answers(0, FIRST, "yes").standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldKeepTheTaskOfWhoeverAsks(Block block) {
    There there = twoSteps(block).adds(Kind.ENQUIRY, OTHER);
    there.does(new Command.Reply(OTHER, ApprovalRun.NOW, there.turn(1).id())).standsAt("a");

    there.answers(0, FIRST, "yes").standsAt("b");
    assertThat(there.run.state.lastBy("a")).containsExactly(FIRST);
  }

  @ParameterizedTest
  @EnumSource
  void shouldClaimAndPutBackOnlyHere(Block block) {
    There there =
        new There(
            block, Chains.human("a", Quorum.ANY, 2, Chains.outcome("yes", Target.NEXT)), fill("b"));
    String turn = there.turn(0).id();
    there.does(new Command.Claim(SECOND, ApprovalRun.NOW, turn)).standsAt("a");
    there.refuses(new Command.Decide(FIRST, ApprovalRun.NOW, turn, "yes"), "approval.not-yours");

    there.does(new Command.Release(SECOND, ApprovalRun.NOW, turn)).standsAt("a");

    there.answers(0, FIRST, "yes").standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldStopTheClockOnlyHere(Block block) {
    There there = twoSteps(block);
    String turn = there.turn(0).id();

    there.does(new Command.Hold(FIRST, ApprovalRun.NOW, turn)).standsAt("a");
    assertThat(there.turn(0).held()).isTrue();
    there.does(new Command.Resume(FIRST, ApprovalRun.NOW, turn)).standsAt("a");
    assertThat(there.turn(0).held()).isFalse();

    there.does(new Command.Hold(FIRST, ApprovalRun.NOW, turn)).answers(0, FIRST, "yes");
    there.standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldPassOverAStepOnlyHere(Block block) {
    There there = twoSteps(block);

    there.does(new Command.Skip(OTHER, ApprovalRun.NOW, there.place().visit())).standsAt("b");
    there.does(new Command.Skip(OTHER, ApprovalRun.NOW, there.place().visit()));

    assertThat(there.step()).as("done here").isEmpty();
    there.othersAreUntouched();
  }

  @ParameterizedTest
  @EnumSource
  void shouldJumpOnlyHere(Block block) {
    There there = new There(block, fill("a"), fill("b"), fill("c"));

    there.does(new Command.Jump(OTHER, ApprovalRun.NOW, there.place().visit(), "c")).standsAt("c");
    there.does(new Command.Jump(OTHER, ApprovalRun.NOW, there.place().visit(), "a")).standsAt("a");
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveUpWhatGoesOnBesideWhereAJumpLeadsOut(Block block) {
    There there = twoSteps(block);
    int beside = there.others.size();

    there.does(new Command.Jump(OTHER, ApprovalRun.NOW, there.place().visit(), "after"));

    assertThat(there.run.open()).containsExactly("after");
    assertThat(there.run.events(ApprovalEvent.TaskDropped.class))
        .extracting(ApprovalEvent.TaskDropped::reason)
        .containsOnly(Reason.LEFT)
        .hasSize(beside + 1);
  }

  @ParameterizedTest
  @EnumSource
  void shouldReplaceThePersonOnlyHere(Block block) {
    There there = twoSteps(block);
    String turn = there.turn(0).id();

    there
        .does(
            new Command.Reassign(
                ApprovalRun.SOMEBODY, ApprovalRun.NOW, turn, Optional.of(FIRST), OTHER))
        .standsAt("a");

    assertThat(there.turn(0).asked()).containsExactly(OTHER);
    there.answers(0, OTHER, "yes").standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldAskMorePeopleOnlyHere(Block block) {
    There there = twoSteps(block);

    there
        .does(
            new Command.Escalate(
                ApprovalRun.SOMEBODY, ApprovalRun.NOW, there.turn(0).id(), List.of(OTHER)))
        .standsAt("a");

    assertThat(there.turn(0).asked()).containsExactly(FIRST, OTHER);
    there.answers(0, OTHER, "yes").standsAt("b");
  }

  @ParameterizedTest
  @EnumSource
  void shouldDecideWhereTheTimeIsOver(Block block) {
    There there = new There(block, fill("a"), decide("b", "yes: next", "again: a"), fill("c"));
    there.answers(0, FIRST, "done");

    there
        .does(new Command.Expire(OTHER, ApprovalRun.NOW, there.place().visit(), "again"))
        .standsAt("a");
    there
        .answers(0, FIRST, "done")
        .does(new Command.Expire(OTHER, ApprovalRun.NOW, there.place().visit(), "yes"))
        .standsAt("c");
  }

  @ParameterizedTest
  @EnumSource
  void shouldNameBothWhereAnAgentActs(Block block) {
    There there = twoSteps(block);
    String turn = there.turn(0).id();

    there
        .does(
            new Command.ForSomebody(OTHER, new Command.Decide(FIRST, ApprovalRun.NOW, turn, "yes")))
        .standsAt("b");

    assertThat(there.run.state.lastBy("a")).containsExactly(OTHER);
    there.refuses(new Command.Undo(FIRST, ApprovalRun.NOW), "approval.nothing-to-undo");
    there.does(new Command.Undo(OTHER, ApprovalRun.NOW)).standsAt("a");
    assertThat(there.turn(0).asked()).containsExactly(FIRST);
  }

  @ParameterizedTest
  @EnumSource
  void shouldReturnAndComeStraightBackHere(Block block) {
    There there = new There(block, fill("a"), fill("b"), fill("c"));
    there.answers(0, FIRST, "done").answers(0, FIRST, "done");

    there
        .does(new Command.Return(FIRST, ApprovalRun.NOW, there.turn(0).id(), "a", true))
        .standsAt("a");

    there.answers(0, FIRST, "done").standsAt("c");
  }

  @ParameterizedTest
  @EnumSource
  void shouldGiveUpWhatGoesOnBesideWhereAReturnLeadsOut(Block block) {
    There there = twoSteps(block);
    String turn = there.turn(0).id();
    there.refuses(
        new Command.Return(FIRST, ApprovalRun.NOW, turn, "before", true),
        "approval.not-straight-back");

    there.does(new Command.Return(FIRST, ApprovalRun.NOW, turn, "before", false));
    assertThat(there.run.open()).containsExactly("before");

    there.does(new Command.Undo(FIRST, ApprovalRun.NOW)).standsAt("a");
  }

  @ParameterizedTest
  @EnumSource
  void shouldNotUndoWhatHappenedBeforeSomebodyActedBeside(Block block) {
    There there = twoSteps(block).answers(0, FIRST, "yes").standsAt("b");
    Active.AtStep beside = (Active.AtStep) there.others.get(0);
    there.does(new Command.Transfer(FIRST, ApprovalRun.NOW, beside.turns().get(0).id(), OTHER));
    there.does(new Command.Undo(FIRST, ApprovalRun.NOW)).standsAt("b");

    there.refuses(new Command.Undo(FIRST, ApprovalRun.NOW), "approval.nothing-to-undo");
  }

  /** What stops for one item keeps the others no longer than it must. */
  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "PART")
  void shouldStopAndGoOnForOneItemOnly(Block block) {
    ApprovalRun run =
        new ApprovalRun(chain(block.around(Chains.when("known", fill("a")), fill("b"))));
    run.facts.items("e", "x", "y").with("known@x", true).unknown("known@y");
    run.start();
    assertThat(run.open().subList(0, 2)).containsExactly("a", "!");

    run.facts.with("known@y", false);
    String turn = ((Active.AtProblem) run.state.places().get(1)).turn();
    run.apply(new Command.Retry(OTHER, ApprovalRun.NOW, turn));

    assertThat(run.open().subList(0, 2)).containsExactly("a", "b");
  }

  /** Who did a step for another item is not left out for this one. */
  @Test
  void shouldLeaveOutWhoDidTheStepForTheSameItem() {
    HumanStep check = Chains.with(except("a"), Chains.by(entry(1), decide("b", "yes: next")));
    ApprovalRun run = new ApprovalRun(chain(each("e", Quorum.ALL, fill("a"), check)));
    run.facts.items("e", "x", "y");
    run.start();
    Active.AtStep x = (Active.AtStep) run.state.places().get(0);
    run.apply(new Command.Transfer(FIRST, ApprovalRun.NOW, x.turns().get(0).id(), OTHER));
    run.doesFor("x", "a", "done").doesFor("y", "a", "done");
    String ofX = ((Active.AtStep) run.state.places().get(0)).turns().get(0).id();
    String ofY = ((Active.AtStep) run.state.places().get(1)).turns().get(0).id();

    assertThatThrownBy(() -> run.apply(new Command.Transfer(SECOND, ApprovalRun.NOW, ofX, OTHER)))
        .hasMessageContaining("approval.left-out");
    run.apply(new Command.Transfer(SECOND, ApprovalRun.NOW, ofX, FIRST));
    assertThatThrownBy(() -> run.apply(new Command.Transfer(SECOND, ApprovalRun.NOW, ofY, FIRST)))
        .hasMessageContaining("approval.left-out");
    run.apply(new Command.Transfer(SECOND, ApprovalRun.NOW, ofY, OTHER));
  }

  /** An opinion that nobody waits for belongs to its item as well. */
  @Test
  void shouldLeaveOutWhoDidTheStepForTheItemOfAnOpinion() {
    HumanStep opinion =
        Chains.doing(
            HumanStep.Doing.CONSULT_BESIDE,
            Chains.with(except("a"), Chains.by(entry(1), decide("o", "opinion: next"))));
    ApprovalRun run = new ApprovalRun(chain(each("e", Quorum.ALL, fill("a"), opinion, fill("b"))));
    run.facts.items("e", "x", "y");
    run.start();
    Active.AtStep x = (Active.AtStep) run.state.places().get(0);
    run.apply(new Command.Transfer(FIRST, ApprovalRun.NOW, x.turns().get(0).id(), OTHER));
    run.doesFor("x", "a", "done").doesFor("y", "a", "done");
    String ofX = run.state.beside().get(0).turns().get(0).id();

    assertThatThrownBy(() -> run.apply(new Command.Transfer(SECOND, ApprovalRun.NOW, ofX, OTHER)))
        .hasMessageContaining("approval.left-out");
    run.apply(new Command.Transfer(SECOND, ApprovalRun.NOW, ofX, FIRST));

    assertThat(run.state.beside().get(0).turns().get(0).asked()).containsExactly(FIRST);
  }

  /** Whom a step leaves out does not come to decide it because nobody was in time. */
  @ParameterizedTest
  @EnumSource
  void shouldAskNobodyMoreWhomTheStepLeavesOut(Block block) {
    HumanStep step = Chains.with(except("before"), Chains.by(entry(1), decide("a", "yes: next")));
    There there = new There(block, step, fill("b"));
    String turn = there.turn(0).id();

    there
        .does(
            new Command.Escalate(
                ApprovalRun.SOMEBODY, ApprovalRun.NOW, turn, List.of(FIRST, OTHER)))
        .standsAt("a");

    assertThat(there.turn(0).asked()).containsExactly(SECOND, OTHER);
  }

  private static List<Who> entry(int index) {
    return List.of(TestFacts.entry(index));
  }

  private static StepPolicy except(String step) {
    return new StepPolicy(
        Act.all(),
        List.of(new Who.Doer(step)),
        List.of(),
        List.of(),
        List.of(),
        StepPolicy.SelfApproval.ALLOWED,
        StepPolicy.SamePerson.ASK,
        StepPolicy.Nobody.OWNER,
        StepPolicy.Vacant.UP,
        StepPolicy.Answering.FREELY);
  }
}
