package org.docket.organization.account;

import java.time.Duration;

/**
 * How long a name must wait after failed log-ins in a row: nothing for the first few, then twice as
 * long each time, up to a quarter of an hour. Nobody is locked out for good by somebody else.
 */
final class LoginDelay {

  static final int FREE = 5;
  private static final Duration MOST = Duration.ofMinutes(15);
  private static final int STEPS_TO_MOST = 10;

  private LoginDelay() {}

  static Duration after(int failures) {
    if (failures < FREE) {
      return Duration.ZERO;
    }
    int doublings = Math.min(failures - FREE, STEPS_TO_MOST);
    Duration delay = Duration.ofSeconds(1L << doublings);
    return delay.compareTo(MOST) > 0 ? MOST : delay;
  }
}
