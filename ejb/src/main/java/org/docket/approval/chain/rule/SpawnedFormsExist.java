package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.SpawnStep;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Every form of which a step starts a record exists. */
@ApplicationScoped
public class SpawnedFormsExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-form";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    ChainReferences references =
        new ChainReferences(set, problems, id(), "form", Text.of("form", "表单"));
    set.all(ChainDefinition.class).forEach(chain -> check(chain, references));
  }

  private static void check(ChainDefinition chain, ChainReferences references) {
    ChainMap map = ChainMap.of(chain);
    for (String key : map.steps()) {
      if (map.step(key) instanceof SpawnStep step) {
        references.check(chain, step.form(), step.location());
      }
    }
  }
}
