package org.docket.approval.engine;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.End;

/** What is asked of an approval, by whom and when. */
public sealed interface Command {

  UUID by();

  Instant at();

  /**
   * Begins.
   *
   * @param registering the first step, when handing in the record has completed it already
   */
  record Start(UUID by, Instant at, Optional<String> registering) implements Command {}

  /** Answers a turn. */
  record Decide(UUID by, Instant at, String turn, String outcome) implements Command {}

  /** Tries again where the approval had stopped. */
  record Retry(UUID by, Instant at, String turn) implements Command {}

  /** Tells that the record which a visit started has ended. */
  record ChildEnded(UUID by, Instant at, int visit, End end) implements Command {}

  /** Ends the approval from outside. */
  record Cancel(UUID by, Instant at) implements Command {}
}
