package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.chain.HumanStep;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/** Changes whose turn it is. */
final class HandingOver {

  private final Walk walk;

  HandingOver(Walk walk) {
    this.walk = walk;
  }

  Active.AtStep transfer(Active.AtStep place, Turn turn, Command.Transfer command) {
    if (command.to().equals(command.by())) {
      throw new ProblemException(EngineProblems.toOneself());
    }
    String name = walk.facts().nameOf(command.by());
    return give(
        place,
        turn,
        List.of(command.to()),
        List.of(command.to()),
        Text.of(name + " has handed it over", name + "转办"));
  }

  /** An administrator asks others. */
  Active.AtStep reassign(Active.AtStep place, Turn turn, Command.Reassign command) {
    List<UUID> kept =
        turn.people().stream()
            .filter(person -> command.from().filter(from -> !from.equals(person)).isPresent())
            .toList();
    List<UUID> people =
        kept.contains(command.to())
            ? kept
            : Stream.concat(kept.stream(), Stream.of(command.to())).toList();
    String name = walk.facts().nameOf(command.by());
    return give(
        place,
        turn,
        people,
        List.of(command.to()),
        Text.of(name + " has assigned it", name + "指派"));
  }

  /** Those join who have no turn in the step yet and whom it does not leave out. */
  Active.AtStep escalate(Active.AtStep place, Turn turn, Command.Escalate command) {
    HumanStep step = (HumanStep) walk.map().step(place.step());
    Asking asking = new Asking(walk.facts(), step, walk.now());
    List<UUID> people =
        Stream.concat(
                turn.people().stream(),
                command.people().stream()
                    .filter(person -> !place.asks(person) && !asking.forbids(person)))
            .toList();
    return moved(place, turn, people, Optional.empty());
  }

  Active.AtStep claim(Active.AtStep place, Turn turn, UUID person) {
    return claimed(place, turn.claimed(Optional.of(person)));
  }

  Active.AtStep release(Active.AtStep place, Turn turn) {
    return claimed(place, turn.claimed(Optional.empty()));
  }

  Active.AtStep hold(Active.AtStep place, Turn turn) {
    walk.happened(new ApprovalEvent.HoldBegun(turn.id(), place.step()));
    return place.with(turn.held(true));
  }

  Active.AtStep resume(Active.AtStep place, Turn turn) {
    walk.happened(new ApprovalEvent.HoldEnded(turn.id(), place.step()));
    return place.with(turn.held(false));
  }

  private Active.AtStep claimed(Active.AtStep place, Turn turn) {
    walk.happened(
        new ApprovalEvent.TaskMoved(turn.id(), place.step(), turn.asked(), Optional.empty()));
    return place.with(turn);
  }

  private Active.AtStep give(
      Active.AtStep place, Turn turn, List<UUID> people, List<UUID> fresh, Text why) {
    fresh.stream()
        .filter(person -> !turn.people().contains(person))
        .forEach(person -> Adding.checkPerson(walk, place, person, turn.kind()));
    return moved(place, turn, people, Optional.of(why));
  }

  /** What one has stopped does not stay stopped for others. */
  private Active.AtStep moved(
      Active.AtStep place, Turn turn, List<UUID> people, Optional<Text> why) {
    Active.AtStep going = turn.held() ? resume(place, turn) : place;
    Turn given = going.turn(turn.id()).orElseThrow().asking(people);
    walk.happened(new ApprovalEvent.TaskMoved(turn.id(), place.step(), people, why));
    return going.with(given);
  }
}
