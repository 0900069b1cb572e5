package org.docket.web.session;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginRateTest {

  private static final String ADDRESS = "192.0.2.7";

  private Duration running = Duration.ofDays(-3);
  private final DocketClock clock = new DocketClock(Clock.systemUTC(), () -> running.toNanos());
  private final LoginRate rate = new LoginRate(clock);

  @BeforeEach
  void failTooOften() {
    for (int i = 0; i < LoginRate.FAILURES; i++) {
      rate.failed(ADDRESS);
    }
  }

  @Test
  void shouldRefuseAnAddressForAMinute() {
    running = running.plusSeconds(59);
    refused();
    running = running.plusSeconds(1);

    accepted();
  }

  @Test
  void shouldGiveNobodyMoreTriesWhenTheClockIsSetOn() {
    clock.follow(() -> Instant.now().plusSeconds(3600));

    refused();
  }

  @Test
  void shouldKeepNobodyOutLongerWhenTheClockIsSetBack() {
    clock.follow(() -> Instant.now().minusSeconds(3600));
    running = running.plusSeconds(60);

    accepted();
  }

  private void refused() {
    assertThatThrownBy(() -> rate.mustBeLow(ADDRESS)).isInstanceOf(ProblemException.class);
  }

  private void accepted() {
    assertThatCode(() -> rate.mustBeLow(ADDRESS)).doesNotThrowAnyException();
  }
}
