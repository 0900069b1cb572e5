package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainReplay.Item;
import org.docket.approval.ChainReplay.Share;
import org.docket.record.ListRequest;
import org.docket.record.job.JobWorker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a replay tells of work: three requests that each took two hours to review, then one for the
 * lawyer and half an hour for the money.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReplayWorkTest {

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              List.of(
                  new DeskPack.Replacement(
                      "request.form.yaml", "zh-CN: 合计}}", "zh-CN: 合计}, search: true}"))));
  private final List<UUID> records = List.of(done(100), done(200), done(300));

  @AfterAll
  void close() {
    desk.close();
  }

  private UUID done(int total) {
    desk.at(ApprovalDesk.MONDAY);
    UUID record = desk.request("A desk", total);
    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofMinutes(120)));
    desk.decide("bob", record, "approve");
    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofMinutes(150)));
    desk.decide("bob", record, "done");
    desk.at(ApprovalDesk.MONDAY.plus(Duration.ofMinutes(180)));
    desk.decide("dan", record, "done");
    return record;
  }

  /** A task that two are asked is half a task's time for each of them. */
  @Test
  void shouldTellHowManyHoursOfWorkComeToWhom() {
    ChainReplay replay = played(Map.of());

    assertThat(desk.as("admin", () -> desk.get(ChainReplays.class).shares(replay.id())))
        .extracting(Share::name, Share::tasks, Share::seconds)
        .containsExactlyInAnyOrder(
            tuple("鲍博", 6L, 3 * (3_600L + 900)),
            tuple("蔡婷", 6L, 3 * (3_600L + 900)),
            tuple("邓丹", 3L, 3 * 3_600L));
  }

  @Test
  void shouldPlayOnlyWhatTheFilterFinds() {
    ChainReplay replay = played(Map.of("total", List.of("gt:150")));

    assertThat(replay.total()).isEqualTo(2);
    assertThat(replay.done()).isEqualTo(2);
    assertThat(desk.as("admin", () -> desk.get(ChainReplays.class).items(replay.id(), 0, false)))
        .satisfies(
            page ->
                assertThat(page.items())
                    .extracting(Item::record)
                    .containsExactlyInAnyOrder(records.get(1), records.get(2)));
  }

  private ChainReplay played(Map<String, List<String>> filters) {
    ListRequest which =
        new ListRequest("request", null, filters, "", List.of(), ListRequest.USUAL, null, false);
    String key = UUID.randomUUID().toString();
    UUID id =
        desk.as(
                "admin",
                () -> desk.get(ChainReplays.class).begin("REQ", Optional.empty(), which, 50, key))
            .id();
    desk.get(JobWorker.class).run();
    return desk.as("admin", () -> desk.get(ChainReplays.class).get(id));
  }
}
