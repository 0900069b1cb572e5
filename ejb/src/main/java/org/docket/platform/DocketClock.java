package org.docket.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only source of the present. Instants have microseconds, as the database keeps them. Scenarios
 * move the present of their own thread with {@link #at}.
 */
@ApplicationScoped
public class DocketClock {

  private final Clock clock;

  @SuppressWarnings("ThreadLocalUsage") // one bean per application, and tests make their own
  private final ThreadLocal<@Nullable Instant> moved = new ThreadLocal<>();

  public DocketClock() {
    this(Clock.system(ZoneId.of(System.getProperty("docket.zone", "Asia/Shanghai"))));
  }

  public DocketClock(Clock clock) {
    this.clock = clock;
  }

  public Instant now() {
    Instant here = moved.get();
    return (here == null ? clock.instant() : here).truncatedTo(ChronoUnit.MICROS);
  }

  /** The zone of the organisation: it decides what day it is. */
  public ZoneId zone() {
    return clock.getZone();
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  /** Whether the work on this thread runs as if it were another time. */
  public boolean isMoved() {
    return moved.get() != null;
  }

  /** Runs the work as if it were that instant, on this thread only. */
  public <T extends @Nullable Object> T at(Instant instant, Supplier<T> work) {
    Instant before = moved.get();
    moved.set(instant);
    try {
      return work.get();
    } finally {
      if (before == null) {
        moved.remove();
      } else {
        moved.set(before);
      }
    }
  }
}
