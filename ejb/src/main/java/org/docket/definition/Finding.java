package org.docket.definition;

import org.docket.problem.Problem;

/**
 * One thing that the schema does not allow.
 *
 * @param weight how much it speaks against the variant of the schema having been meant
 */
record Finding(Problem problem, int weight) {

  static final int OTHER_SHAPE = 10_000;
  static final int OTHER_WORD = 1_000;
  static final int MISSING = 100;
  static final int UNKNOWN = 10;
  static final int DETAIL = 1;

  Finding inside() {
    return new Finding(problem, DETAIL);
  }
}
