package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.organization.WorkingTime;

/**
 * How long steps take: as in the past; those without a past as long as they may; those without a
 * deadline either no time.
 *
 * @param usual by step
 */
record Lengths(ChainMap map, Map<String, Duration> usual, RecordFacts facts, WorkingTime time) {

  Duration of(String step, Instant from) {
    Optional<Duration> past = Optional.ofNullable(usual.get(step));
    return past.or(() -> due(step, from).map(until -> Duration.between(from, until)))
        .filter(length -> !length.isNegative())
        .orElse(Duration.ZERO);
  }

  /** Until when it must be done at the latest. */
  Optional<Instant> due(String step, Instant from) {
    return map.findStep(step)
        .filter(HumanStep.class::isInstance)
        .flatMap(human -> ((HumanStep) human).deadline())
        .flatMap(deadline -> Deadlines.due(deadline, facts, time, from));
  }
}
