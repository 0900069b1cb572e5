package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.ApprovalDesk.MONDAY;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainReplay.Item;
import org.docket.approval.ChainReplay.Share;
import org.docket.approval.ChainReplay.State;
import org.docket.approval.ChainReplay.Verdict;
import org.docket.definition.Releases;
import org.docket.record.Amendments;
import org.docket.record.ListRequest;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.record.job.JobWorker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Past records by the chain as it was, and by others. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainReplaysTest {

  private final ApprovalDesk desk = new ApprovalDesk();
  private final UUID completed = desk.request("Completed", 100);
  private final UUID rejected = desk.request("Rejected", 300);
  private final UUID returned = desk.request("Returned", 300);

  private final UUID amended = desk.request("Amended", 300);

  ChainReplaysTest() {
    desk.at(MONDAY.plus(Duration.ofHours(2)));
    desk.decide("bob", completed, "approve");
    desk.decide("dan", completed, "done");
    desk.decide("bob", completed, "done");
    desk.decide("cat", rejected, "reject");
    desk.act(
        "cat",
        returned,
        new TaskAct.Return(
            "register", false, Optional.of("Why?"), JsonNodeFactory.instance.objectNode()));
    desk.decide("ann", returned, "done");
    desk.decide("cat", returned, "approve");
    desk.decide("cat", amended, "approve");
    amendLater();
  }

  private void amendLater() {
    desk.decide("dan", amended, "done");
    desk.decide("bob", amended, "done");
    desk.at(MONDAY.plus(Duration.ofHours(3)));
    RecordView seen = desk.as("admin", () -> desk.get(Records.class).get(amended));
    ObjectNode values = seen.data().deepCopy();
    values.put("total", "100");
    RecordView unused =
        desk.as(
            "admin",
            () -> desk.get(Amendments.class).amend(amended, seen.version(), values, "It was less"));
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldPlayEverythingAsItWasByTheSameChain() {
    ChainReplay replay = played(Optional.empty());

    assertThat(replay.state()).isEqualTo(State.DONE);
    assertThat(replay.verdicts()).containsExactly(Map.entry(Verdict.SAME, 4L));
    assertThat(item(replay, returned).after())
        .extracting(step -> step.outcome().en())
        .startsWith("Handed in", "Sent back", "Done", "Approve");
  }

  @Test
  void shouldTellWhoElseWouldHaveDecided() {
    ChainReplay replay = played(candidate("{position: chief}", "{position: lawyer}"));

    Item item = item(replay, completed);
    assertThat(item.verdict()).contains(Verdict.PEOPLE);
    assertThat(item.before().get(1).people()).containsExactly("鲍博");
    assertThat(item.after().get(1).people()).containsExactly("邓丹");
  }

  @Test
  void shouldTellWhichRouteIsAnotherOne() {
    String board =
        "  - {step: board, title: {en: Board, zh-CN: 董事会}, do: approve, by: {position: lawyer},"
            + " when: 'total != null and total > 200'}\n";
    ChainReplay replay = played(candidate("  - parallel:\n", board + "  - parallel:\n"));

    assertThat(item(replay, completed).verdict()).contains(Verdict.SAME);
    assertThat(item(replay, rejected).verdict()).contains(Verdict.SAME);
    assertThat(item(replay, amended).after())
        .as("what was amended after the end")
        .extracting(step -> step.title().en())
        .contains("Board");
    Item other = item(replay, returned);
    assertThat(other.after()).extracting(step -> step.title().en()).contains("Board");
    assertThat(other.after().stream().filter(ChainReplay.Step::assumed))
        .extracting(step -> step.title().en())
        .contains("Board");
  }

  @Test
  void shouldTellWhereNobodyIsFound() {
    ChainReplay replay =
        played(candidate("{position: chief}", "{position: clerk, of: '\"NOWHERE\"'}"));

    Item item = item(replay, completed);
    assertThat(item.verdict()).contains(Verdict.NOBODY);
    assertThat(item.note()).hasValueSatisfying(note -> assertThat(note.en()).contains("Review"));
  }

  @Test
  void shouldTellWhatComesToWhom() {
    ChainReplay replay = played(Optional.empty());

    List<Share> shares = desk.as("admin", () -> desk.get(ChainReplays.class).shares(replay.id()));

    assertThat(shares).extracting(Share::name).contains("鲍博", "蔡婷", "邓丹");
    assertThat(shares.get(0).seconds()).isPositive();
  }

  @Test
  void shouldWriteNothingToRecords() {
    long before = version(completed);
    List<String> path = desk.path(returned);

    ChainReplay unused = played(Optional.empty());

    assertThat(version(completed)).isEqualTo(before);
    assertThat(desk.path(returned)).isEqualTo(path);
  }

  @Test
  void shouldBeNobodyElses() {
    ChainReplay replay = played(Optional.empty());

    assertThat(
            ApprovalDesk.answer(
                () -> desk.as("bob", () -> desk.get(ChainReplays.class).get(replay.id()))))
        .isEqualTo("approval.no-such-replay");
    assertThat(ApprovalDesk.answer(() -> begun("bob", Optional.empty())))
        .isEqualTo("access.not-allowed");
    assertThat(
            ApprovalDesk.answer(
                () -> desk.as("admin", () -> desk.get(ChainReplays.class).cancel(replay.id()))))
        .isEqualTo("approval.replay-not-now");
  }

  @Test
  void shouldStopWhenItIsCancelled() {
    ChainReplay replay = begun("admin", Optional.empty());
    ChainReplay stopped = desk.as("admin", () -> desk.get(ChainReplays.class).cancel(replay.id()));
    desk.get(JobWorker.class).run();

    assertThat(stopped.state()).isEqualTo(State.CANCELLED);
    assertThat(get(replay.id()).done()).isZero();
  }

  private Optional<UUID> candidate(String before, String after) {
    return Optional.of(
        desk.as(
            "admin",
            () ->
                desk.get(Releases.class)
                    .stage(() -> DeskPack.packs("request.chain.yaml", before, after, false))
                    .id()));
  }

  private ChainReplay played(Optional<UUID> candidate) {
    ChainReplay begun = begun("admin", candidate);
    desk.get(JobWorker.class).run();
    return get(begun.id());
  }

  @Test
  void shouldBeginOnceForOneKey() {
    ChainReplay first = begun("admin", Optional.empty(), "key-1");

    assertThat(begun("admin", Optional.empty(), "key-1").id()).isEqualTo(first.id());
    assertThat(begun("admin", Optional.empty(), "key-2").id()).isNotEqualTo(first.id());
  }

  private ChainReplay begun(String login, Optional<UUID> candidate) {
    return begun(login, candidate, UUID.randomUUID().toString());
  }

  private ChainReplay begun(String login, Optional<UUID> candidate, String key) {
    return desk.as(
        login,
        () ->
            desk.get(ChainReplays.class)
                .begin("REQ", candidate, ListRequest.of("request"), 50, key));
  }

  private ChainReplay get(UUID id) {
    return desk.as("admin", () -> desk.get(ChainReplays.class).get(id));
  }

  private Item item(ChainReplay replay, UUID record) {
    return desk
        .as("admin", () -> desk.get(ChainReplays.class).items(replay.id(), 0, false))
        .items()
        .stream()
        .filter(item -> item.record().equals(record))
        .findFirst()
        .orElseThrow();
  }

  private long version(UUID record) {
    return desk.as("ann", () -> desk.get(Records.class).get(record)).version();
  }
}
