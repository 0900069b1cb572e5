package org.docket.approval.chain.rule;

import java.util.Set;
import org.docket.approval.chain.ChainProblems;
import org.docket.problem.ProblemCollector;

/** Something leads to every step. */
final class StepsAreReachable implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    Set<String> reached = chain.graph().reachable(chain.graph().starts(), step -> true);
    for (String key : chain.map().steps()) {
      if (!reached.contains(key)) {
        problems.add(ChainProblems.unreachable(key, chain.map().step(key).location()));
      }
    }
  }
}
