package org.docket.approval.chain.rule;

import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;

/** A step that is decided by itself when it is late is decided with one of its outcomes. */
final class DeadlinesDecideKnownOutcomes implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    for (String key : chain.map().steps()) {
      if (chain.map().step(key) instanceof HumanStep step) {
        step.deadline().map(Deadline::late).orElse(List.of()).stream()
            .map(Deadline.Late::decide)
            .flatMap(Optional::stream)
            .filter(outcome -> step.outcome(outcome).isEmpty())
            .forEach(outcome -> problems.add(unknown(outcome, step)));
      }
    }
  }

  private static Problem unknown(String outcome, HumanStep step) {
    return ChainProblems.lateUnknownOutcome(
        outcome, step.outcomes().stream().map(StepOutcome::key).toList(), step.location());
  }
}
