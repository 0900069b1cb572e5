package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.expression.Type;
import org.docket.organization.Who;
import org.docket.problem.ProblemCollector;

/** Who "did a step of another record" names a step of the chain that such records follow. */
@ApplicationScoped
public class DoersElsewhereExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-step-elsewhere";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Map<String, List<String>> steps = new HashMap<>();
    for (ProcessDefinition process : set.all(ProcessDefinition.class)) {
      process.chain().ifPresent(chain -> steps.put(process.form(), ChainMap.of(chain).steps()));
    }
    for (ChainDefinition chain : set.all(ChainDefinition.class)) {
      for (Who who : ChainPeople.of(chain)) {
        if (who instanceof Who.DoerElsewhere doer) {
          check(doer, steps, problems);
        }
      }
    }
  }

  private static void check(
      Who.DoerElsewhere doer, Map<String, List<String>> steps, ProblemCollector problems) {
    String form = ((Type.RecordOf) doer.record().type()).name();
    List<String> known = steps.getOrDefault(form, List.of());
    if (!known.contains(doer.step())) {
      problems.add(ChainProblems.unknownStepElsewhere(doer.step(), form, known, doer.location()));
    }
  }
}
