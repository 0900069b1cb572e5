package org.docket.approval;

import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Problem;

/**
 * What became of one of several tasks that were dealt with in one go.
 *
 * @param record what the task is about; empty where it failed
 * @param problem why it failed; empty where it went well
 */
public record ItemResult(UUID task, Optional<UUID> record, Optional<Problem> problem) {

  static ItemResult done(UUID task, UUID record) {
    return new ItemResult(task, Optional.of(record), Optional.empty());
  }

  static ItemResult failed(UUID task, Problem problem) {
    return new ItemResult(task, Optional.empty(), Optional.of(problem));
  }
}
