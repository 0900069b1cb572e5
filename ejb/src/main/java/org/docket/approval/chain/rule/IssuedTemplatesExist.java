package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.EndAction;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Every template whose document is issued, at the end of a step or of the whole, exists. */
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
    Stream.concat(ChainMap.of(chain).onDone(), chain.onEnd().stream())
        .filter(EndAction.Issue.class::isInstance)
        .map(EndAction.Issue.class::cast)
        .forEach(issue -> references.check(chain, issue.template(), issue.location()));
  }
}
