package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;

/**
 * How long steps take: as in the past; those without a past as long as they may; those without a
 * deadline either no time.
 *
 * @param usual by step
 */
record Lengths(ChainMap map, Map<String, Duration> usual, RecordFacts facts) {

  Duration of(String step, List<UUID> asked, Instant from) {
    Optional<Duration> past = Optional.ofNullable(usual.get(step));
    return past.or(() -> due(step, asked, from).map(until -> Duration.between(from, until)))
        .filter(length -> !length.isNegative())
        .orElse(Duration.ZERO);
  }

  /** Until when it must be done at the latest. */
  Optional<Instant> due(String step, List<UUID> asked, Instant from) {
    return map.findStep(step)
        .filter(HumanStep.class::isInstance)
        .flatMap(human -> ((HumanStep) human).deadline())
        .flatMap(
            deadline ->
                Deadlines.due(deadline, facts, facts.workingTime(facts.clockOf(asked)), from));
  }
}
