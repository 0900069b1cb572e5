package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.approval.chain.WaitStep.Goal;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.Compiled;
import org.docket.expression.Type;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Reads a step that waits. */
final class WaitReader {

  private final ChainExpressions expressions;
  private final ProblemCollector problems;
  private final OutcomeReader outcomes;

  WaitReader(ChainExpressions expressions, ProblemCollector problems, OutcomeReader outcomes) {
    this.expressions = expressions;
    this.problems = problems;
    this.outcomes = outcomes;
  }

  WaitStep read(MapNode step, String key, Text title) {
    if (step.has("until") == step.has("for")) {
      problems.add(ChainProblems.waitWithoutGoal(step.location()));
    }
    List<StepOutcome> written = step.map("outcomes").map(outcomes::all).orElse(List.of());
    boolean late = written.stream().anyMatch(outcome -> outcome.key().equals(WaitStep.LATE));
    if (late != step.has("within")) {
      problems.add(ChainProblems.waitLate(late, step.location()));
    }
    return new WaitStep(
        key,
        title,
        expressions.condition(step, "when"),
        goal(step),
        allowance(step, "within"),
        written,
        step.location());
  }

  private Goal goal(MapNode step) {
    Optional<Goal> lasting = allowance(step, "for").map(Goal.Lasting::new);
    return lasting
        .or(() -> step.scalar("until").flatMap(until -> until(step, until)))
        .orElse(Goal.UNREADABLE);
  }

  private Optional<Goal> until(MapNode step, ScalarNode source) {
    Optional<Type> type = expressions.typeOf(source);
    if (type.filter(Type.YES_NO::equals).isPresent()) {
      return expressions.condition(step, "until").map(Goal.Holding::new);
    }
    Optional<Compiled> moment = expressions.value(source);
    boolean fits =
        type.filter(found -> found.equals(Type.DATE) || found.equals(Type.DATE_TIME)).isPresent();
    if (moment.isPresent() && !fits) {
      problems.add(
          ChainProblems.waitUntilWhat(
              source.text(), moment.get().type().notation(), source.location()));
    }
    return moment.filter(found -> fits).map(Goal.Moment::new);
  }

  private Optional<Allowance> allowance(MapNode step, String property) {
    Optional<MapNode> held = step.map(property);
    if (held.isPresent()) {
      boolean working = held.get().string("counts").filter("working"::equals).isPresent();
      return expressions
          .length(held.get(), "length")
          .map(length -> new Allowance.Held(length, working));
    }
    return step.scalar(property).flatMap(expressions::span).map(Allowance.Fixed::new);
  }
}
