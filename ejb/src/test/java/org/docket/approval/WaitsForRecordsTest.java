package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.Waits;
import org.docket.platform.DocketClock;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests that wait for another one to be completed, then as long as they say themselves. */
class WaitsForRecordsTest {

  private static final String FIELDS =
      """
      before: {type: reference, to: request, title: {en: Before, zh-CN: 前一份}}
            pause: {type: duration, counts: working, title: {en: Pause, zh-CN: 间隔}}
            note: {type: text, title: {en: Note, zh-CN: 备注}}\
      """
          .strip();

  private static final String WAITS =
      """
      - step: turn
        title: {en: Its turn, zh-CN: 等待前一份}
        do: wait
        until: 'if before = null then true else before.state = "completed"'
        within: 30 days
        outcomes: {over: next, late: {end: rejected}}
      - {step: pause, title: {en: Pause, zh-CN: 间隔}, do: wait, when: pause != null, for: {length: pause, counts: working}}
      - step: review\
      """
          .indent(2)
          .stripTrailing();

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              List.of(
                  new DeskPack.Replacement(
                      "request.form.yaml",
                      "note: {type: text, title: {en: Note, zh-CN: 备注}}",
                      FIELDS),
                  new DeskPack.Replacement(
                      "request.chain.yaml",
                      "needs: {total: money,",
                      "needs: {before: 'reference:request', pause: duration, total: money,"),
                  new DeskPack.Replacement("request.chain.yaml", "  - step: review", WAITS))));
  private final UUID first = desk.request("First", 100);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldGoOnWhenTheOtherRecordIsCompleted() {
    UUID second = following("First", Optional.empty());
    sweep(Duration.ofMinutes(10));
    assertThat(state(second, "turn")).isEqualTo(ApprovalPosition.State.CURRENT);

    desk.decide("bob", first, "approve");
    desk.decide("dan", first, "done");
    desk.decide("bob", first, "done");
    assertThat(record(first)).isEqualTo(RecordState.COMPLETED);
    sweep(Duration.ofMinutes(20));

    assertThat(state(second, "turn")).isEqualTo(ApprovalPosition.State.DONE);
    assertThat(state(second, "review")).isEqualTo(ApprovalPosition.State.CURRENT);
  }

  @Test
  void shouldWaitOnWhereTheOtherRecordEndsOtherwiseAndBeLateInTheEnd() {
    UUID second = following("Rejected", Optional.empty());

    desk.decide("bob", first, "reject");
    sweep(Duration.ofDays(29));
    assertThat(state(second, "turn")).isEqualTo(ApprovalPosition.State.CURRENT);

    sweep(Duration.ofDays(30));
    assertThat(record(second)).isEqualTo(RecordState.REJECTED);
  }

  @Test
  void shouldNotWaitAtAllWhereTheOtherRecordIsCompletedAlready() {
    desk.decide("bob", first, "approve");
    desk.decide("dan", first, "done");
    desk.decide("bob", first, "done");

    assertThat(state(following("Late", Optional.empty()), "review"))
        .isEqualTo(ApprovalPosition.State.CURRENT);
  }

  /** A working day of seven hours, from Monday at nine over two holidays. */
  @Test
  void shouldWaitAsLongAsTheFieldSaysInWorkingTime() {
    desk.decide("bob", first, "approve");
    desk.decide("dan", first, "done");
    desk.decide("bob", first, "done");
    UUID second = following("Paused", Optional.of("PT8H"));

    assertThat(box(second, "pause").due()).contains(Instant.parse("2026-03-05T02:00:00Z"));
    sweep(Duration.ofDays(3));
    assertThat(state(second, "pause")).isEqualTo(ApprovalPosition.State.CURRENT);
    sweep(Duration.ofDays(3).plusHours(1));
    assertThat(state(second, "pause")).isEqualTo(ApprovalPosition.State.DONE);
  }

  private UUID following(String subject, Optional<String> pause) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("subject", subject).put("total", 100).put("before", first.toString());
    pause.ifPresent(length -> data.put("pause", length));
    return desk.as("ann", () -> desk.get(Records.class).createAndSubmit("request", data)).id();
  }

  private void sweep(Duration later) {
    Instant at = ApprovalDesk.MONDAY.plus(later);
    Instant unused =
        desk.get(DocketClock.class)
            .at(
                at,
                () -> {
                  desk.get(Waits.class).run();
                  return at;
                });
  }

  private RecordState record(UUID id) {
    return desk.as("ann", () -> desk.get(Records.class).get(id)).state();
  }

  private ApprovalPosition.State state(UUID record, String step) {
    return box(record, step).state();
  }

  private ApprovalPosition.Box box(UUID record, String step) {
    return desk
        .as("ann", () -> desk.get(ApprovalTrail.class).position(record))
        .orElseThrow()
        .boxes()
        .stream()
        .filter(box -> box.step().equals(step))
        .findFirst()
        .orElseThrow();
  }
}
