package org.docket.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The only source of the present, which is the database's: all servers on one database agree, and
 * setting the clock of one of their machines changes nothing. Instants have microseconds, as the
 * database keeps them. Scenarios move the present of their own thread with {@link #at}.
 */
@ApplicationScoped
public class DocketClock {

  /** In which every server has asked the database for its time once more. */
  public static final Duration AGREED_WITHIN = Duration.ofSeconds(15);

  /** Less is a clock that goes a little wrong; more means that somebody has set it. */
  public static final Duration SET = Duration.ofSeconds(1);

  /** After all times that are stored. */
  private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final EvenTime time;
  private final ZoneId zone;

  @SuppressWarnings("ThreadLocalUsage") // one bean per application, and tests make their own
  private final ThreadLocal<@Nullable Instant> moved = new ThreadLocal<>();

  public DocketClock() {
    this(Clock.system(ZoneId.of(System.getProperty("docket.zone", "Asia/Shanghai"))));
  }

  public DocketClock(Clock clock) {
    this(clock, System::nanoTime);
  }

  /**
   * @param clock counts until the database is asked
   * @param nanos goes on evenly from anywhere
   */
  public DocketClock(Clock clock, LongSupplier nanos) {
    this.time = new EvenTime(clock, nanos);
    this.zone = clock.getZone();
  }

  public Instant now() {
    Instant here = moved.get();
    return (here == null ? time.instant() : here).truncatedTo(ChronoUnit.MICROS);
  }

  /** The zone of the organisation: it decides what day it is. */
  public ZoneId zone() {
    return zone;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now(), zone());
  }

  /**
   * For what this server alone counts, such as tries in a minute: goes on evenly whatever is set.
   * Only differences mean something.
   */
  public Duration running() {
    return time.running();
  }

  /**
   * Before which a term must have ended that some server gave itself, so that it has surely run
   * out: the present, or nothing at all while a term may have been reckoned before the database's
   * clock was set.
   *
   * @param term how long it is
   */
  public Instant surelyOver(Duration term) {
    return isAgreedFor(term) ? now() : Instant.EPOCH;
  }

  /**
   * Beyond which no server gives itself a term that ends: what ends later was reckoned before the
   * database's clock was set back, by one that has not renewed it since.
   *
   * @param term how long it is
   */
  public Instant surelyForgotten(Duration term) {
    return isAgreedFor(term) ? now().plus(term).plus(AGREED_WITHIN) : NEVER;
  }

  private boolean isAgreedFor(Duration term) {
    return time.isEvenSince(term.plus(AGREED_WITHIN));
  }

  /**
   * Asks the database what time it is, and goes on from there.
   *
   * @return how far off this was; zero when the answer fits
   */
  public Duration follow(Supplier<Instant> database) {
    return time.follow(database);
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
