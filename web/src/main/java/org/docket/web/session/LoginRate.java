package org.docket.web.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.docket.organization.account.AccountProblems;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;

/**
 * Slows down whoever tries many passwords for many names from one address. Counts failures only, so
 * that an office behind one address can log in; each server counts for itself.
 */
@ApplicationScoped
public class LoginRate {

  static final int FAILURES = 30;
  private static final Duration WINDOW = Duration.ofMinutes(1);
  private static final int ADDRESSES = 10_000;

  private final DocketClock clock;
  private final Map<String, Window> windows = new ConcurrentHashMap<>();

  private record Window(Duration until, int failures) {}

  @Inject
  public LoginRate(DocketClock clock) {
    this.clock = clock;
  }

  /** Fails when there were too many failures from the address in the last minute. */
  void mustBeLow(String address) {
    Duration now = clock.running();
    boolean tooMany =
        Optional.ofNullable(windows.get(address))
            .filter(window -> isIn(window, now))
            .filter(window -> window.failures >= FAILURES)
            .isPresent();
    if (tooMany) {
      throw new ProblemException(AccountProblems.tooManyTries());
    }
  }

  void failed(String address) {
    Duration now = clock.running();
    if (windows.size() >= ADDRESSES) {
      windows.values().removeIf(window -> !isIn(window, now));
    }
    windows.merge(
        address,
        new Window(now.plus(WINDOW), 1),
        (before, first) ->
            isIn(before, now) ? new Window(before.until, before.failures + 1) : first);
  }

  private static boolean isIn(Window window, Duration now) {
    return now.compareTo(window.until) < 0;
  }
}
