package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.EndAction;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.expression.Accepted;
import org.docket.expression.Compiled;
import org.docket.expression.Words;
import org.docket.problem.ProblemCollector;
import org.docket.record.RecordState;

/**
 * A template that a chain issues when it is completed prints completed records, as far as its
 * condition tells by the state alone: else no last decision could ever be taken.
 */
@ApplicationScoped
public class IssuedTemplatesPrint implements ReleaseRule {

  @Override
  public String id() {
    return "template.never-at-end";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    for (ChainDefinition chain : set.all(ChainDefinition.class)) {
      for (EndAction action : chain.onEnd()) {
        if (action instanceof EndAction.Issue issue) {
          check(issue, set, problems);
        }
      }
    }
  }

  private static void check(EndAction.Issue issue, CompiledSet set, ProblemCollector problems) {
    set.find(TemplateDefinition.class, issue.template())
        .flatMap(template -> Optional.ofNullable(template.when()))
        .filter(IssuedTemplatesPrint::isForNoCompletedRecord)
        .ifPresent(
            when ->
                problems.add(
                    DocumentProblems.neverAtEnd(issue.template(), when.source())
                        .at(issue.location())));
  }

  private static boolean isForNoCompletedRecord(Compiled when) {
    return when.accepts()
        .filter(accepted -> accepted.path().toString().equals("state"))
        .map(Accepted::values)
        .filter(states -> states instanceof Words words && !words.has(RecordState.COMPLETED.key()))
        .isPresent();
  }
}
