package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;

/**
 * Keeps one address from trying codes of documents by the thousand: nobody scans that much paper.
 * Each server counts for itself.
 */
@ApplicationScoped
public class VerificationRate {

  static final int REQUESTS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  private final DocketClock clock;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  private record Window(Instant until, int requests) {}

  @Inject
  public VerificationRate(DocketClock clock) {
    this.clock = clock;
  }

  /** Counts a request; fails when the address has asked too often in the last minute. */
  void count(String address) {
    Instant now = clock.now();
    if (windows.size() >= ADDRESSES) {
      windows.values().removeIf(window -> now.isAfter(window.until));
    }
    Window window =
        windows.merge(
            address,
            new Window(now.plus(WINDOW), 1),
            (before, first) ->
                now.isBefore(before.until) ? new Window(before.until, before.requests + 1) : first);
    if (window.requests > REQUESTS) {
      throw new ProblemException(
          Problem.of(
              "document.too-many-verifications",
              ProblemCategory.TOO_MANY,
              "Too many documents were verified from here; try again in a minute",
              "核验过于频繁，请一分钟后再试"));
    }
  }
}
