package org.docket.approval.chain.rule;

import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.End;
import org.docket.approval.chain.InformStep;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.Target;
import org.docket.approval.chain.WaitStep;
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
      if (step instanceof WaitStep || step instanceof CallStep || step instanceof InformStep) {
        checkTargets(step, problems);
      }
      for (StepOutcome outcome : step.outcomes()) {
        if (outcome.target() instanceof Target.Next) {
          problems.add(
              ChainProblems.nextFromElsewhere(step.key(), outcome.key(), outcome.location()));
        }
      }
    }
  }

  /** What is done without people leads on by itself where nothing else is written. */
  private static void checkTargets(ChainStep step, ProblemCollector problems) {
    boolean written =
        step.outcomes().stream().anyMatch(each -> each.target() instanceof Target.Next);
    if (!written && step.targets().contains(Target.NEXT)) {
      problems.add(ChainProblems.nextFromElsewhere(step.key(), onward(step), step.location()));
    }
  }

  private static String onward(ChainStep step) {
    if (step instanceof WaitStep) {
      return WaitStep.OVER;
    }
    return step instanceof CallStep ? CallStep.ANSWERED : "then";
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
