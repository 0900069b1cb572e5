package org.docket.record.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.internal.BinderRow;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.record.job.internal.JobClaims;
import org.docket.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two servers want the same job, and somebody sets the clock of their database. */
class JobClaimsTest {

  private static final Instant TIME = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final TestDatabase database = TestDatabase.h2();

  /** What the database says; the machines of both servers run on together. */
  private Instant time = TIME;

  private long nanos;
  private final DocketClock clock = clock();
  private final JobClaims first = claims(clock);
  private final DocketClock otherClock = clock();
  private final JobClaims second = claims(otherClock);
  private final UUID job = Ids.next();

  JobClaimsTest() {
    database.run(
        () -> database.entities().persist(new BinderRow(job, Ids.next(), Locale.ENGLISH, TIME)));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private DocketClock clock() {
    DocketClock made = new DocketClock(Clock.systemUTC(), () -> nanos);
    made.follow(() -> time);
    return made;
  }

  private JobClaims claims(DocketClock ownClock) {
    return new JobClaims(database.entities(), database.transactions(), ownClock);
  }

  private void runs(Duration span) {
    nanos += span.toNanos();
    time = time.plus(span);
  }

  private void set(Duration by) {
    time = time.plus(by);
    clock.follow(() -> time);
    otherClock.follow(() -> time);
  }

  private static Optional<UUID> claimed(JobClaims server) {
    return server.next(BinderRow.class, List.of("writing")).map(JobClaim::id);
  }

  @Test
  void shouldGiveAJobToAnotherServerWhenItsTimeIsOver() {
    assertThat(claimed(first)).contains(job);
    runs(Duration.ofSeconds(119));
    assertThat(claimed(second)).isEmpty();
    runs(Duration.ofSeconds(2));

    assertThat(claimed(second)).contains(job);
  }

  @Test
  void shouldLeaveAJobToTheServerThatHasItWhenTheClockIsSetOn() {
    assertThat(claimed(first)).contains(job);
    set(HOUR);
    assertThat(claimed(second)).isEmpty();
    runs(Duration.ofSeconds(100));
    database.run(() -> database.entities().find(BinderRow.class, job).claim(first.leaseEnd()));
    runs(Duration.ofSeconds(100));

    assertThat(claimed(second)).as("renewed in time").isEmpty();
    runs(Duration.ofSeconds(30));
    assertThat(claimed(second)).as("not renewed").contains(job);
  }

  @Test
  void shouldNotWaitAnHourForAServerThatFellBeforeTheClockWasSetBack() {
    assertThat(claimed(first)).contains(job);
    set(HOUR.negated());
    runs(Duration.ofSeconds(120));
    assertThat(claimed(second)).isEmpty();
    runs(DocketClock.AGREED_WITHIN.plusSeconds(1));

    assertThat(claimed(second)).contains(job);
  }
}
