package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.platform.DocketClock;

/**
 * How long the steps of a process take on average. Asked at every key that somebody types into a
 * new record, so that each server measures once an hour.
 */
@ApplicationScoped
public class UsualTimes {

  private static final Duration PAST = Duration.ofDays(365);
  private static final Duration FRESH = Duration.ofHours(1);

  private final FigureQueries figures;
  private final DocketClock clock;
  private final Map<String, Measured> known = new ConcurrentHashMap<>();

  private record Measured(Instant at, Map<String, Duration> bySteps) {}

  @Inject
  public UsualTimes(FigureQueries figures, DocketClock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /** By step, over the past year; nothing for steps that nobody has done. */
  Map<String, Duration> of(String process) {
    Instant now = clock.now();
    Measured last = known.get(process);
    if (last != null && !last.at.isAfter(now) && last.at.plus(FRESH).isAfter(now)) {
      return last.bySteps;
    }
    Map<String, Duration> usual = measure(process, now);
    known.put(process, new Measured(now, usual));
    return usual;
  }

  Map<String, Duration> measure(String process, Instant now) {
    Map<String, Duration> usual = new HashMap<>();
    figures
        .usual(process, now.minus(PAST))
        .forEach((step, seconds) -> usual.put(step, Duration.ofSeconds(seconds)));
    return Map.copyOf(usual);
  }
}
