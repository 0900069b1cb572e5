package org.docket.approval.chain.rule;

import java.util.Optional;
import java.util.Set;
import org.docket.approval.chain.ChainGraph;
import org.docket.approval.chain.ChainProblems;
import org.docket.problem.ProblemCollector;

/**
 * From every step some way leads to the end. One problem is told for a circle, not one per step.
 */
final class EveryStepReachesTheEnd implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    Optional<String> caught =
        chain.map().steps().stream().filter(step -> !reachesEnd(chain, step)).findFirst();
    caught.ifPresent(
        step -> problems.add(ChainProblems.noWayToEnd(step, chain.map().step(step).location())));
  }

  private static boolean reachesEnd(Context chain, String step) {
    return chain.graph().reachable(Set.of(step), any -> true).contains(ChainGraph.END);
  }
}
