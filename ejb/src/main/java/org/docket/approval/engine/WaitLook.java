package org.docket.approval.engine;

import java.time.Instant;
import java.util.Optional;
import org.docket.problem.Text;

/** What the record and the clock say about a wait. */
public sealed interface WaitLook {

  /** It is over, with this outcome of the step. */
  record Over(String outcome) implements WaitLook {}

  /**
   * It goes on.
   *
   * @param due when it is over at the latest; empty where only the data tell
   */
  record Still(Optional<Instant> due) implements WaitLook {}

  /** The data do not tell; the approval stops and never guesses. */
  record Unknown(Text problem) implements WaitLook {}
}
