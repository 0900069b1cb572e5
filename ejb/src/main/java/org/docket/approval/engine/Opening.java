package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.StepPolicy.Nobody;
import org.docket.approval.chain.Target;
import org.docket.problem.Text;

/** Asks the people of a step, unless its policies let it pass by itself. */
final class Opening {

  private static final Text ONESELF =
      Text.of("whoever makes the record need not approve it", "创建人无需审批本人单据");
  private static final Text APPLICANT = Text.of("the applicant need not approve it", "申请人无需审批本人单据");

  private final Walk walk;

  Opening(Walk walk) {
    this.walk = walk;
  }

  Move ask(String address, HumanStep step, Optional<String> backTo) {
    Asking asking = new Asking(walk.facts(), step, walk.now());
    List<Assignees> turns = asking.turns();
    if (turns.isEmpty()) {
      return askNobody(address, step, asking);
    }
    Active.AtStep place = open(step, asking, turns, backTo);
    if (!step.waitsForPeople()) {
      announce(place, turns);
      return walk.askBeside(step, toldOf(place));
    }
    Active.AtStep passed = new Passing(walk, step).pass(place);
    if (Settling.isAgreed(passed, step)) {
      return walk.complete(passed, step.outcomes().get(0).key(), Settling.deciders(passed));
    }
    announce(passed, turns);
    return new Move.Stay(toldOf(passed));
  }

  private Active.AtStep open(
      HumanStep step, Asking asking, List<Assignees> turns, Optional<String> backTo) {
    int visit = walk.nextVisit();
    Set<UUID> vetoers = asking.vetoers();
    List<Turn> open = new ArrayList<>();
    for (Assignees asked : turns) {
      boolean veto = asked.people().stream().anyMatch(vetoers::contains);
      Turn turn = Turn.asked(visit, open.size(), asked, veto);
      boolean waits = step.rule().kind() == Quorum.Kind.ONE_BY_ONE && !open.isEmpty();
      open.add(waits ? turn.is(Turn.Status.LATER) : turn);
    }
    return new Active.AtStep(step.key(), visit, open, backTo);
  }

  private void announce(Active.AtStep place, List<Assignees> turns) {
    for (int i = 0; i < turns.size(); i++) {
      Turn turn = place.turns().get(i);
      if (turn.open()) {
        walk.happened(
            new ApprovalEvent.TaskOpened(turn.id(), place.step(), turn.kind(), turns.get(i)));
      }
    }
  }

  private static Active.AtStep toldOf(Active.AtStep place) {
    List<Turn> turns =
        place.turns().stream().map(turn -> turn.open() ? turn.told() : turn).toList();
    return new Active.AtStep(place.step(), place.visit(), turns, place.backTo());
  }

  private Move askNobody(String address, HumanStep step, Asking asking) {
    Target onward = step.outcomes().get(0).target();
    Optional<UUID> oneself = asking.approvedByOneself();
    if (oneself.isPresent()) {
      walk.happened(
          new ApprovalEvent.TurnPassed(step.key(), oneself.get(), because(oneself.get())));
      return walk.skip(step, onward);
    }
    Nobody nobody = asking.whenNobody();
    if (nobody == Nobody.UP) {
      return walk.skip(step, step.outcome(HumanStep.UNSOLVED).orElseThrow().target());
    }
    if (nobody == Nobody.SKIP) {
      return walk.skip(step, onward);
    }
    Text why = asking.why();
    return walk.stop(address, Text.of("Nobody is found for: " + why.en(), "未找到办理人：" + why.zh()));
  }

  private Text because(UUID oneself) {
    return oneself.equals(walk.facts().creator()) ? ONESELF : APPLICANT;
  }
}
