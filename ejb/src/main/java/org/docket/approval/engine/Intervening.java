package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.Target;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;

/** What an administrator does with a place where an approval waits. */
final class Intervening {

  private final Walk walk;

  Intervening(Walk walk) {
    this.walk = walk;
  }

  Move intervene(Active active, Active.Place place, Command.AtPlace command) {
    if (command instanceof Command.Skip) {
      return skip(place);
    }
    if (command instanceof Command.Expire expire) {
      return expire(place, expire);
    }
    if (command instanceof Command.Jump jump) {
      return jump(active, place, jump.step());
    }
    return new Move.Stay(reassign(place, command));
  }

  /** Goes on as if the step had agreed, or behind the block that cannot be told. */
  private Move skip(Active.Place place) {
    new Dropping(walk).drop(place, Reason.LEFT);
    if (place instanceof Active.AtProblem problem) {
      return walk.follow(walk.map().after(problem.address()));
    }
    ChainStep step = walk.map().step(place.atStep().orElseThrow());
    return walk.skip(step, onward(step));
  }

  private static Target onward(ChainStep step) {
    if (step instanceof WaitStep wait) {
      return wait.target(WaitStep.OVER);
    }
    if (step instanceof CallStep call) {
      return call.target(call.onwardKey());
    }
    return step instanceof HumanStep ? step.outcomes().get(0).target() : Target.NEXT;
  }

  private Move expire(Active.Place place, Command.Expire command) {
    Active.AtStep step =
        place instanceof Active.AtStep at ? at : throwing(EngineProblems.nobodyToReplace());
    List<String> outcomes =
        walk.map().step(step.step()).outcomes().stream().map(StepOutcome::key).toList();
    if (!outcomes.contains(command.outcome())) {
      throw new ProblemException(EngineProblems.unknownOutcome(command.outcome(), outcomes));
    }
    new Dropping(walk).drop(place, Reason.EXPIRED);
    return walk.complete(step, command.outcome(), List.of());
  }

  private Move jump(Active active, Active.Place place, String step) {
    if (!Goals.from(walk.map(), active, place).contains(step)) {
      throw new ProblemException(EngineProblems.noJump(step));
    }
    new Dropping(walk).drop(place, Reason.LEFT);
    return new Move.Jump(walk.map().addressOf(step), true, Optional.empty());
  }

  Active.AtStep reassign(Active.Place place, Command.AtPlace command) {
    Active.AtStep step =
        place instanceof Active.AtStep at ? at : throwing(EngineProblems.nobodyToReplace());
    HandingOver handing = new HandingOver(walk);
    if (command instanceof Command.Reassign reassign) {
      return handing.reassign(step, onDesk(step, reassign.turn()), reassign);
    }
    Command.Escalate escalate = (Command.Escalate) command;
    return handing.escalate(step, onDesk(step, escalate.turn()), escalate);
  }

  private static Turn onDesk(Active.AtStep place, String turn) {
    return place
        .turn(turn)
        .filter(Turn::onDesk)
        .orElseThrow(() -> new ProblemException(EngineProblems.notOpen(turn)));
  }

  private static Active.AtStep throwing(Problem problem) {
    throw new ProblemException(problem);
  }
}
