package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ChainTrial.State;
import org.docket.approval.ChainTrial.Step;
import org.docket.approval.ChainTrials.Answer;
import org.docket.approval.ChainTrials.Wish;
import org.docket.definition.Releases;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Chains are tried with the engine of production, and nothing is left of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainTrialsTest {

  private final ApprovalDesk desk = new ApprovalDesk();

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldTellWhoIsAskedAndUntilWhen() {
    ChainTrial trial = play("admin", wish(Optional.empty(), Optional.empty()));

    assertThat(trial.steps()).extracting(Step::step).containsExactly("register", "review");
    Step review = trial.steps().get(1);
    assertThat(review.state()).isEqualTo(State.OPEN);
    assertThat(review.turns()).hasSize(1);
    assertThat(review.turns().get(0).people()).containsExactlyInAnyOrder("鲍博", "蔡婷");
    assertThat(review.turns().get(0).why().zh()).isEqualTo("主管");
    assertThat(review.due()).contains(Instant.parse("2026-03-05T02:00:00Z"));
    assertThat(review.outcomes())
        .extracting(ChainTrial.Choice::key)
        .containsExactly("approve", "reject");
    assertThat(trial.end()).isEmpty();
  }

  @Test
  void shouldGoOnByTheChosenAnswers() {
    ChainTrial approved = play("admin", wish(Optional.empty(), Optional.empty(), "review approve"));
    assertThat(approved.steps())
        .extracting(Step::step)
        .containsExactly("register", "review", "legal", "money");

    ChainTrial done =
        play(
            "admin",
            wish(Optional.empty(), Optional.empty(), "review approve", "legal done", "money done"));
    assertThat(done.end()).hasValueSatisfying(end -> assertThat(end.en()).isEqualTo("Completed"));

    ChainTrial rejected = play("admin", wish(Optional.empty(), Optional.empty(), "review reject"));
    assertThat(rejected.end())
        .hasValueSatisfying(end -> assertThat(end.en()).isEqualTo("Rejected"));
  }

  @Test
  void shouldTryARecordAndLeaveItAsItIs() {
    UUID record = desk.request("A desk", 300);
    long version = version(record);

    ChainTrial trial = play("admin", wish(Optional.empty(), Optional.of(record), "review approve"));

    assertThat(trial.steps()).extracting(Step::step).contains("legal", "money");
    assertThat(desk.path(record)).containsExactly("register");
    assertThat(version(record)).isEqualTo(version);
  }

  @Test
  void shouldTryTheChainOfACandidate() {
    UUID candidate =
        desk.as(
            "admin",
            () ->
                desk.get(Releases.class)
                    .stage(
                        () ->
                            DeskPack.packs(
                                "request.chain.yaml",
                                "by: {position: chief}\n    within: 8 working hours",
                                "by: {position: lawyer}\n    within: 1 hour",
                                false))
                    .id());

    ChainTrial tried = play("admin", wish(Optional.of(candidate), Optional.empty()));
    ChainTrial live = play("admin", wish(Optional.empty(), Optional.empty()));

    assertThat(tried.steps().get(1).turns().get(0).people()).containsExactly("邓丹");
    assertThat(tried.steps().get(1).due()).contains(Instant.parse("2026-03-02T02:00:00Z"));
    assertThat(live.steps().get(1).turns().get(0).people()).doesNotContain("邓丹");
  }

  @Test
  void shouldSayWhatCannotBeTried() {
    assertThat(
            ApprovalDesk.answer(
                () -> play("admin", wish(Optional.empty(), Optional.empty(), "review perhaps"))))
        .isEqualTo("approval.no-such-answer");
    assertThat(ApprovalDesk.answer(() -> play("bob", wish(Optional.empty(), Optional.empty()))))
        .isEqualTo("access.not-allowed");
    assertThat(
            ApprovalDesk.answer(
                () -> play("bob", wish(Optional.of(new UUID(0, 7)), Optional.empty()))))
        .isEqualTo("access.administrators-only");
  }

  private long version(UUID record) {
    return desk.as("ann", () -> desk.get(Records.class).get(record)).version();
  }

  private ChainTrial play(String login, Wish wish) {
    return desk.as(login, () -> desk.get(ChainTrials.class).play(wish));
  }

  private static Wish wish(Optional<UUID> candidate, Optional<UUID> record, String... answers) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    List<Answer> chosen =
        Arrays.stream(answers)
            .map(answer -> answer.split(" "))
            .map(parts -> new Answer(parts[0], parts[1]))
            .toList();
    return new Wish("REQ", candidate, record, data, chosen);
  }
}
