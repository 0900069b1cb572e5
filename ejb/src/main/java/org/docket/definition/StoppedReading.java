package org.docket.definition;

import org.docket.problem.Problem;

/** Ends the reading of one file, inside this package only. */
final class StoppedReading extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  StoppedReading(Problem problem) {
    super(problem.message().en());
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
