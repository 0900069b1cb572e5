package org.docket.expression;

import java.util.List;

/** What came of a source: an expression, or everything that is wrong with it. */
public sealed interface CompileResult {

  /** The source is right. */
  record Success(Compiled expression) implements CompileResult {}

  /** The source has mistakes, in the order of their places; never empty. */
  record Failure(List<ExpressionProblem> problems) implements CompileResult {
    public Failure {
      problems = List.copyOf(problems);
    }
  }

  /** The mistakes; empty for a success. */
  default List<ExpressionProblem> problemsOrNone() {
    return this instanceof Failure failure ? failure.problems() : List.of();
  }
}
