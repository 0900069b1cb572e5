package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Every process is in a group that some pack names. */
@ApplicationScoped
public class FamiliesExist implements ReleaseRule {

  @Override
  public String id() {
    return "process.unknown-family";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Set<String> known =
        set.packs().stream()
            .flatMap(pack -> pack.families().keySet().stream())
            .collect(Collectors.toSet());
    for (ProcessDefinition process : set.all(ProcessDefinition.class)) {
      if (!known.contains(process.family())) {
        problems.add(
            ChainProblems.unknown(
                id(), Text.of("family", "流程分组"), process.family(), known, process.location()));
      }
    }
  }
}
