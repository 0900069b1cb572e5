package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Every series from which a step draws a number exists. */
@ApplicationScoped
public class SeriesExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-series";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    ChainReferences references =
        new ChainReferences(set, problems, id(), "series", Text.of("series", "编号规则"));
    set.all(ChainDefinition.class).forEach(chain -> check(chain, references));
  }

  private static void check(ChainDefinition chain, ChainReferences references) {
    ChainMap map = ChainMap.of(chain);
    for (String key : map.steps()) {
      if (map.step(key) instanceof HumanStep step) {
        step.number().ifPresent(series -> references.check(chain, series, step.location()));
      }
    }
  }
}
