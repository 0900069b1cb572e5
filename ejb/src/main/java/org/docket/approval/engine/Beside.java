package org.docket.approval.engine;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.problem.ProblemException;

/**
 * What is done with opinions that people are asked for while the approval goes on. Nothing waits
 * for them, so that no answer moves the approval; what is not answered by its end is dropped.
 */
final class Beside {

  private final Walk walk;
  private final ApprovalState state;

  Beside(Walk walk, ApprovalState state) {
    this.walk = walk;
    this.state = state;
  }

  /** Where the turn is asked for beside the way, if it is. */
  Optional<Active.AtStep> placeOf(String turn) {
    return state.beside().stream()
        .filter(place -> place.turn(turn).filter(Turn::onDesk).isPresent())
        .findFirst();
  }

  Optional<Active.AtStep> placeOf(int visit) {
    return state.beside().stream().filter(place -> place.visit() == visit).findFirst();
  }

  /**
   * @param agent who does it for the person, where that is somebody else
   */
  Progress act(Active.AtStep place, Command.OnTurn command, Optional<UUID> agent) {
    return still(about(place, () -> new Acting(walk, state).beside(place, command, agent)));
  }

  /** An administrator does without the opinions, or asks others. */
  Progress intervene(Active.AtStep place, Command.AtPlace command) {
    if (command instanceof Command.Jump jump) {
      throw new ProblemException(EngineProblems.noJump(jump.step()));
    }
    if (command instanceof Command.Skip || command instanceof Command.Expire) {
      new Dropping(walk).drop(place, Reason.LEFT);
      return still(place.with(turn -> turn.is(Turn.Status.GONE)));
    }
    return still(about(place, () -> new Intervening(walk).reassign(place, command)));
  }

  /** Seen from the items that the opinions are about. */
  private Active.AtStep about(Active.AtStep place, Supplier<Active.AtStep> act) {
    return walk.inside(state.inside(place.visit()), act);
  }

  private Progress still(Active.AtStep place) {
    walk.beside(place);
    return walk.progress(new Move.Stay(state.active().orElseThrow()));
  }
}
