package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.approval.engine.Chains.chain;
import static org.docket.approval.engine.Chains.decide;
import static org.docket.approval.engine.Chains.each;
import static org.docket.approval.engine.Chains.fill;
import static org.docket.approval.engine.Chains.parallel;
import static org.docket.approval.engine.Chains.steps;
import static org.docket.approval.engine.Chains.when;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.End;
import org.docket.approval.chain.Quorum;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Steps that are walked for each of several items. */
class ForEachTest {

  @Test
  void shouldWalkTheStepsOfEveryItemAndGoOnWhenAllAreDone() {
    ApprovalRun run = started(each("e", Quorum.ALL, fill("a"), fill("b")), fill("z"));

    assertThat(run.open()).containsExactly("a", "a", "a");
    run.doesFor("y", "a", "done").doesFor("y", "b", "done");
    assertThat(run.open()).containsExactly("a", "a");
    run.doesFor("x", "a", "done")
        .doesFor("z", "a", "done")
        .doesFor("x", "b", "done")
        .doesFor("z", "b", "done");

    assertThat(run.open()).containsExactly("z");
  }

  @Test
  void shouldGoOnWhenSoManyItemsAreDone() {
    ApprovalRun run = started(each("e", new Quorum(Quorum.Kind.COUNT, 2), fill("a")), fill("z"));

    run.doesFor("x", "a", "done").doesFor("z", "a", "done");

    assertThat(run.open()).containsExactly("z");
    assertThat(run.events).contains(new ApprovalEvent.TaskDropped("2.0", "a", Reason.NOT_NEEDED));
  }

  @Test
  void shouldBeginTheNextItemWhenTheOneBeforeIsDone() {
    ApprovalRun run = started(Chains.eachInTurn("e", Quorum.ALL, fill("a")), fill("z"));

    assertThat(run.open()).containsExactly("a");
    run.does("a", "done");
    assertThat(run.open()).containsExactly("a");
    assertThat(run.item(0)).isEqualTo("y");
    run.does("a", "done").does("a", "done");

    assertThat(run.open()).containsExactly("z");
  }

  @Test
  void shouldPassWithANoteWhereThereIsNothing() {
    ApprovalRun run = new ApprovalRun(chain(each("e", Quorum.ALL, fill("a")), fill("z")));
    run.facts.items("e");

    run.start();

    assertThat(run.open()).containsExactly("z");
    assertThat(run.events).contains(new ApprovalEvent.NoItems("e"));
  }

  @Test
  void shouldStopWhereTheDataDoNotTellTheItems() {
    ApprovalRun run = new ApprovalRun(chain(each("e", Quorum.ALL, fill("a")))).start();

    assertThat(run.open()).containsExactly("!");
  }

  @Test
  void shouldStopForMoreItemsThanAnybodyCanWalk() {
    ApprovalRun run = new ApprovalRun(chain(each("e", Quorum.ALL, fill("a"))));
    String[] keys = new String[501];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = Integer.toString(i);
    }
    run.facts.items("e", keys);

    run.start();

    assertThat(run.open()).containsExactly("!");
  }

  @Test
  void shouldKeepTheItemsThatWereThereWhenItBegan() {
    ApprovalRun run = started(each("e", Quorum.ALL, fill("a"), fill("b")), fill("z"));

    run.facts.items("e", "x", "y", "z", "late");
    run.doesFor("x", "a", "done").doesFor("y", "a", "done").doesFor("z", "a", "done");

    assertThat(run.open()).containsExactly("b", "b", "b");
  }

  @Test
  void shouldAskForEachItemByItself() {
    ApprovalRun run =
        new ApprovalRun(chain(each("e", Quorum.ALL, when("big", fill("a")), fill("b"))));
    run.facts.items("e", "x", "y").with("big@x", true).with("big@y", false);

    run.start();

    assertThat(run.open()).containsExactly("a", "b");
  }

  @Test
  void shouldReturnOnlyToWhatWasDoneForTheSameItem() {
    ApprovalRun run = started(each("e", Quorum.ALL, fill("a"), fill("b")));
    run.doesFor("x", "a", "done");
    String turn = run.state.places().get(0).visit() + ".0";

    run.apply(new Command.Return(TestFacts.person(0), ApprovalRun.NOW, turn, "a", false));
    assertThat(run.open()).containsExactly("a", "a", "a");

    run.doesFor("y", "a", "done");
    int visit = run.state.places().get(1).visit();
    Active.AtStep second = (Active.AtStep) run.state.places().get(1);
    assertThat(new Returning(run.map(), run.state).from(second)).hasSize(1);
    Active.AtStep first = (Active.AtStep) run.state.places().get(0);
    assertThat(new Returning(run.map(), run.state).from(first)).isEmpty();
    assertThat(run.state.inside(visit))
        .extracting(inside -> inside.item().key())
        .containsExactly("y");
  }

  @Test
  void shouldGiveUpAllItemsWhenOneLeadsOut() {
    ApprovalRun run =
        started(
            fill("first"),
            each("e", Quorum.ALL, decide("a", "done: next", "back: first", "stop: rejected")));
    run.does("first", "done");

    run.doesFor("y", "a", "back");
    assertThat(run.open()).containsExactly("first");

    run.does("first", "done").doesFor("z", "a", "stop");
    assertThat(run.state.end()).contains(End.REJECTED);
  }

  @Test
  void shouldNestInBranchesAndInItself() throws JsonProcessingException {
    ApprovalRun run =
        new ApprovalRun(
            chain(
                parallel(
                    steps(
                        each(
                            "e",
                            Quorum.ALL,
                            each("i", Quorum.ANY, fill("a"), fill("b")),
                            fill("c"))),
                    steps(fill("beside")))));
    run.facts.items("e", "x", "y").items("i", "1", "2");
    run.start();

    assertThat(run.open()).containsExactly("a", "a", "a", "a", "beside");
    run.doesFor("x/2", "a", "done").doesFor("x/2", "b", "done");
    assertThat(run.open()).containsExactly("c", "a", "a", "beside");

    String json = Json.MAPPER.writeValueAsString(run.state);
    assertThat(Json.MAPPER.readValue(json, ApprovalState.class)).isEqualTo(run.state);
  }

  @Test
  void shouldUndoTheLastItemToo() {
    ApprovalRun run = started(each("e", Quorum.ALL, fill("a")), fill("z"));
    run.doesFor("x", "a", "done").doesFor("y", "a", "done").doesFor("z", "a", "done");

    run.apply(new Command.Undo(TestFacts.person(0), ApprovalRun.NOW));

    assertThat(run.open()).containsExactly("a");
    assertThat(run.item(0)).isEqualTo("z");
    run.does("a", "done");
    assertThat(run.open()).containsExactly("z");
  }

  @Test
  void shouldNotLetOneLeadIntoTheItems() {
    ApprovalRun run = started(fill("first"), each("e", Quorum.ALL, fill("a")));
    int visit = run.state.places().get(0).visit();

    assertThatThrownBy(
            () -> run.apply(new Command.Jump(ApprovalRun.SOMEBODY, ApprovalRun.NOW, visit, "a")))
        .isInstanceOf(ProblemException.class);
  }

  private static ApprovalRun started(ChainBlock... blocks) {
    ApprovalRun run = new ApprovalRun(chain(blocks));
    run.facts.items("e", "x", "y", "z");
    return run.start();
  }
}
