package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.Turn.Answer;
import org.docket.approval.engine.Turn.Kind;
import org.docket.approval.engine.Turn.Status;
import org.docket.problem.Text;

/** Takes the answer to a turn. */
final class Answering {

  private final Walk walk;

  Answering(Walk walk) {
    this.walk = walk;
  }

  Move answer(Active.AtStep place, Turn turn, Answer answer) {
    Turn answered = turn.answered(answer);
    Active.AtStep after = place.with(answered);
    walk.happened(new ApprovalEvent.TaskDone(turn.id(), place.step(), answer));
    HumanStep step = (HumanStep) walk.map().step(place.step());
    if (turn.kind() == Kind.ENQUIRY) {
      return new Move.Stay(after);
    }
    if (turn.kind() == Kind.DELEGATE) {
      return new Move.Stay(handBack(after, answered));
    }
    boolean agrees = answered.agreed(step.outcomes().get(0).key());
    if (!agrees && Settling.isDecisive(after, answered, step)) {
      return new Settling(walk).decide(after, answer.outcome());
    }
    Active.AtStep onward = agrees ? followers(handBack(after, answered), answered) : after;
    Optional<Turn> next = Settling.next(onward, step);
    return new Settling(walk)
        .settle(next.map(turnOf -> opened(onward, turnOf)).orElse(onward), step);
  }

  /** Whoever waited for this answer is asked again, when no other is waited for. */
  private Active.AtStep handBack(Active.AtStep place, Turn answered) {
    boolean waitedFor = answered.kind() == Kind.BEFORE || answered.kind() == Kind.DELEGATE;
    return waitedFor ? resume(place, answered.of().orElseThrow()) : place;
  }

  /** Lets a turn go on that waits for nobody any more. */
  Active.AtStep resume(Active.AtStep place, String id) {
    boolean waits =
        place.turns().stream()
            .filter(turn -> turn.kind() == Kind.BEFORE || turn.kind() == Kind.DELEGATE)
            .anyMatch(turn -> turn.pending() && turn.belongsTo(id));
    Turn turn = place.turn(id).orElseThrow();
    if (waits || turn.status() != Status.PAUSED) {
      return place;
    }
    walk.happened(new ApprovalEvent.TaskResumed(id, place.step()));
    return place.with(turn.is(Status.OPEN));
  }

  /** Those who were to be asked after this one. */
  private Active.AtStep followers(Active.AtStep place, Turn answered) {
    Active.AtStep asked = place;
    for (Turn turn : place.turns()) {
      if (turn.status() == Status.LATER && turn.belongsTo(answered.id())) {
        asked = opened(asked, turn);
      }
    }
    return asked;
  }

  private Active.AtStep opened(Active.AtStep place, Turn turn) {
    Text why = turn.why().orElseGet(() -> addedBy(place, turn));
    walk.happened(
        new ApprovalEvent.TaskOpened(
            turn.id(), place.step(), turn.kind(), Assignees.of(turn.people(), why)));
    return place.with(turn.is(Status.OPEN).told());
  }

  private Text addedBy(Active.AtStep place, Turn turn) {
    UUID by =
        turn.of()
            .flatMap(place::turn)
            .flatMap(Turn::answer)
            .map(Answer::by)
            .orElse(List.copyOf(turn.people()).get(0));
    return Adding.why(turn.kind(), walk.facts().nameOf(by));
  }
}
