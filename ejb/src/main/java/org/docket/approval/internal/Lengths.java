package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.organization.WorkingTime;

/**
 * How long steps take: as in the past, to when somebody is at work; those without a past as long as
 * they may; those without a deadline either no time.
 *
 * @param usual by step
 */
record Lengths(ChainMap map, Map<String, Duration> usual, RecordFacts facts) {

  Duration of(String step, List<UUID> asked, Instant from) {
    Instant until =
        Optional.ofNullable(usual.get(step))
            .map(past -> atWork(asked, from.plus(past)))
            .or(() -> due(step, asked, from))
            .filter(from::isBefore)
            .orElse(from);
    return Duration.between(from, until);
  }

  private Instant atWork(List<UUID> asked, Instant moment) {
    return asked.isEmpty() ? moment : time(asked).nextWorked(moment);
  }

  private WorkingTime time(List<UUID> asked) {
    return facts.workingTime(facts.clockOf(asked));
  }

  /** Until when it must be done at the latest. */
  Optional<Instant> due(String step, List<UUID> asked, Instant from) {
    return map.findStep(step)
        .filter(HumanStep.class::isInstance)
        .flatMap(human -> ((HumanStep) human).deadline())
        .flatMap(deadline -> Deadlines.due(deadline, facts, time(asked), from));
  }
}
