package org.docket.approval.chain.rule;

import java.util.Set;
import org.docket.approval.chain.ChainProblems;
import org.docket.problem.ProblemCollector;

/** No circle consists only of steps that Docket does by itself. */
final class LoopsAskPeople implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    for (String step : chain.map().steps()) {
      if (isAutomatic(chain, step) && leadsBack(chain, step)) {
        problems.add(ChainProblems.loopWithoutPeople(step, chain.map().step(step).location()));
      }
    }
  }

  private static boolean leadsBack(Context chain, String step) {
    Set<String> after = chain.graph().after(step);
    return chain.graph().reachable(after, next -> isAutomatic(chain, next)).contains(step);
  }

  private static boolean isAutomatic(Context chain, String step) {
    return chain.map().findStep(step).filter(found -> !found.holdsUp()).isPresent();
  }
}
