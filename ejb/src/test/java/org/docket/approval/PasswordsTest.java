package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.approval.ApprovalDesk.answer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.organization.account.Accounts;
import org.docket.problem.Text;
import org.docket.record.RecordHistory;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A step that asks for the password of whoever decides, and offers comments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PasswordsTest {

  private static final String PASSWORD = "correct horse battery";

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              "request.chain.yaml",
              "  paper: {position: clerk}",
              "  paper: {position: clerk}\n    reauthenticate: true\n"
                  + "    comments: [{en: Fine, zh-CN: 可行}, 不可行]",
              false));

  @BeforeAll
  void givePasswords() {
    for (String login : List.of("bob", "cat")) {
      UUID person = desk.idOf(login);
      UUID unused =
          desk.as(
              "admin",
              () -> {
                desk.get(Accounts.class)
                    .givePasswordForDemonstration(List.of(person), PASSWORD.toCharArray());
                return person;
              });
    }
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldSayThatItAsksForThePasswordAndOfferComments() {
    UUID record = desk.request("view", 5);
    UUID task = desk.taskOf("bob", record);

    TaskView.Work work = desk.as("bob", () -> desk.get(Tasks.class).task(task));

    assertThat(work.task().password()).isTrue();
    assertThat(work.comments()).containsExactly(Text.of("Fine", "可行"), Text.same("不可行"));
  }

  @Test
  void shouldDecideNothingWithoutThePassword() {
    UUID record = desk.request("none", 5);
    UUID task = desk.taskOf("cat", record);

    assertThat(desk.as("cat", () -> answer(() -> decide(task, Optional.empty()))))
        .isEqualTo("approval.password-missing");
    assertThat(desk.as("cat", () -> answer(() -> decide(task, Optional.of("wrong")))))
        .isEqualTo("account.password-does-not-prove");
    assertThat(desk.taskOf("cat", record)).as("it is still open").isEqualTo(task);
  }

  @Test
  void shouldKeepThatThePasswordWasGiven() {
    UUID record = desk.request("given", 5);
    UUID task = desk.taskOf("cat", record);

    UUID unused = desk.as("cat", () -> decide(task, Optional.of(PASSWORD)));

    assertThat(decided("cat", record).data())
        .containsEntry("passwordGiven", "true")
        .hasEntrySatisfying("outcome", said -> assertThat(said).contains("密码"));
  }

  @Test
  void shouldMakeWhoeverTriesManyPasswordsWait() {
    UUID record = desk.request("guess", 5);
    UUID task = desk.taskOf("bob", record);

    for (int i = 0; i < 6; i++) {
      String unused = desk.as("bob", () -> answer(() -> decide(task, Optional.of("wrong"))));
    }

    assertThat(desk.as("bob", () -> answer(() -> decide(task, Optional.of(PASSWORD)))))
        .isEqualTo("account.too-many-failures");
  }

  @Test
  void shouldDecideManyWithOnePassword() {
    List<BulkDecisions.Item> items =
        Stream.of("many 1", "many 2")
            .map(title -> desk.taskOf("cat", desk.request(title, 5)))
            .map(task -> new BulkDecisions.Item(task, decision()))
            .toList();
    BulkDecisions bulk = desk.get(BulkDecisions.class);

    assertThat(desk.as("cat", () -> bulk.decide(items)))
        .allSatisfy(
            result ->
                assertThat(result.problem().orElseThrow().code())
                    .isEqualTo("approval.password-missing"));
    assertThatThrownBy(() -> desk.as("cat", () -> bulk.decide(items, "wrong".toCharArray())))
        .hasMessageContaining("password");
    List<ItemResult> results = desk.as("cat", () -> bulk.decide(items, PASSWORD.toCharArray()));

    assertThat(results)
        .hasSize(2)
        .allSatisfy(
            result ->
                assertThat(decided("cat", result.record().orElseThrow()).data())
                    .containsEntry("passwordGiven", "true"));
  }

  @Test
  void shouldTakeWhatWasSignedOnPaperWithoutAPassword() {
    UUID record = desk.request("paper", 5);
    UUID task = desk.taskOf("cat", record);

    PaperDecision paper =
        new PaperDecision(desk.idOf("cat"), LocalDate.parse("2026-03-01"), decision());
    UUID unused = desk.as("ann", () -> desk.get(Decisions.class).decideOnPaper(task, paper));
    assertThat(desk.as("ann", () -> desk.get(Records.class).get(record)).state())
        .isEqualTo(RecordState.RUNNING);
    assertThat(desk.path(record)).contains("review");
  }

  private RecordHistory.Entry decided(String login, UUID record) {
    return desk.as(login, () -> desk.get(RecordHistory.class).timeline(record)).stream()
        .filter(entry -> entry.kind().equals("approval.decided"))
        .findFirst()
        .orElseThrow();
  }

  private UUID decide(UUID task, Optional<String> password) {
    Decisions decisions = desk.get(Decisions.class);
    return password
        .map(given -> decisions.decide(task, decision(), given.toCharArray()))
        .orElseGet(() -> decisions.decide(task, decision()));
  }

  private static Decision decision() {
    return new Decision(
        "approve", Optional.empty(), JsonNodeFactory.instance.objectNode(), Optional.empty());
  }
}
