package org.docket.expression.internal.syntax;

import org.docket.expression.ExpressionProblem;

/** Ends the reading of a source at its first grammatical mistake. */
public final class SyntaxException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ExpressionProblem problem;

  public SyntaxException(ExpressionProblem problem) {
    super(problem.message().en(), null, false, false);
    this.problem = problem;
  }

  public ExpressionProblem problem() {
    return problem;
  }
}
