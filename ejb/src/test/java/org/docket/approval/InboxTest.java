package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.LateTasks;
import org.docket.platform.DocketClock;
import org.docket.testing.UseCaseCosts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

  private final ApprovalDesk desk = new ApprovalDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldPutWhatIsLateFirstAndThenTheOldest() {
    UUID reviewed = desk.request("Reviewed", 1);
    desk.decide("bob", reviewed, "approve");
    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofHours(1)));
    UUID late = desk.request("Late", 1);
    UUID later = desk.request("Late as well", 1);
    assertThat(walk("bob", 1)).containsExactly(reviewed, late, later);

    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofDays(8)));
    UUID fresh = desk.request("Fresh", 1);
    sweep();

    assertThat(walk("bob", 1)).containsExactly(late, later, reviewed, fresh);
    assertThat(walk("bob", 3)).containsExactly(late, later, reviewed, fresh);
  }

  /** Who is asked because it is late gets it where late things are. */
  @Test
  void shouldKeepTheOrderForWhoeverIsAskedLater() {
    UUID late = desk.request("Late", 1);
    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofDays(8)));
    UUID fresh = desk.request("Fresh", 1);
    sweep();
    desk.act("bob", fresh, new TaskAct.Transfer(desk.idOf("dan"), Optional.empty()));
    desk.act("bob", late, new TaskAct.Transfer(desk.idOf("dan"), Optional.empty()));

    assertThat(walk("dan", 1)).containsExactly(late, fresh);
  }

  @Test
  void shouldSayHowManyThereAreAndWhatOthersCouldTake() {
    UUID first = desk.request("First", 1);
    desk.request("Second", 1);
    desk.act("bob", first, new TaskAct.Claim());

    TaskView.Page page = page("bob", Optional.empty(), 1);

    assertThat(page.count()).isEqualTo(2);
    assertThat(page.items()).extracting(TaskView::pool).containsExactly(false);
    assertThat(page("cat", Optional.empty(), 20).items())
        .extracting(TaskView::pool)
        .containsExactly(true);
    assertThat(page("cat", Optional.empty(), 20).count()).isEqualTo(1);
  }

  @Test
  void shouldTakeOneStatementForThePageAndOneToCount() {
    for (int i = 0; i < 5; i++) {
      UUID unused = desk.request("A chair", i);
    }
    UseCaseCosts costs = desk.get(UseCaseCosts.class);
    costs.forget();

    page("bob", Optional.empty(), 4);
    page("bob", Optional.empty(), 20);

    // One more where a second has passed since somebody looked for changes of the organisation.
    assertThat(costs.of("Tasks.open")).allMatch(count -> count <= 3).anyMatch(count -> count <= 2);
  }

  private List<UUID> walk(String login, int limit) {
    List<UUID> records = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      TaskView.Page page = page(login, cursor, limit);
      page.items().forEach(task -> records.add(task.record().id()));
      cursor = page.next();
    } while (cursor.isPresent());
    return records;
  }

  private TaskView.Page page(String login, Optional<String> cursor, int limit) {
    return desk.as(login, () -> desk.get(Tasks.class).open(cursor, limit));
  }

  private void sweep() {
    desk.get(DocketClock.class)
        .at(
            ApprovalDesk.MONDAY.plus(Duration.ofDays(8)),
            () -> {
              desk.get(LateTasks.class).run();
              return true;
            });
  }
}
