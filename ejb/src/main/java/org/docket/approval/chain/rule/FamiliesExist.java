package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.form.FormDefinition;
import org.docket.problem.Location;
import org.docket.problem.Problem;
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
        problems.add(unknown(process.family(), known, process.location()));
      }
    }
    for (FormDefinition form : set.all(FormDefinition.class)) {
      form.source().root().scalar("family").stream()
          .filter(family -> !known.contains(family.text()))
          .forEach(family -> problems.add(unknown(family.text(), known, family.location())));
    }
  }

  private Problem unknown(String family, Set<String> known, Location at) {
    return ChainProblems.unknown(id(), Text.of("family", "流程分组"), family, known, at);
  }
}
