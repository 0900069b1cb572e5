package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.approval.chain.Act;
import org.docket.notification.Notices;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.RecordHistory;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.UseCaseCosts;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What people do with tasks, down to the rows: who has them, what is told, what the clock says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TaskActsTest {

  /** A Monday, 9:00 in Shanghai. */
  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  private final World world = World.of(DeskPack.packs());
  private Instant now = MONDAY;

  TaskActsTest() {
    world.get(Seeding.class).seed();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void shouldHandATaskOverAndTellBoth() {
    UUID record = request();

    act("bob", record, new TaskAct.Transfer(idOf("dan"), Optional.of("You know it better")));

    assertThat(tasksOf("bob", record)).isEmpty();
    assertThat(tasksOf("cat", record)).as("no longer in the pool").isEmpty();
    TaskView.Work work = work("dan", record);
    assertThat(work.task().asked().by()).contains("鲍博");
    assertThat(work.task().asked().note()).contains("You know it better");
    assertThat(notices("dan", record)).hasSize(1);
    assertThat(notices("cat", record)).hasSize(1);
    assertThat(timeline(record)).contains("approval.transfer");
    decide("dan", record, "approve");
    assertThat(path(record)).containsExactly("register", "review");
  }

  @Test
  void shouldTellWhoComesSecondWhatTheFirstDid() throws Exception {
    UUID record = request();
    UUID task = taskOf("bob", record);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    CyclicBarrier start = new CyclicBarrier(2);
    List<Future<String>> running =
        List.of(
            threads.submit(
                () -> {
                  start.await();
                  return answer(
                      () ->
                          as(
                              "bob",
                              () ->
                                  world
                                      .get(TaskActs.class)
                                      .act(
                                          task,
                                          new TaskAct.Transfer(idOf("dan"), Optional.empty()))));
                }),
            threads.submit(
                () -> {
                  start.await();
                  return answer(() -> as("cat", () -> decideTask(task, "approve")));
                }));
    String first = running.get(0).get();
    String second = running.get(1).get();
    threads.shutdownNow();

    assertThat(List.of(first, second)).containsOnlyOnce("");
    assertThat(first + second)
        .matches("approval\\.(already-decided|not-yours)")
        .doesNotContain("stale");
  }

  @Test
  void shouldLetATaskWaitForTheSignerBefore() {
    UUID record = request();
    act(
        "bob",
        record,
        new TaskAct.AddSigner(idOf("dan"), TaskAct.When.BEFORE, Optional.of("Lawful?")));

    TaskView.Work waiting = work("bob", record);
    assertThat(waiting.task().asked().waits()).isTrue();
    assertThat(waiting.task().outcomes()).isEmpty();
    assertThat(waiting.acts()).containsExactly(Act.REMOVE_SIGNER);
    assertThat(waiting.added()).extracting(TaskView.Added::name).containsExactly("邓丹");
    assertThat(waitingFor(record)).containsExactly(idOf("dan"));

    decide("dan", record, "approve");

    assertThat(work("bob", record).task().asked().waits()).isFalse();
    assertThat(notices("bob", record)).as("it has come back").hasSize(1);
  }

  @Test
  void shouldBringBackWhatIsUndone() {
    UUID record = request();
    decide("bob", record, "approve");
    assertThat(possible("bob", record)).contains(Act.UNDO);
    assertThat(possible("ann", record)).doesNotContain(Act.UNDO).contains(Act.REMIND);

    as("bob", () -> undo(record));

    assertThat(path(record)).containsExactly("register");
    assertThat(tasksOf("dan", record)).isEmpty();
    assertThat(tasksOf("cat", record)).as("the pool is asked again").hasSize(1);
    decide("cat", record, "approve");
    assertThat(path(record)).containsExactly("register", "review");
    assertThat(possible("bob", record)).isEmpty();
  }

  @Test
  void shouldReturnAndComeStraightBack() {
    UUID record = request();
    assertThatThrownBy(() -> act("bob", record, back(Optional.empty())))
        .hasMessageContaining("approval.comment-required");
    assertThat(work("bob", record).returnTo())
        .extracting(TaskView.ReturnGoal::step)
        .containsExactly("register");

    act("bob", record, back(Optional.of("Which chair?")));

    assertThat(waitingFor(record)).containsExactly(idOf("ann"));
    assertThat(notices("ann", record)).hasSize(1);
    decide("ann", record, "done");
    assertThat(tasksOf("cat", record)).hasSize(1);
  }

  @Test
  void shouldStopTheClockInWorkingTime() {
    UUID record = request();
    Instant due = work("bob", record).task().due().orElseThrow();
    act("bob", record, new TaskAct.Hold(Optional.of("Waits for the offer")));
    assertThat(work("bob", record).task().asked().held()).isTrue();

    now = MONDAY.plus(Duration.ofHours(2));
    act("bob", record, new TaskAct.Resume(Optional.empty()));
    now = MONDAY;

    // 9:00 to 17:00 with a break from 12 to 14, and 19 to 20: eight hours end on Thursday at 10.
    assertThat(due).isEqualTo(Instant.parse("2026-03-05T02:00:00Z"));
    assertThat(work("bob", record).task().due()).contains(due.plus(Duration.ofHours(2)));
  }

  @Test
  void shouldRemindOnceAnHour() {
    UUID record = request();

    as("ann", () -> remind(record));

    assertThat(notices("bob", record)).hasSize(1);
    assertThat(answer(() -> as("ann", () -> remind(record))))
        .isEqualTo("approval.reminded-already");
    assertThat(answer(() -> as("dan", () -> remind(record)))).isEqualTo("access.no-such-record");
  }

  @Test
  void shouldKeepOthersOutOfWhatIsClaimed() {
    UUID record = request();
    act("bob", record, new TaskAct.Claim());
    assertThat(tasksOf("cat", record)).isEmpty();

    act("bob", record, new TaskAct.Release());

    assertThat(tasksOf("cat", record)).hasSize(1);
  }

  @Test
  void shouldAskWithoutGivingTheTaskAway() {
    UUID record = request();
    act("bob", record, new TaskAct.Ask(idOf("dan"), Optional.of("Is it in the budget?")));
    TaskView.Work question = work("dan", record);
    assertThat(question.task().outcomes()).isEmpty();
    assertThat(question.acts()).contains(Act.REPLY).doesNotContain(Act.DECIDE);

    act("dan", record, new TaskAct.Reply(Optional.of("It is")));

    assertThat(notices("bob", record)).hasSize(1);
    decide("bob", record, "approve");
  }

  @Test
  void shouldRefuseWhoIsNobody() {
    UUID record = request();

    assertThatThrownBy(
            () -> act("bob", record, new TaskAct.Transfer(UUID.randomUUID(), Optional.empty())))
        .hasMessageContaining("approval.no-such-person");
    assertThatThrownBy(
            () -> act("bob", record, new TaskAct.Transfer(idOf("bob"), Optional.empty())))
        .hasMessageContaining("approval.to-oneself");
  }

  @Test
  void shouldHideTasksFromWhoeverMayNotReadTheRecord() {
    UUID task = taskOf("bob", request());
    UUID cat = idOf("cat");
    Optional<String> words = Optional.of("Let me see");
    List<TaskAct> acts =
        List.of(
            new TaskAct.Transfer(cat, words),
            new TaskAct.Delegate(cat, words),
            new TaskAct.Return("register", false, words, JsonNodeFactory.instance.objectNode()),
            new TaskAct.AddSigner(cat, TaskAct.When.BESIDE, words),
            new TaskAct.RemoveSigner(cat, words),
            new TaskAct.Ask(cat, words),
            new TaskAct.Reply(words),
            new TaskAct.Claim(),
            new TaskAct.Release(),
            new TaskAct.Hold(words),
            new TaskAct.Resume(words));

    assertThat(acts)
        .extracting(TaskAct::act)
        .containsAll(
            Stream.of(Act.values())
                .filter(
                    act ->
                        !Set.of(Act.DECIDE, Act.UNDO, Act.REMIND, Act.WITHDRAW, Act.PAPER)
                            .contains(act))
                .toList());
    assertThat(acts)
        .allSatisfy(
            act ->
                assertThat(answer(() -> as("dan", () -> world.get(TaskActs.class).act(task, act))))
                    .isEqualTo("approval.no-such-task"));
  }

  @Test
  void shouldTakeFewStatements() {
    UUID record = request();
    UseCaseCosts costs = world.get(UseCaseCosts.class);
    costs.forget();

    act("bob", record, new TaskAct.Transfer(idOf("dan"), Optional.empty()));

    assertThat(costs.of("TaskActs.act")).allMatch(count -> count <= 6);
  }

  private static TaskAct back(Optional<String> comment) {
    return new TaskAct.Return("register", true, comment, JsonNodeFactory.instance.objectNode());
  }

  private UUID request() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private void act(String login, UUID record, TaskAct act) {
    UUID task = taskOf(login, record);
    as(login, () -> world.get(TaskActs.class).act(task, act));
  }

  private void decide(String login, UUID record, String outcome) {
    UUID task = taskOf(login, record);
    as(login, () -> decideTask(task, outcome));
  }

  private UUID decideTask(UUID task, String outcome) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    return world
        .get(Decisions.class)
        .decide(task, new Decision(outcome, Optional.empty(), nothing, Optional.empty()));
  }

  private UUID undo(UUID record) {
    world.get(Approvals.class).undo(record, Optional.empty());
    return record;
  }

  private UUID remind(UUID record) {
    world.get(Approvals.class).remind(record, Optional.empty());
    return record;
  }

  private Set<Act> possible(String login, UUID record) {
    return as(login, () -> world.get(Approvals.class).possible(record));
  }

  private TaskView.Work work(String login, UUID record) {
    UUID task = taskOf(login, record);
    return as(login, () -> world.get(Tasks.class).task(task));
  }

  private List<TaskView.OnRecord> tasksOf(String login, UUID record) {
    return as(login, () -> world.get(Tasks.class).onRecord(record)).stream()
        .filter(TaskView.OnRecord::mine)
        .toList();
  }

  private UUID taskOf(String login, UUID record) {
    return tasksOf(login, record).get(0).id();
  }

  private List<UUID> waitingFor(UUID record) {
    return as("ann", () -> world.get(ApprovalTrail.class).waitingFor(record));
  }

  private List<String> path(UUID record) {
    return as("ann", () -> world.get(ApprovalTrail.class).path(record));
  }

  private List<String> timeline(UUID record) {
    return as("ann", () -> world.get(RecordHistory.class).timeline(record)).stream()
        .map(RecordHistory.Entry::kind)
        .toList();
  }

  private List<?> notices(String login, UUID record) {
    return as(login, () -> world.get(Notices.class).unread(200)).items().stream()
        .filter(notice -> notice.record().id().equals(record))
        .toList();
  }

  private UUID idOf(String login) {
    return world.get(Organization.class).person(login).orElseThrow().id();
  }

  private static String answer(Supplier<?> work) {
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
        .at(now, () -> world.get(CurrentUser.class).runAs(actor, work));
  }
}
