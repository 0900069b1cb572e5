package org.docket.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Time that goes on evenly from what a leading clock said last, counted by the nanoseconds that
 * this machine has been running, so that nobody who sets this machine's own clock changes it. Until
 * the leading clock is asked first, it is another one.
 */
final class EvenTime implements InstantSource {

  private final InstantSource before;
  private final LongSupplier nanos;
  private volatile @Nullable Course course;

  /**
   * @param before what counts until the leading clock is asked first
   * @param nanos goes on evenly from anywhere, as {@link System#nanoTime}
   */
  EvenTime(InstantSource before, LongSupplier nanos) {
    this.before = before;
    this.nanos = nanos;
  }

  /**
   * How time goes since the leading clock was asked.
   *
   * @param floor before which it never is
   * @param setAt when the leading clock was last found set; null for never
   */
  private record Course(long nanos, Instant instant, Instant floor, @Nullable Long setAt) {

    Instant at(long now) {
      Instant here = instant.plusNanos(now - nanos);
      return here.isBefore(floor) ? floor : here;
    }
  }

  @Override
  public Instant instant() {
    Course going = course;
    return going == null ? before.instant() : going.at(nanos.getAsLong());
  }

  /** How long this has been running: never set, never back. */
  Duration running() {
    return Duration.ofNanos(nanos.getAsLong());
  }

  /** Whether the leading clock was found set at no time in the last so long. */
  boolean isEvenSince(Duration lasting) {
    Course going = course;
    return going == null
        || going.setAt == null
        || nanos.getAsLong() - going.setAt > lasting.toNanos();
  }

  /**
   * Follows the leading clock. Its answer was right at some moment while it was asked: while that
   * can be, nothing changes. A little too late, time stands still until it is right; so it goes
   * back only when the leading clock was set back.
   *
   * @return how far the leading clock was from what was taken for the time; zero while it can be
   */
  synchronized Duration follow(Supplier<Instant> leading) {
    long asked = nanos.getAsLong();
    Instant said = leading.get();
    long answered = nanos.getAsLong();
    long middle = asked + (answered - asked) / 2;
    Course going = course;
    if (going == null) {
      Duration off = Duration.between(before.instant(), said);
      course = new Course(middle, said, Instant.MIN, null);
      return off;
    }
    if (!said.isBefore(going.at(asked)) && !said.isAfter(going.at(answered))) {
      return Duration.ZERO;
    }
    Duration off = Duration.between(going.at(middle), said);
    course =
        off.abs().compareTo(DocketClock.SET) > 0
            ? new Course(middle, said, Instant.MIN, answered)
            : new Course(middle, said, going.at(answered), going.setAt);
    return off;
  }
}
