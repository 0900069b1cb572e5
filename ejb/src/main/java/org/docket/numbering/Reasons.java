package org.docket.numbering;

import org.docket.problem.ProblemException;

/** Why somebody changes the register: in words, and not too many. */
final class Reasons {

  private static final int LONGEST = 500;

  private Reasons() {}

  static String require(String reason) {
    String why = reason.strip();
    if (why.isEmpty() || why.length() > LONGEST) {
      throw new ProblemException(NumberingProblems.reasonMissing());
    }
    return why;
  }
}
