package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.approval.engine.ApprovalRun.NOW;
import static org.docket.approval.engine.ApprovalRun.SOMEBODY;
import static org.docket.approval.engine.TestFacts.person;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

/** Steps that ask for opinions, and steps that tell. */
class AdviceTest {

  private static final HumanStep WAITS =
      Chains.consult("experts", HumanStep.Doing.CONSULT, Quorum.ALL, 2);
  private static final HumanStep GOES_ON =
      Chains.consult("experts", HumanStep.Doing.CONSULT_BESIDE, Quorum.ALL, 2);

  @Test
  void shouldWaitForEveryOpinion() {
    ApprovalRun run = new ApprovalRun(Chains.chain(WAITS, Chains.fill("next"))).start();

    run.does("experts", "opinion", 1);
    assertThat(run.open()).containsExactly("experts");

    run.does("experts", "opinion", 0);
    assertThat(run.open()).containsExactly("next");
    assertThat(run.state.path()).containsExactly("experts");
  }

  @Test
  void shouldGoOnAndKeepAskingUntilTheEnd() {
    ApprovalRun run = new ApprovalRun(Chains.chain(GOES_ON, Chains.fill("next"))).start();

    assertThat(run.open()).containsExactly("next");
    assertThat(asked(run)).containsExactly("experts", "experts");

    opinion(run, 0);
    assertThat(run.open()).containsExactly("next");
    assertThat(asked(run)).containsExactly("experts");

    run.does("next", "done");
    assertThat(run.state.end()).contains(End.COMPLETED);
    assertThat(run.state.beside()).isEmpty();
    assertThat(run.events(ApprovalEvent.TaskDropped.class))
        .extracting(ApprovalEvent.TaskDropped::reason)
        .containsExactly(ApprovalEvent.Reason.ENDED);
  }

  @Test
  void shouldDropOpinionsWhenCancelled() {
    ApprovalRun run = new ApprovalRun(Chains.chain(GOES_ON, Chains.fill("next"))).start();

    run.apply(new Command.Cancel(SOMEBODY, NOW));

    assertThat(run.events(ApprovalEvent.TaskDropped.class)).hasSize(3);
    assertThat(run.state.beside()).isEmpty();
  }

  @Test
  void shouldTakeOneOpinionOnly() {
    ApprovalRun run = new ApprovalRun(Chains.chain(GOES_ON, Chains.fill("next"))).start();
    String turn = run.state.beside().get(0).turns().get(0).id();
    opinion(run, 0);

    assertThatThrownBy(() -> run.apply(new Command.Decide(person(0), NOW, turn, "opinion")))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.first().code()).isEqualTo("approval.task-not-open"));
  }

  /** Whoever is asked beside has nothing to send back, and nobody would wait for whom they add. */
  @Test
  void shouldLetOpinionsBeHandedOverButNotMoveTheApproval() {
    ApprovalRun run = new ApprovalRun(Chains.chain(GOES_ON, Chains.fill("next"))).start();
    Active.AtStep place = run.state.beside().get(0);
    Turn turn = place.turns().get(0);

    assertThat(May.with(ChainMap.of(run.chain), run.state, place, turn, person(0)))
        .contains(Act.DECIDE, Act.TRANSFER, Act.HOLD)
        .doesNotContain(Act.RETURN, Act.ADD_SIGNER, Act.DELEGATE, Act.ASK);
    run.apply(new Command.Transfer(person(0), NOW, turn.id(), person(5)));
    assertThat(run.state.beside().get(0).turns().get(0).asked()).containsExactly(person(5));
  }

  @Test
  void shouldLetAdministratorsReassignAndSkipOpinions() {
    ApprovalRun run = new ApprovalRun(Chains.chain(GOES_ON, Chains.fill("next"))).start();
    Active.AtStep place = run.state.beside().get(0);
    String turn = place.turns().get(0).id();

    run.apply(new Command.Reassign(SOMEBODY, NOW, turn, Optional.empty(), person(5)));
    assertThat(run.state.beside().get(0).turns().get(0).asked()).containsExactly(person(5));

    run.apply(new Command.Skip(SOMEBODY, NOW, place.visit()));
    assertThat(run.state.beside()).isEmpty();
    assertThat(run.open()).containsExactly("next");
  }

  @Test
  void shouldTellAndGoOn() {
    ApprovalRun run =
        new ApprovalRun(Chains.chain(Chains.fill("a"), Chains.inform("tell"), Chains.fill("b")))
            .start()
            .does("a", "done");

    assertThat(run.open()).containsExactly("b");
    assertThat(run.events(ApprovalEvent.Informed.class))
        .extracting(ApprovalEvent.Informed::step, told -> told.people().people())
        .containsExactly(org.assertj.core.groups.Tuple.tuple("tell", List.of(person(6))));
    assertThat(run.state.spawned()).containsExactly("tell");
  }

  /** They know by now. */
  @Test
  void shouldNotUndoWhatHasReachedOthers() {
    ApprovalRun told =
        new ApprovalRun(Chains.chain(Chains.fill("a"), Chains.inform("tell"), Chains.fill("b")))
            .start()
            .does("a", "done");
    ApprovalRun asked =
        new ApprovalRun(Chains.chain(Chains.fill("a"), GOES_ON, Chains.fill("b")))
            .start()
            .does("a", "done");

    assertThat(told.state.last()).isEmpty();
    assertThat(asked.state.last()).isEmpty();
  }

  /** What was stored before there were opinions has no list of them. */
  @Test
  void shouldReadStatesOfOlderReleases() throws Exception {
    ApprovalState state = new ApprovalRun(Chains.chain(Chains.fill("a"))).start().state;
    var json = Json.MAPPER.valueToTree(state);
    ((com.fasterxml.jackson.databind.node.ObjectNode) json).remove("beside");

    assertThat(Json.MAPPER.treeToValue(json, ApprovalState.class)).isEqualTo(state);
  }

  private static void opinion(ApprovalRun run, int entry) {
    Turn turn = run.state.beside().get(0).turns().get(entry);
    UUID by = turn.asked().get(0);
    run.apply(new Command.Decide(by, NOW, turn.id(), "opinion"));
  }

  private static List<String> asked(ApprovalRun run) {
    return run.state.beside().stream()
        .flatMap(place -> place.turns().stream().filter(Turn::pending).map(turn -> place.step()))
        .toList();
  }
}
