package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.EndAction;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.expression.Accepted;
import org.docket.expression.Compiled;
import org.docket.expression.Words;
import org.docket.problem.ProblemCollector;
import org.docket.record.RecordState;

/**
 * A template that a chain issues when it is completed prints completed records, and one that it
 * issues when a step is done those that are running or completed, as far as its condition tells by
 * the state alone: else the step could never be taken.
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
      issues(chain.onEnd().stream())
          .forEach(
              issue ->
                  impossible(issue, set, RecordState.COMPLETED)
                      .map(when -> DocumentProblems.neverAtEnd(issue.template(), when.source()))
                      .ifPresent(problem -> problems.add(problem.at(issue.location()))));
      issues(ChainMap.of(chain).onDone())
          .forEach(
              issue ->
                  impossible(issue, set, RecordState.RUNNING, RecordState.COMPLETED)
                      .map(when -> DocumentProblems.neverAtStep(issue.template(), when.source()))
                      .ifPresent(problem -> problems.add(problem.at(issue.location()))));
    }
  }

  private static Stream<EndAction.Issue> issues(Stream<EndAction> actions) {
    return actions.filter(EndAction.Issue.class::isInstance).map(EndAction.Issue.class::cast);
  }

  /** The condition of the template where it holds in none of the states. */
  private static Optional<Compiled> impossible(
      EndAction.Issue issue, CompiledSet set, RecordState... states) {
    return set.find(TemplateDefinition.class, issue.template())
        .flatMap(template -> Optional.ofNullable(template.when()))
        .filter(when -> Stream.of(states).allMatch(state -> excludes(when, state)));
  }

  private static boolean excludes(Compiled when, RecordState state) {
    return when.accepts()
        .filter(accepted -> accepted.path().toString().equals("state"))
        .map(Accepted::values)
        .filter(states -> states instanceof Words words && !words.has(state.key()))
        .isPresent();
  }
}
