package org.docket.record.internal;

import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * How long something is kept that nobody needs any more, as the administrator of the server says.
 */
public record KeepingTime(Duration age) {

  private static final Logger LOG = Logger.getLogger(KeepingTime.class);
  private static final int MOST_DAYS = 3_650;

  /**
   * @param property a number of days from 1 to 3650; for anything else the usual one holds, and the
   *     log says so
   */
  public static KeepingTime of(String property, int usualDays) {
    String written = System.getProperty(property, String.valueOf(usualDays));
    if (written.matches("[1-9][0-9]{0,3}") && Integer.parseInt(written) <= MOST_DAYS) {
      return new KeepingTime(Duration.ofDays(Integer.parseInt(written)));
    }
    LOG.warnf(
        "%s=%s is no number of days: say 1 to %d; it is taken for %d",
        property, written, MOST_DAYS, usualDays);
    return new KeepingTime(Duration.ofDays(usualDays));
  }
}
