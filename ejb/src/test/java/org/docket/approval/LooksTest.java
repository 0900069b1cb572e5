package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordHistory;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people are told to have changed, and what a decision proves to have been seen. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LooksTest {

  /** A Monday, 9:00 in Shanghai. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  private final World world = World.of(DeskPack.packs());

  LooksTest() {
    world.get(Seeding.class).seed();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void shouldTellWhatChangedSinceOneLooked() {
    UUID record = reviewed();
    UUID task = taskOf("dan", record);

    assertThat(changes("dan", task).looked()).isEmpty();
    look("dan", task, 1);
    answer("cat", record, JsonNodeFactory.instance.objectNode().put("note", "Red"));

    ChangedSince changed = changes("dan", task);
    assertThat(changed.revision()).isEqualTo(2);
    assertThat(titles(changed.looked().orElseThrow())).containsExactly("Note");
    look("dan", task, 2);
    look("dan", task, 2);
    assertThat(changes("dan", task).looked().orElseThrow().differences()).isEmpty();
  }

  @Test
  void shouldTellWhatChangedSinceSomebodySigned() {
    UUID record = reviewed();
    UUID task = taskOf("dan", record);

    ChangedSince.Since review = changes("dan", task).signed().orElseThrow();
    assertThat(review.by()).contains("鲍博");
    assertThat(review.differences()).isEmpty();
    answer("cat", record, JsonNodeFactory.instance.objectNode().put("note", "Red"));

    ChangedSince.Since money = changes("dan", task).signed().orElseThrow();
    assertThat(money.by()).contains("蔡婷");
    assertThat(money.revision()).isEqualTo(2);
    as("cat", () -> undo(record));

    ChangedSince.Since undone = changes("dan", task).signed().orElseThrow();
    assertThat(undone.by()).contains("鲍博");
    assertThat(titles(undone)).containsExactly("Note");
  }

  @Test
  void shouldProveWhatWasSeenAndWhatWasSigned() {
    UUID record = reviewed();
    answer("cat", record, JsonNodeFactory.instance.objectNode().put("note", "Red"));

    List<String> hashes =
        as("ann", () -> world.get(RecordHistory.class).revisions(record)).stream()
            .map(RecordHistory.Revision::sha256)
            .toList();
    List<JsonNode> decided =
        world.get(EventLog.class).of(record).stream()
            .filter(event -> event.kind().equals("approval.decided"))
            .map(LoggedEvent::data)
            .toList();

    assertThat(hashes).hasSize(2).doesNotHaveDuplicates();
    JsonNode last = decided.get(decided.size() - 1);
    assertThat(hashes).contains(last.at("/seen/sha256").asText());
    assertThat(last.at("/seen/revision").asInt()).isEqualTo(1);
    assertThat(last.at("/signed/revision").asInt()).isEqualTo(2);
    assertThat(hashes).contains(last.at("/signed/sha256").asText());
    assertThat(last.at("/signed/sha256")).isNotEqualTo(last.at("/seen/sha256"));
  }

  @Test
  void shouldTakeWhatADelegatePreparedForNoDecision() {
    UUID record = reviewed();
    UUID task = taskOf("dan", record);
    UUID admin = world.get(Organization.class).person("admin").orElseThrow().id();
    TaskAct delegate = new TaskAct.Delegate(admin, Optional.of("Prepare it"));
    as("dan", () -> world.get(TaskActs.class).act(task, delegate));
    answer("admin", record, JsonNodeFactory.instance.objectNode());

    assertThat(changes("dan", task).signed().orElseThrow().by()).contains("鲍博");
  }

  @Test
  void shouldNameWhoSignedOnPaperAndNotWhoEnteredIt() {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    ObjectNode data = nothing.deepCopy().put("subject", "A chair");
    UUID record = as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
    UUID review = taskOf("bob", record);
    UUID bob = world.get(Organization.class).person("bob").orElseThrow().id();
    Decision yes = new Decision("approve", Optional.empty(), nothing, Optional.empty());
    PaperDecision paper = new PaperDecision(bob, LocalDate.of(2026, 3, 1), yes);
    as("ann", () -> world.get(Decisions.class).decideOnPaper(review, paper));

    ChangedSince changed = changes("dan", taskOf("dan", record));
    assertThat(changed.signed().orElseThrow().by()).contains("鲍博");
  }

  @Test
  void shouldTellNobodyAboutTasksOfOthersAndKnowItsRevisions() {
    UUID task = taskOf("dan", reviewed());

    assertThat(refusal(() -> changes("ann", task))).isEqualTo("approval.no-such-task");
    assertThat(refusal(() -> look("ann", task, 1))).isEqualTo("approval.no-such-task");
    assertThat(refusal(() -> look("dan", task, 0))).isEqualTo("record.no-such-revision");
    assertThat(refusal(() -> look("dan", task, 2))).isEqualTo("record.no-such-revision");
  }

  /** A request that the chief has approved and that the lawyer and a chief have now. */
  private UUID reviewed() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    UUID record = as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
    answer("bob", record, JsonNodeFactory.instance.objectNode());
    return record;
  }

  private void answer(String login, UUID record, ObjectNode data) {
    UUID task = taskOf(login, record);
    as(
        login,
        () -> {
          List<TaskView.Answer> outcomes = world.get(Tasks.class).task(task).task().outcomes();
          Decision decision =
              new Decision(outcomes.get(0).key(), Optional.empty(), data, Optional.empty());
          return world.get(Decisions.class).decide(task, decision);
        });
  }

  private UUID undo(UUID record) {
    world.get(Approvals.class).undo(record, Optional.empty());
    return record;
  }

  private ChangedSince changes(String login, UUID task) {
    return as(login, () -> world.get(Looks.class).changes(task));
  }

  private boolean look(String login, UUID task, int revision) {
    return as(
        login,
        () -> {
          world.get(Looks.class).look(task, revision);
          return true;
        });
  }

  private static List<String> titles(ChangedSince.Since since) {
    return since.differences().stream()
        .map(difference -> ((Difference.Field) difference).change().title().en())
        .toList();
  }

  private UUID taskOf(String login, UUID record) {
    return as(login, () -> world.get(Tasks.class).onRecord(record)).stream()
        .filter(TaskView.OnRecord::mine)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static String refusal(Supplier<?> work) {
    try {
      Object unused = work.get();
      return "";
    } catch (ProblemException e) {
      return e.first().code();
    }
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), person.language(), person.administrator());
    return world
        .get(DocketClock.class)
        .at(MONDAY, () -> world.get(CurrentUser.class).runAs(actor, work));
  }
}
