package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.approval.engine.Turn.Answer;

/**
 * Takes the answer to a turn. Where all must answer, the step waits for the last one who agrees; an
 * answer other than the first outcome decides at once.
 */
final class Answering {

  private final Walk walk;

  Answering(Walk walk) {
    this.walk = walk;
  }

  Move answer(Active.AtStep place, Command.Decide command) {
    ChainStep step = walk.map().step(place.step());
    Active.AtStep answered = withAnswer(place, command);
    walk.happened(
        new ApprovalEvent.TaskDone(command.turn(), place.step(), command.outcome(), command.by()));
    boolean agrees = step.outcomes().get(0).key().equals(command.outcome());
    List<Turn> open = answered.turns().stream().filter(turn -> turn.answer().isEmpty()).toList();
    if (agrees && !open.isEmpty()) {
      return new Move.Stay(answered);
    }
    Dropping dropping = new Dropping(walk);
    open.forEach(turn -> dropping.dropTurn(turn.id(), place.step(), Reason.DECIDED_BY_OTHERS));
    return walk.complete(place, command.outcome(), deciders(answered));
  }

  private static Active.AtStep withAnswer(Active.AtStep place, Command.Decide command) {
    Answer answer = new Answer(command.outcome(), command.by());
    List<Turn> turns =
        place.turns().stream()
            .map(
                turn ->
                    turn.id().equals(command.turn())
                        ? new Turn(turn.id(), Optional.of(answer))
                        : turn)
            .toList();
    return new Active.AtStep(place.step(), place.visit(), turns);
  }

  private static List<UUID> deciders(Active.AtStep place) {
    return place.turns().stream()
        .flatMap(turn -> turn.answer().stream())
        .map(Answer::by)
        .distinct()
        .toList();
  }
}
