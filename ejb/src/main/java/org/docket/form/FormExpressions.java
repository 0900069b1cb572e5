package org.docket.form;

import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.definition.ScalarNode;
import org.docket.expression.CompileResult;
import org.docket.expression.Compiled;
import org.docket.expression.ExpressionProblem;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemCollector;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the expressions of a definition and reports their mistakes where they stand.
 *
 * @param untyped names whose type nobody knows; that is reported elsewhere, and not once more
 *     wherever they are used
 */
public record FormExpressions(ProblemCollector problems, Set<String> untyped) {

  public FormExpressions {
    untyped = Set.copyOf(untyped);
  }

  public FormExpressions(ProblemCollector problems) {
    this(problems, Set.of());
  }

  public @Nullable Compiled compile(
      MapNode definition, String property, Scope scope, Type expected) {
    return definition
        .scalar(property)
        .flatMap(source -> compile(source, scope, expected))
        .orElse(null);
  }

  public Optional<Compiled> compile(ScalarNode source, Scope scope, Type expected) {
    return reported(Expressions.tryCompile(source.text(), scope, expected), source);
  }

  /** Whatever type it has. */
  public Optional<Compiled> compile(ScalarNode source, Scope scope) {
    return reported(Expressions.tryCompile(source.text(), scope, null), source);
  }

  /** A condition that always has an answer. */
  public Optional<Compiled> condition(ScalarNode source, Scope scope) {
    return reported(Expressions.tryCompileCondition(source.text(), scope), source);
  }

  private Optional<Compiled> reported(CompileResult result, ScalarNode source) {
    result.problemsOrNone().forEach(problem -> report(problem, source));
    return result instanceof CompileResult.Success success
        ? Optional.of(success.expression())
        : Optional.empty();
  }

  /** {@code true}, {@code false} or an expression. */
  Condition condition(MapNode definition, String property, Scope scope, Condition otherwise) {
    Optional<ScalarNode> source = definition.scalar(property);
    if (source.isEmpty()) {
      return otherwise;
    }
    if (source.get().value() instanceof Boolean fixed) {
      return fixed ? Condition.always() : Condition.never();
    }
    return compile(source.get(), scope, Type.YES_NO)
        .<Condition>map(Condition.When::new)
        .orElse(otherwise);
  }

  private void report(ExpressionProblem problem, ScalarNode source) {
    if (untyped.contains(source.text().substring(problem.start(), problem.end()))) {
      return;
    }
    problems.add(
        Problem.of(problem.code(), ProblemCategory.INVALID, problem.message())
            .at(source.locationAt(problem.start())));
  }
}
