package org.docket.approval.chain.rule;

import java.util.Set;
import java.util.TreeSet;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.EachProblems;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.SpawnStep;
import org.docket.problem.ProblemCollector;

/** A step that is walked for some lines of a table does not set the table as a whole. */
final class EachLeavesItsTable implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    ChainMap map = chain.map();
    map.eachAt()
        .forEach(
            (address, each) -> {
              if (each.over() instanceof ForEach.Over.Lines lines) {
                map.stepsInside(address).stream()
                    .map(map::step)
                    .filter(step -> sets(step).contains(lines.table()))
                    .forEach(
                        step ->
                            problems.add(
                                EachProblems.setsItsTable(
                                    step.key(), lines.table(), step.location())));
              }
            });
  }

  private static Set<String> sets(ChainStep step) {
    Set<String> fields = new TreeSet<>();
    step.outcomes().forEach(outcome -> fields.addAll(outcome.set().keySet()));
    if (step instanceof SpawnStep spawn) {
      fields.addAll(spawn.returns().keySet());
    }
    return fields;
  }
}
