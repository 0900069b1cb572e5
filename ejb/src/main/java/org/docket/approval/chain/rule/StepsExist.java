package org.docket.approval.chain.rule;

import java.util.List;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.Target;
import org.docket.problem.ProblemCollector;

/** Every outcome leads to a step that exists. */
final class StepsExist implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    List<String> steps = chain.map().steps();
    for (ChainBlock block : chain.map().blocks()) {
      if (block instanceof SubChain part) {
        part.outcomes().forEach(outcome -> check(outcome, steps, problems));
      }
    }
    for (String key : steps) {
      ChainStep step = chain.map().step(key);
      for (StepOutcome outcome : step.outcomes()) {
        check(outcome, steps, problems);
      }
    }
  }

  private static void check(StepOutcome outcome, List<String> steps, ProblemCollector problems) {
    if (outcome.target() instanceof Target.ToStep jump && !steps.contains(jump.step())) {
      problems.add(ChainProblems.unknownStep(jump.step(), steps, outcome.location()));
    }
  }
}
