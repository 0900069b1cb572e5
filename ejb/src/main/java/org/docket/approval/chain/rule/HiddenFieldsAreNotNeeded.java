package org.docket.approval.chain.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.LineRule;
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
    List<String> asked = new ArrayList<>(step.fields().require());
    asked.addAll(step.fields().edit());
    step.fields().lines().map(LineRule::columns).ifPresent(asked::addAll);
    if (isIn(asked, field)) {
      report(step, field, step.location(), problems);
    }
    for (StepOutcome outcome : step.outcomes()) {
      if (isIn(outcome.require(), field)) {
        report(step, field, outcome.location(), problems);
      }
    }
  }

  /** A table that is hidden takes its columns with it. */
  private static boolean isIn(Collection<String> asked, String hidden) {
    return asked.stream().anyMatch(path -> path.equals(hidden) || path.startsWith(hidden + "."));
  }

  private static void report(HumanStep step, String field, Location at, ProblemCollector problems) {
    problems.add(ChainProblems.hiddenButNeeded(step.key(), field, at));
  }
}
