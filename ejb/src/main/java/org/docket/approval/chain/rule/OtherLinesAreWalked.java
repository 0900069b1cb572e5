package org.docket.approval.chain.rule;

import org.docket.approval.chain.EachProblems;
import org.docket.approval.chain.HumanStep;
import org.docket.problem.ProblemCollector;

/** Only a step that is walked for lines of a table hides the lines of others. */
final class OtherLinesAreWalked implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    for (String key : chain.map().steps()) {
      if (chain.map().step(key) instanceof HumanStep step
          && step.fields().ownLines()
          && chain.map().tableAround(chain.map().addressOf(key)).isEmpty()) {
        problems.add(EachProblems.noOtherLines(step.key(), step.location()));
      }
    }
  }
}
