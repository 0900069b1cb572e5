package org.docket.platform;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Identifiers of rows: time-ordered UUIDs (version 7 of RFC 9562), so that new rows stay together
 * in an index. Within one server they are strictly increasing. They are no secret.
 */
public final class Ids {

  private static final int COUNTER_BITS = 12;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Milliseconds and the counter below them, as one number that only grows. */
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  public static UUID next() {
    long now = System.currentTimeMillis() << COUNTER_BITS;
    long tick = LAST.accumulateAndGet(now, (last, candidate) -> Math.max(last + 1, candidate));
    long millis = tick >>> COUNTER_BITS;
    long counter = tick & ((1L << COUNTER_BITS) - 1);
    long high = millis << 16 | 0x7000L | counter;
    long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
