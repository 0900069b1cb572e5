package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.EndAction;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Every template whose document is issued at the end exists. */
@ApplicationScoped
public class IssuedTemplatesExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-template";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    ChainReferences references =
        new ChainReferences(set, problems, id(), "template", Text.of("template", "模板"));
    set.all(ChainDefinition.class).forEach(chain -> check(chain, references));
  }

  private static void check(ChainDefinition chain, ChainReferences references) {
    for (EndAction action : chain.onEnd()) {
      if (action instanceof EndAction.Issue issue) {
        references.check(chain, issue.template(), issue.location());
      }
    }
  }
}
