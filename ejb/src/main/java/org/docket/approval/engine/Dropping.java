package org.docket.approval.engine;

import org.docket.approval.engine.ApprovalEvent.Reason;

/** Tells what is no longer waited for when a place is given up. */
final class Dropping {

  private final Walk walk;

  Dropping(Walk walk) {
    this.walk = walk;
  }

  void drop(Active.Place place, Reason reason) {
    if (place instanceof Active.AtStep step) {
      step.turns().stream()
          .filter(Turn::onDesk)
          .forEach(turn -> dropTurn(turn.id(), step.step(), reason));
    } else if (place instanceof Active.AtSpawn spawn) {
      walk.happened(new ApprovalEvent.ChildLetGo(spawn.step(), spawn.visit()));
    } else if (place instanceof Active.AtWait wait) {
      walk.happened(new ApprovalEvent.WaitLeft(wait.step(), wait.visit()));
    } else if (place instanceof Active.AtCall call) {
      walk.happened(new ApprovalEvent.CallLeft(call.step(), call.visit()));
    } else if (place instanceof Active.AtProblem problem) {
      dropTurn(problem.turn(), problem.address(), reason);
    }
  }

  void dropTurn(String turn, String step, Reason reason) {
    walk.happened(new ApprovalEvent.TaskDropped(turn, step, reason));
  }
}
