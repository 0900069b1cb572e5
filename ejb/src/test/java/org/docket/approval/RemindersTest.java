package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.internal.LateTasks;
import org.docket.notification.NoticeView;
import org.docket.notification.Notices;
import org.docket.platform.DocketClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One reminder after the other: who gets which, each once, and who is asked in the end. */
class RemindersTest {

  /** Eight working hours from Monday, with two holidays between. */
  private static final Instant DUE = Instant.parse("2026-03-05T02:00:00Z");

  private static final String LIMIT = "within: 8 working hours";

  private static final String LATE =
      """
      late:
        - {remind: assignee}
        - {after: 4 working hours, remind: {position: lawyer}}
        - {after: 1 day, remind: assignee}
        - {after: 2 days, escalate: {position: lawyer}}
      """
          .indent(4)
          .stripTrailing();

  private final ApprovalDesk desk =
      new ApprovalDesk(DeskPack.packs("request.chain.yaml", LIMIT, LIMIT + "\n" + LATE, false));
  private final UUID record = desk.request("A chair", 100);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldRemindOneAfterTheOther() {
    sweep(DUE.minusSeconds(1));
    assertThat(notices()).containsExactly(0, 0, 0, 0);

    sweep(DUE);
    assertThat(notices()).as("ann, bob, cat, dan").containsExactly(0, 1, 1, 0);
    sweep(DUE.plusSeconds(60));
    assertThat(notices()).as("once is enough").containsExactly(0, 1, 1, 0);

    sweep(Instant.parse("2026-03-05T08:00:00Z"));
    assertThat(notices()).as("four working hours later").containsExactly(0, 1, 1, 1);
    assertThat(asked("dan")).isFalse();

    sweep(DUE.plusSeconds(86_400));
    assertThat(notices()).containsExactly(0, 2, 2, 1);

    sweep(DUE.plusSeconds(2 * 86_400));
    assertThat(notices()).containsExactly(0, 2, 2, 1);
    assertThat(asked("dan")).isTrue();
  }

  @Test
  void shouldRemindNobodyOfWhatIsDone() {
    desk.decide("bob", record, "approve");

    sweep(DUE.plusSeconds(9 * 86_400));

    assertThat(text("bob")).noneMatch(text -> text.contains("is late"));
    assertThat(text("cat")).noneMatch(text -> text.contains("is late"));
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

  private List<Integer> notices() {
    return Stream.of("ann", "bob", "cat", "dan").map(login -> text(login).size()).toList();
  }

  private List<String> text(String login) {
    return desk.as(login, () -> desk.get(Notices.class).unread(200)).items().stream()
        .filter(notice -> notice.record().id().equals(record))
        .map(NoticeView::text)
        .map(text -> text.en())
        .toList();
  }

  private boolean asked(String login) {
    return desk.as(login, () -> desk.get(Tasks.class).open(Optional.empty(), 50)).items().stream()
        .anyMatch(task -> task.record().id().equals(record));
  }
}
