package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocketClockTest {

  private static final Instant PRESENT = Instant.parse("2026-03-31T23:30:00.123456789Z");
  private static final Instant PAST = Instant.parse("2026-01-02T03:04:05Z");

  private final DocketClock clock =
      new DocketClock(Clock.fixed(PRESENT, ZoneId.of("Asia/Shanghai")));

  @Test
  void shouldTellTheDayOfTheOrganisation() {
    assertThat(clock.today()).isEqualTo(LocalDate.of(2026, 4, 1));
  }

  @Test
  void shouldKeepTheDigitsThatTheDatabaseKeeps() {
    assertThat(clock.now()).isEqualTo(Instant.parse("2026-03-31T23:30:00.123456Z"));
  }

  @Test
  void shouldMoveThePresentOfOneThreadForSomeWork() {
    Instant elsewhere =
        clock.at(PAST, () -> CompletableFuture.supplyAsync(() -> clock.now()).join());
    Instant here = clock.at(PAST, clock::now);

    assertThat(here).isEqualTo(PAST);
    assertThat(elsewhere).isAfter(PAST);
    assertThat(clock.now()).isAfter(PAST);
  }

  @Test
  void shouldComeBackAfterATrouble() {
    assertThatThrownBy(
            () ->
                clock.at(
                    PAST,
                    () -> {
                      throw new IllegalStateException("trouble");
                    }))
        .hasMessage("trouble");

    assertThat(clock.now()).isAfter(PAST);
  }

  /** What another clock reads meanwhile does not matter, even to a server that runs for years. */
  @Test
  void shouldGoOnFromTheTimeOfTheDatabaseAndNotFromThatOfTheMachine() {
    Machine machine = new Machine();
    machine.clock.follow(() -> PAST);

    for (int hours : new int[] {1, -1, 1, 24 * 365 * 50, -1}) {
      machine.set = machine.set.plus(Duration.ofHours(hours));
      machine.runs(Duration.ofSeconds(10));
    }

    assertThat(machine.clock.now()).isEqualTo(PAST.plusSeconds(50));
    machine.runs(Duration.ofDays(365 * 40));
    assertThat(machine.clock.now()).isEqualTo(PAST.plusSeconds(50).plus(Duration.ofDays(365 * 40)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, -1})
  void shouldFollowTheDatabaseWhenItsClockIsSet(int hours) {
    Machine machine = new Machine();
    machine.clock.follow(() -> PAST);
    machine.runs(Duration.ofSeconds(5));

    Instant moved = PAST.plusSeconds(5).plus(Duration.ofHours(hours));
    Duration off = machine.clock.follow(() -> moved);

    assertThat(off).isEqualTo(Duration.ofHours(hours));
    assertThat(machine.clock.now()).isEqualTo(moved);
  }

  @Test
  void shouldTakeTheMiddleOfTheTimeThatTheAnswerTook() {
    Machine machine = new Machine();

    machine.clock.follow(() -> machine.answersAfter(Duration.ofMillis(40), PAST));

    assertThat(machine.clock.now()).isEqualTo(PAST.plusMillis(20));
  }

  /** Else every answer that takes long would move the time. */
  @Test
  void shouldChangeNothingWhileTheAnswerCanBeRight() {
    Machine machine = new Machine();
    machine.clock.follow(() -> PAST);
    machine.runs(Duration.ofSeconds(5));

    Duration off =
        machine.clock.follow(
            () -> machine.answersAfter(Duration.ofMillis(900), PAST.plusMillis(5_100)));

    assertThat(off).isZero();
    assertThat(machine.clock.now()).isEqualTo(PAST.plusMillis(5_900));
  }

  @Test
  void shouldStandStillRatherThanGoBackALittle() {
    Machine machine = new Machine();
    machine.clock.follow(() -> PAST);
    machine.runs(Duration.ofMillis(5_030));
    machine.clock.follow(() -> PAST.plusMillis(5_000));

    assertThat(machine.clock.now()).isEqualTo(PAST.plusMillis(5_030));
    machine.runs(Duration.ofMillis(20));
    assertThat(machine.clock.now()).isEqualTo(PAST.plusMillis(5_030));
    machine.runs(Duration.ofMillis(20));
    assertThat(machine.clock.now()).isEqualTo(PAST.plusMillis(5_040));
  }

  @Test
  void shouldGoOnByItselfWhenTheDatabaseDoesNotAnswer() {
    Machine machine = new Machine();
    machine.clock.follow(() -> PAST);
    machine.runs(Duration.ofSeconds(5));

    assertThatThrownBy(() -> machine.clock.follow(DocketClockTest::silence))
        .hasMessage("unreachable");

    assertThat(machine.clock.now()).isEqualTo(PAST.plusSeconds(5));
  }

  private static Instant silence() {
    throw new IllegalStateException("unreachable");
  }

  @Test
  void shouldLetNoTermRunOutJustAfterTheClockWasSet() {
    Machine machine = new Machine();
    Duration term = Duration.ofMinutes(2);
    machine.clock.follow(() -> PAST);
    assertThat(machine.clock.surelyOver(term)).isEqualTo(PAST);
    Instant forward = PAST.plusSeconds(3600);
    machine.clock.follow(() -> forward);
    Instant reckonedBefore = PAST.plus(term);
    Instant reckonedAfterBack = PAST.plusSeconds(7200);

    machine.runs(term.plus(DocketClock.AGREED_WITHIN));
    assertThat(machine.clock.surelyOver(term)).isBefore(reckonedBefore);
    assertThat(machine.clock.surelyForgotten(term)).isAfter(reckonedAfterBack);
    machine.runs(Duration.ofMillis(1));
    assertThat(machine.clock.surelyOver(term)).isAfter(reckonedBefore);
    assertThat(machine.clock.surelyForgotten(term)).isBefore(reckonedAfterBack);
  }

  /** A machine whose clock somebody sets, and which goes on running all the same. */
  private static final class Machine extends Clock {

    private Instant set = PRESENT;
    private long nanos = -7;
    private final DocketClock clock = new DocketClock(this, () -> nanos);

    void runs(Duration time) {
      nanos += time.toNanos();
      set = set.plus(time);
    }

    Instant answersAfter(Duration time, Instant answer) {
      runs(time);
      return answer;
    }

    @Override
    public Instant instant() {
      return set;
    }

    @Override
    public ZoneId getZone() {
      return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
