package org.docket.approval.internal;

import java.time.Instant;
import java.util.Optional;
import org.docket.approval.chain.Allowance;
import org.docket.approval.chain.Deadline;
import org.docket.organization.WorkingTime;

/** When a step must be done. */
final class Deadlines {

  private Deadlines() {}

  /** Empty where the record does not say how long it may take. */
  static Optional<Instant> due(
      Deadline deadline, RecordFacts facts, WorkingTime time, Instant now) {
    Instant start = deadline.from().flatMap(facts::endOf).orElse(now);
    if (deadline.within() instanceof Allowance.Held held) {
      return facts
          .length(held.length())
          .map(length -> held.working() ? time.plusWorkingTime(start, length) : start.plus(length));
    }
    return Optional.of(time.plus(start, ((Allowance.Fixed) deadline.within()).span()));
  }
}
