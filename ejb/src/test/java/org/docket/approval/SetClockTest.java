package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.ApprovalDesk.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.LateTasks;
import org.docket.platform.DocketClock;
import org.docket.record.RecordHistory;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Somebody sets the clock by an hour while records are under way. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SetClockTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              "request.chain.yaml",
              "within: 8 working hours",
              "within: 8 hours\n    late: [{after: 30 minutes, escalate: {position: lawyer}}, {after: 1 day, decide: reject}]",
              false));

  @AfterAll
  void close() {
    desk.close();
  }

  @AfterEach
  void setRight() {
    desk.at(MONDAY);
  }

  @Test
  void shouldDoOnceWhatIsDueHoweverOftenItsTimeComes() {
    UUID record = desk.request("A lamp", 10);
    Instant due = MONDAY.plus(Duration.ofHours(8));
    Instant soon = due.minus(HOUR.dividedBy(2));

    sweep(soon);
    assertThat(late(record)).isZero();
    for (Instant set :
        new Instant[] {soon.plus(HOUR), soon, soon.plus(HOUR), due, due.plus(HOUR)}) {
      sweep(set);
    }
    assertThat(late(record)).as("more people are asked once").isEqualTo(1);
    for (Instant set :
        new Instant[] {due.plus(Duration.ofDays(1)), due, due.plus(Duration.ofDays(2))}) {
      sweep(set);
    }
    assertThat(late(record)).isEqualTo(1);
    assertThat(times(record, "approval.expired")).isEqualTo(1);
  }

  @Test
  void shouldTellWhatHappenedInTheOrderInWhichItDid() {
    UUID record = desk.request("A lamp", 10);
    desk.at(MONDAY.minus(HOUR));
    desk.act("bob", record, new TaskAct.Hold(Optional.of("Waits for the offer")));
    desk.at(MONDAY.minus(HOUR.multipliedBy(2)));
    desk.act("bob", record, new TaskAct.Resume(Optional.empty()));

    assertThat(
            desk.as("ann", () -> desk.get(RecordHistory.class).timeline(record)).stream()
                .map(RecordHistory.Entry::kind))
        .containsSubsequence("approval.started", "approval.hold", "approval.resume");
  }

  @Test
  void shouldNotHaveHeldATaskForLessThanNothing() {
    UUID record = desk.request("A lamp", 10);
    desk.act("bob", record, new TaskAct.Hold(Optional.of("Waits for the offer")));
    desk.at(MONDAY.minus(HOUR));
    desk.act("bob", record, new TaskAct.Resume(Optional.empty()));

    UUID task = desk.taskOf("bob", record);
    assertThat(desk.as("bob", () -> desk.get(Tasks.class).task(task)).task().due())
        .contains(MONDAY.plus(Duration.ofHours(8)));
  }

  @Test
  void shouldGoByTheApprovalThatRunsAlsoWhenItBeganEarlierThanTheLast() {
    UUID record = desk.request("A lamp", 10);
    desk.as(
        "ann",
        () -> {
          desk.get(Approvals.class).withdraw(record, Optional.empty(), Optional.empty());
          return record;
        });
    desk.at(MONDAY.minus(HOUR));
    RecordView again =
        desk.as(
            "ann",
            () -> {
              Records records = desk.get(Records.class);
              return records.submit(record, records.get(record).version());
            });

    assertThat(again.id()).isEqualTo(record);
    assertThat(
            desk
                .as("ann", () -> desk.get(ApprovalTrail.class).position(record))
                .orElseThrow()
                .boxes()
                .stream()
                .filter(box -> box.state() == ApprovalPosition.State.CURRENT))
        .isNotEmpty();
  }

  private void sweep(Instant at) {
    Instant unused =
        desk.get(DocketClock.class)
            .at(
                at,
                () -> {
                  desk.get(LateTasks.class).run();
                  return at;
                });
  }

  private long late(UUID record) {
    return times(record, "approval.late");
  }

  private long times(UUID record, String kind) {
    return desk.as("ann", () -> desk.get(RecordHistory.class).timeline(record)).stream()
        .filter(entry -> entry.kind().equals(kind))
        .count();
  }
}
