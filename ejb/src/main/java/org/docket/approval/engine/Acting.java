package org.docket.approval.engine;

import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.Turn.Answer;
import org.docket.problem.ProblemException;

/** What the person whose turn it is does with it. */
final class Acting {

  private final Walk walk;
  private final ApprovalState state;

  Acting(Walk walk, ApprovalState state) {
    this.walk = walk;
    this.state = state;
  }

  /**
   * @param agent who does it for the person, where that is somebody else
   */
  Move act(Active.AtStep place, Command.OnTurn command, Optional<UUID> agent) {
    Turn turn = place.turn(command.turn()).orElseThrow();
    May.require(walk.map(), state, place, turn, command);
    if (command instanceof Command.Decide decide) {
      checkOutcome(place, decide);
      return answer(place, turn, decide.outcome(), command, agent);
    }
    if (command instanceof Command.Reply) {
      return answer(place, turn, ApprovalState.REPLIED, command, agent);
    }
    if (command instanceof Command.Return sendBack) {
      return new Returning(walk.map(), state).leave(walk, place, sendBack);
    }
    return new Move.Stay(stay(place, turn, command));
  }

  /** The same where nothing waits for the answer. */
  Active.AtStep beside(Active.AtStep place, Command.OnTurn command, Optional<UUID> agent) {
    Turn turn = place.turn(command.turn()).orElseThrow();
    May.require(walk.map(), state, place, turn, command);
    if (!(command instanceof Command.Decide decide)) {
      return stay(place, turn, command);
    }
    checkOutcome(place, decide);
    Answer answer = answer(decide.outcome(), command, agent);
    walk.happened(new ApprovalEvent.TaskDone(turn.id(), place.step(), answer));
    return place.with(turn.answered(answer));
  }

  private static Answer answer(String outcome, Command.OnTurn command, Optional<UUID> agent) {
    return new Answer(outcome, agent.orElse(command.by()), agent.map(other -> command.by()));
  }

  private Move answer(
      Active.AtStep place,
      Turn turn,
      String outcome,
      Command.OnTurn command,
      Optional<UUID> agent) {
    return new Answering(walk).answer(place, turn, answer(outcome, command, agent));
  }

  private Active.AtStep stay(Active.AtStep place, Turn turn, Command.OnTurn command) {
    if (command instanceof Command.Add add) {
      return new Adding(walk).add(place, turn, add);
    }
    if (command instanceof Command.Remove remove) {
      return new Adding(walk).remove(place, turn, remove.person());
    }
    HandingOver handing = new HandingOver(walk);
    if (command instanceof Command.Transfer transfer) {
      return handing.transfer(place, turn, transfer);
    }
    return switch (command.act()) {
      case CLAIM -> handing.claim(place, turn, command.by());
      case RELEASE -> handing.release(place, turn);
      case HOLD -> handing.hold(place, turn);
      case RESUME -> handing.resume(place, turn);
      default -> throw new IllegalArgumentException("Not something to stay after: " + command);
    };
  }

  private void checkOutcome(Active.AtStep place, Command.Decide command) {
    ChainStep step = walk.map().step(place.step());
    if (step.outcome(command.outcome()).isEmpty()) {
      throw new ProblemException(
          EngineProblems.unknownOutcome(
              command.outcome(), step.outcomes().stream().map(StepOutcome::key).toList()));
    }
  }
}
