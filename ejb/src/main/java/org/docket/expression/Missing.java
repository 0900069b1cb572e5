package org.docket.expression;

/** What happens when a question ("if", a filter, a condition) meets a value that is not there. */
public enum Missing {
  /** It is a problem: something decides on the answer, and no answer may be guessed. */
  IS_A_PROBLEM,

  /** The result is null, the line is not taken: a form is still being filled in. */
  STAYS_OPEN
}
