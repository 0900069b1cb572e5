package org.docket.approval.chain.rule;

import java.util.List;
import org.docket.approval.chain.ChainProblems;
import org.docket.organization.Who;
import org.docket.problem.ProblemCollector;

/** Who "did a step" names a step that exists. */
final class StepDoersExist implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    List<String> steps = chain.map().steps();
    for (Who who : ChainPeople.of(chain.chain())) {
      if (who instanceof Who.Doer doer && !steps.contains(doer.step())) {
        problems.add(ChainProblems.unknownStep(doer.step(), steps, chain.chain().location()));
      }
    }
  }
}
