package org.docket.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;

/**
 * Keeps one address from trying codes of documents by the thousand: nobody scans that much paper.
 * Each server counts for itself, and for so many addresses a minute by name; all others share one
 * count, so that whoever has many addresses makes the table no larger and tries no more codes.
 */
@ApplicationScoped
public class VerificationRate {

  static final int REQUESTS = 60;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  static final int ADDRESSES = 10_000;
  private static final Duration BETWEEN_CLEARINGS = Duration.ofSeconds(5);
  private static final String ALL_OTHERS = "";

  private final DocketClock clock;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();
  private volatile Duration cleared;

  private record Window(Duration until, int requests) {}

  @Inject
  public VerificationRate(DocketClock clock) {
    this.clock = clock;
    this.cleared = clock.running().minus(BETWEEN_CLEARINGS);
  }

  /** Counts a request; fails when the address has asked too often in the last minute. */
  void count(String address) {
    Duration now = clock.running();
    Window window =
        windows.merge(
            counted(address, now),
            new Window(now.plus(WINDOW), 1),
            (before, first) ->
                isIn(before, now) ? new Window(before.until, before.requests + 1) : first);
    if (window.requests > REQUESTS) {
      throw new ProblemException(
          Problem.of(
              "document.too-many-verifications",
              ProblemCategory.TOO_MANY,
              "Too many documents were verified from here; try again in a minute",
              "核验过于频繁，请一分钟后再试"));
    }
  }

  /** Under which name an address counts. */
  private String counted(String address, Duration now) {
    if (windows.containsKey(address) || windows.size() < ADDRESSES) {
      return address;
    }
    if (now.minus(cleared).compareTo(BETWEEN_CLEARINGS) > 0) {
      cleared = now;
      windows.values().removeIf(window -> !isIn(window, now));
    }
    return windows.size() < ADDRESSES ? address : ALL_OTHERS;
  }

  int counts() {
    return windows.size();
  }

  private static boolean isIn(Window window, Duration now) {
    return now.compareTo(window.until) < 0;
  }
}
