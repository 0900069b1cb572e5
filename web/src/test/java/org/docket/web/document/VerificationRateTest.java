package org.docket.web.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

class VerificationRateTest {

  private static final String ADDRESS = "192.0.2.7";

  private Duration running = Duration.ofDays(-3);
  private final VerificationRate rate =
      new VerificationRate(new DocketClock(Clock.systemUTC(), () -> running.toNanos()));

  @Test
  void shouldRefuseTheNextAfterSixtyInAMinute() {
    times(60, ADDRESS);

    refused(ADDRESS);
  }

  @Test
  void shouldCountEachAddressForItself() {
    times(60, ADDRESS);

    assertThatCode(() -> rate.count("192.0.2.8")).doesNotThrowAnyException();
  }

  @Test
  void shouldBeginAgainAfterAMinute() {
    times(60, ADDRESS);
    running = running.plusSeconds(59);
    refused(ADDRESS);
    running = running.plusSeconds(1);

    times(60, ADDRESS);
    refused(ADDRESS);
  }

  @Test
  void shouldKeepItsTableSmallAndRefuseWhoeverHasManyAddresses() {
    for (int i = 0; i < VerificationRate.ADDRESSES; i++) {
      rate.count("2001:db8::" + i);
    }
    for (int i = 0; i < VerificationRate.REQUESTS; i++) {
      rate.count("2001:db8:1::" + i);
    }

    refused("2001:db8:2::1");
    assertThat(rate.counts()).isEqualTo(VerificationRate.ADDRESSES + 1);
    assertThatCode(() -> rate.count("2001:db8::7"))
        .as("an address that has its own count")
        .doesNotThrowAnyException();
    running = running.plusSeconds(61);
    assertThatCode(() -> rate.count("2001:db8:2::1")).doesNotThrowAnyException();
    assertThat(rate.counts()).isEqualTo(1);
  }

  private void times(int count, String address) {
    for (int i = 0; i < count; i++) {
      rate.count(address);
    }
  }

  private void refused(String address) {
    assertThatThrownBy(() -> rate.count(address))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("document.too-many-verifications");
  }
}
