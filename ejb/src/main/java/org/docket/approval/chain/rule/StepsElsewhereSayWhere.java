package org.docket.approval.chain.rule;

import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.End;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.Target;
import org.docket.problem.ProblemCollector;

/** Nothing follows a step elsewhere, so its outcomes name where they lead. */
final class StepsElsewhereSayWhere implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    for (ChainStep step : chain.chain().elsewhere()) {
      step.when()
          .ifPresent(
              when -> problems.add(ChainProblems.conditionElsewhere(step.key(), when.location())));
      if (step instanceof SpawnStep spawn) {
        checkEnds(spawn, problems);
      }
      for (StepOutcome outcome : step.outcomes()) {
        if (outcome.target() instanceof Target.Next) {
          problems.add(
              ChainProblems.nextFromElsewhere(step.key(), outcome.key(), outcome.location()));
        }
      }
    }
  }

  /** What a new record comes to must lead somewhere, however it ends. */
  private static void checkEnds(SpawnStep step, ProblemCollector problems) {
    for (End end : End.values()) {
      if (step.outcome(end.key()).isEmpty()) {
        problems.add(ChainProblems.nextFromElsewhere(step.key(), end.key(), step.location()));
      }
    }
  }
}
