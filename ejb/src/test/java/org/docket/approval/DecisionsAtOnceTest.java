package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordHistory;
import org.docket.record.RecordLists;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What happens when people act at the same moment, twice, or on what is no longer as they saw. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DecisionsAtOnceTest {

  /** A Monday, 16:00 in Shanghai. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");

  private final World world = World.of(DeskPack.packs());
  private final ExecutorService threads = Executors.newFixedThreadPool(8);

  DecisionsAtOnceTest() {
    world.get(Seeding.class).seed();
  }

  @AfterAll
  void close() {
    threads.shutdownNow();
    world.close();
  }

  @Test
  void shouldLetOneOfTwoDecideAndTellTheOther() throws Exception {
    UUID record = request();
    UUID task = taskOf("bob", record);

    List<String> answers =
        atOnce(
            () -> as("bob", () -> decide(task, "approve", Optional.empty())),
            () -> as("cat", () -> decide(task, "reject", Optional.empty())));

    assertThat(answers).filteredOn(String::isEmpty).hasSize(1);
    String problem = answers.stream().filter(answer -> !answer.isEmpty()).findFirst().orElseThrow();
    String winner = answers.get(0).isEmpty() ? "鲍博" : "蔡婷";
    assertThat(problem).startsWith("approval.already-decided").contains(winner);
    assertThat(as("ann", () -> world.get(RecordHistory.class).timeline(record)))
        .filteredOn(entry -> entry.kind().equals("approval.decided"))
        .hasSize(1);
  }

  @Test
  void shouldJoinBranchesOnceWhenBothEndTogether() throws Exception {
    for (int round = 0; round < 5; round++) {
      UUID record = reviewed();
      UUID legal = taskOf("dan", record);
      UUID money = taskOf("bob", record);

      List<String> answers =
          atOnce(
              () -> as("dan", () -> decide(legal, "done", Optional.empty())),
              () -> as("bob", () -> decide(money, "done", Optional.empty())));

      assertThat(answers).containsOnly("");
      RecordView view = as("ann", () -> world.get(Records.class).get(record));
      assertThat(view.state()).isEqualTo(RecordState.COMPLETED);
      assertThat(as("ann", () -> world.get(ApprovalTrail.class).path(record)))
          .containsExactlyInAnyOrder("register", "review", "legal", "money");
      assertThat(as("ann", () -> world.get(RecordHistory.class).timeline(record)))
          .filteredOn(entry -> entry.kind().equals("approval.told"))
          .filteredOn(entry -> entry.data().getOrDefault("title", "").contains("邓丹"))
          .hasSize(1);
    }
  }

  @Test
  void shouldRefuseADecisionOnARecordThatSomebodyChangedMeanwhile() {
    UUID record = reviewed();
    long seen = as("dan", () -> world.get(Records.class).get(record)).version();
    ObjectNode note = JsonNodeFactory.instance.objectNode().put("note", "as agreed");
    UUID money = taskOf("cat", record);
    as(
        "cat",
        () ->
            world
                .get(Decisions.class)
                .decide(money, new Decision("done", Optional.empty(), note, Optional.empty())));
    UUID legal = taskOf("dan", record);

    assertThat(answer(() -> as("dan", () -> decide(legal, "done", Optional.of(seen)))))
        .startsWith("approval.record-changed")
        .contains("蔡婷")
        .contains("(Money: Done)");
    assertThat(taskOf("dan", record)).as("still to be decided").isEqualTo(legal);
  }

  @Test
  void shouldLeaveNothingOfADecisionThatBreaksOff() {
    UUID record = request();
    UUID task = taskOf("bob", record);

    String broken =
        answer(
            () ->
                as(
                    "bob",
                    () ->
                        world
                            .database()
                            .call(
                                () -> {
                                  decide(task, "approve", Optional.empty());
                                  throw new ProblemException(ApprovalProblems.dropped());
                                })));

    assertThat(broken).isNotEmpty();
    assertThat(as("ann", () -> world.get(ApprovalTrail.class).path(record)))
        .containsExactly("register");
    as("bob", () -> decide(task, "approve", Optional.empty()));
    assertThat(as("ann", () -> world.get(ApprovalTrail.class).path(record)))
        .containsExactly("register", "review");
  }

  @Test
  void shouldHideTasksFromWhoeverMayNotReadTheRecord() {
    UUID record = request();
    UUID task = taskOf("bob", record);

    assertThat(answer(() -> as("dan", () -> decide(task, "approve", Optional.empty()))))
        .isEqualTo(
            answer(() -> as("dan", () -> decide(UUID.randomUUID(), "approve", Optional.empty()))));
  }

  @Test
  void shouldReckonDeadlinesWithTheCalendarOfTheOrganization() {
    UUID record = request();

    // Monday 16:00-17:00 and 19:00-20:00; Tuesday and Wednesday are holidays; Thursday has six more
    // by 17:00.
    assertThat(dueOf("bob", record)).contains(Instant.parse("2026-03-05T09:00:00Z"));
  }

  @Test
  void shouldTakeTheLengthOfADeadlineFromTheRecord() {
    ObjectNode data =
        JsonNodeFactory.instance.objectNode().put("subject", "Rent").put("replyWithin", "P1DT2H");
    UUID limited = as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
    UUID review = taskOf("bob", limited);
    as("bob", () -> decide(review, "approve", Optional.empty()));
    UUID unlimited = reviewed();

    // Monday 16:00 and a working day is Thursday 16:00; one hour until 17:00, one from 19:00.
    assertThat(dueOf("dan", limited)).contains(Instant.parse("2026-03-05T12:00:00Z"));
    assertThat(dueOf("dan", unlimited)).isEmpty();
  }

  private Optional<Instant> dueOf(String login, UUID record) {
    return as(login, () -> world.get(Tasks.class).open(Optional.empty(), 50)).items().stream()
        .filter(task -> task.record().id().equals(record))
        .findFirst()
        .orElseThrow()
        .due();
  }

  @Test
  void shouldMakeOneRecordForOneKey() throws Exception {
    String key = "key-1";
    Callable<UUID> make = () -> as("ann", () -> createOnce(key, "Paper"));
    UUID first = make.call();
    assertThat(make.call()).isEqualTo(first);
    assertThat(answer(() -> as("ann", () -> createOnce(key, "Pencils"))))
        .startsWith("record.key-used");
    assertThat(as("bob", () -> createOnce(key, "Paper"))).isNotEqualTo(first);

    List<String> answers =
        atOnce(
            () -> as("ann", () -> createOnce("key-2", "Once")),
            () -> as("ann", () -> createOnce("key-2", "Once")));
    assertThat(answers).contains("");
    assertThat(answers).allMatch(a -> a.isEmpty() || a.startsWith("record.same-request"));
    as("ann", () -> createOnce("key-2", "Once"));
    assertThat(
            as("ann", () -> world.get(RecordLists.class).list(ListRequest.of("request"))).items())
        .filteredOn(item -> item.title().equals("Once"))
        .hasSize(1);
  }

  private UUID createOnce(String key, String subject) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", subject);
    return world.get(Records.class).createOnce(key, "request", data, true).id();
  }

  private UUID request() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private UUID reviewed() {
    UUID record = request();
    UUID task = taskOf("bob", record);
    as("bob", () -> decide(task, "approve", Optional.empty()));
    return record;
  }

  private UUID taskOf(String login, UUID record) {
    return as(login, () -> world.get(Tasks.class).onRecord(record)).stream()
        .filter(TaskView.OnRecord::mine)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private UUID decide(UUID task, String outcome, Optional<Long> version) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    Optional<String> comment = outcome.equals("reject") ? Optional.of("No") : Optional.empty();
    return world
        .get(Decisions.class)
        .decide(task, new Decision(outcome, comment, nothing, version));
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

  /** The problem, or nothing when it went well. */
  private static String answer(Supplier<?> work) {
    try {
      Object unused = work.get();
      return "";
    } catch (ProblemException e) {
      return e.first().code() + " " + e.first().message().en();
    }
  }

  private List<String> atOnce(Supplier<?> one, Supplier<?> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<String>> running = new ArrayList<>();
    for (Supplier<?> work : List.of(one, other)) {
      running.add(
          threads.submit(
              () -> {
                start.await();
                return answer(work);
              }));
    }
    List<String> answers = new ArrayList<>();
    for (Future<String> each : running) {
      answers.add(each.get(60, TimeUnit.SECONDS));
    }
    return answers;
  }
}
