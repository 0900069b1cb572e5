package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessProblems;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.problem.ProblemCollector;

/** At most one process binds a form to a chain, so that a record knows which to follow. */
@ApplicationScoped
public class OneChainPerForm implements ReleaseRule {

  @Override
  public String id() {
    return "process.form-bound-twice";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Map<String, String> bound = new HashMap<>();
    for (ProcessDefinition process : set.all(ProcessDefinition.class)) {
      if (process.chain().isPresent()) {
        String other = bound.putIfAbsent(process.form(), process.key());
        if (other != null) {
          problems.add(ProcessProblems.boundTwice(process.form(), other, process.location()));
        }
      }
    }
  }
}
