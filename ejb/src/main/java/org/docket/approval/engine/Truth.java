package org.docket.approval.engine;

import org.docket.problem.Text;

/** The answer to a condition. */
public sealed interface Truth {
  Truth YES = new Known(true);
  Truth NO = new Known(false);

  static Truth of(boolean value) {
    return value ? YES : NO;
  }

  /** Yes or no. */
  record Known(boolean value) implements Truth {}

  /** The data do not tell; the approval stops and never guesses. */
  record Problematic(Text problem) implements Truth {}
}
