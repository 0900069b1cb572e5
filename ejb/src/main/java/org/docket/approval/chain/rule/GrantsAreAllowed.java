package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.EndAction;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.expression.Type;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemCollector;

/** Chains let people read only records whose form says that this can be. */
@ApplicationScoped
public class GrantsAreAllowed implements ReleaseRule {

  @Override
  public String id() {
    return "chain.grant-not-allowed";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    for (ProcessDefinition process : set.all(ProcessDefinition.class)) {
      process
          .chain()
          .ifPresent(
              chain -> grants(chain).forEach(grant -> check(grant, process.form(), set, problems)));
    }
  }

  private static Stream<EndAction.Grant> grants(ChainDefinition chain) {
    return Stream.concat(ChainMap.of(chain).onDone(), chain.onEnd().stream())
        .filter(EndAction.Grant.class::isInstance)
        .map(EndAction.Grant.class::cast);
  }

  private static void check(
      EndAction.Grant grant, String bound, CompiledSet set, ProblemCollector problems) {
    String form =
        grant.record().map(expression -> ((Type.RecordOf) expression.type()).name()).orElse(bound);
    Optional<FormDefinition> target = set.find(FormDefinition.class, form);
    if (target.isPresent() && !target.get().access().isGrantable()) {
      problems.add(ChainProblems.grantNotAllowed(form, grant.location()));
    }
  }
}
