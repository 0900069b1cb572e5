package org.docket.approval.chain.rule;

import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** No step asks people to fill in what it hides from them. */
final class HiddenFieldsAreNotNeeded implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    for (String key : chain.map().steps()) {
      if (chain.map().step(key) instanceof HumanStep step) {
        for (String field : step.fields().hide()) {
          check(step, field, problems);
        }
      }
    }
  }

  private static void check(HumanStep step, String field, ProblemCollector problems) {
    boolean asked = step.fields().require().contains(field) || step.fields().edit().contains(field);
    if (asked) {
      report(step, field, step.location(), problems);
    }
    for (StepOutcome outcome : step.outcomes()) {
      if (outcome.require().contains(field)) {
        report(step, field, outcome.location(), problems);
      }
    }
  }

  private static void report(HumanStep step, String field, Location at, ProblemCollector problems) {
    problems.add(ChainProblems.hiddenButNeeded(step.key(), field, at));
  }
}
