package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.ProcessProblems;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.problem.ProblemCollector;

/** At most one process controls the sheets, so that a sheet has one edition in force. */
@ApplicationScoped
public class OneSheetControl implements ReleaseRule {

  @Override
  public String id() {
    return "process.sheets-controlled-twice";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    List<ProcessDefinition> controlling =
        set.all(ProcessDefinition.class).stream()
            .filter(process -> process.controls().isPresent())
            .toList();
    controlling.stream()
        .skip(1)
        .forEach(
            other ->
                problems.add(
                    ProcessProblems.controlledTwice(controlling.get(0).key(), other.location())));
  }
}
