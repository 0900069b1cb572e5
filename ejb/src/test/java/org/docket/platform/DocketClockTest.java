package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

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
}
