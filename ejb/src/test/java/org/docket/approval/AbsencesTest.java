package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.chain.Act;
import org.docket.approval.internal.AgentsStandIn;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.record.RecordHistory;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who are away, leave, or sign on paper; administrators who step in; many at once. */
class AbsencesTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private World world;
  private Instant now = MONDAY;

  @BeforeEach
  void open() {
    world = World.of(DeskPack.packs());
    world.get(Seeding.class).seed();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldBringOpenAndNewTasksToTheAgentAndTakeThemBack() {
    UUID before = request("ann", 100);
    away("bob", "dan", List.of(), Optional.empty());
    sweep();
    UUID after = request("ann", 100);
    sweep();

    assertThat(tasksOf("dan", before)).hasSize(1);
    assertThat(tasksOf("dan", after)).hasSize(1);
    assertThat(tasksOf("bob", after)).as("the person keeps it").hasSize(1);
    assertThat(inbox("dan").get(0).asked().onBehalfOf()).contains("鲍博");
    assertThat(work("dan", before).asked().onBehalfOf()).contains("鲍博");
    assertThat(work("bob", before).asked().onBehalfOf()).isEmpty();

    decide("dan", before, "approve");

    RecordHistory.Entry entry = last(before, "approval.decided");
    assertThat(entry.actor().orElseThrow().name()).isEqualTo("邓丹");
    assertThat(entry.onBehalfOf().orElseThrow().name()).isEqualTo("鲍博");
    now = MONDAY.plus(DAY.multipliedBy(8));
    sweep();
    assertThat(tasksOf("dan", after)).as("it is over").isEmpty();
    assertThat(tasksOf("bob", after)).hasSize(1);
  }

  @Test
  void shouldStandInOnlyWithinItsScope() {
    away("bob", "dan", List.of("REQ"), Optional.of(new BigDecimal("500")));
    UUID small = request("ann", 500);
    UUID large = request("ann", 501);
    sweep();

    assertThat(tasksOf("dan", small)).hasSize(1);
    assertThat(tasksOf("dan", large)).isEmpty();
  }

  @Test
  void shouldNotApproveTheOwnRecordAsAnAgent() {
    away("bob", "dan", List.of(), Optional.empty());
    UUID own = request("dan", 100);
    sweep();

    assertThat(tasksOf("dan", own)).isEmpty();
    assertThat(tasksOf("bob", own)).hasSize(1);
  }

  @Test
  void shouldEndAtOnceForThoseWhomItConcerns() {
    Agency agency = away("bob", "dan", List.of(), Optional.empty());
    UUID record = request("ann", 100);
    sweep();
    assertThatThrownBy(() -> as("ann", () -> revoke(agency.id())))
        .hasMessageContaining("approval.no-such-agency");

    as("bob", () -> revoke(agency.id()));
    sweep();

    assertThat(tasksOf("dan", record)).isEmpty();
  }

  @Test
  void shouldLetAnAssistantSetTheAgentAndKeepBothNames() {
    assertThatThrownBy(() -> awayBy("ann", "bob", "dan"))
        .hasMessageContaining("access.administrators-only");
    as("bob", () -> assistant("ann", true));

    Agency agency = awayBy("ann", "bob", "dan");
    UUID record = request("cat", 100);
    sweep();

    assertThat(agency.setBy().name()).isEqualTo("安安");
    assertThat(agency.setAs()).contains(Agency.Right.ASSISTANT);
    assertThat(awayBy("admin", "bob", "dan").setAs()).contains(Agency.Right.ADMINISTRATOR);
    assertThat(awayBy("bob", "bob", "dan").setAs()).contains(Agency.Right.SELF);
    assertThat(agency.person().name()).isEqualTo("鲍博");
    assertThat(tasksOf("dan", record)).hasSize(1);
    assertThat(as("ann", () -> world.get(Agencies.class).mine()))
        .extracting(Agency::id)
        .contains(agency.id());
    assertThat(as("ann", () -> world.get(Assistants.class).known()).others())
        .extracting(Agency.Somebody::name)
        .containsExactly("鲍博");
  }

  @Test
  void shouldLetAnAdministratorNameAnAssistantAndKeepBothNames() {
    UUID bob = idOf("bob");
    UUID ann = idOf("ann");
    assertThatThrownBy(() -> as("ann", () -> named(bob, ann)))
        .hasMessageContaining("access.administrators-only");
    assertThatThrownBy(() -> as("ann", () -> world.get(Assistants.class).of(bob)))
        .hasMessageContaining("access.administrators-only");
    assertThatThrownBy(() -> as("admin", () -> named(new UUID(0, 7), ann)))
        .hasMessageContaining("approval.no-such-person");
    assertThatThrownBy(() -> as("admin", () -> named(bob, bob)))
        .hasMessageContaining("approval.no-such-assistant");

    as("admin", () -> named(bob, ann));

    assertThat(as("admin", () -> world.get(Assistants.class).of(bob)))
        .extracting(named -> named.assistant().name(), named -> named.by().orElseThrow().id())
        .containsExactly(tuple("安安", idOf("admin")));
    assertThat(awayBy("ann", "bob", "dan").setBy().name()).isEqualTo("安安");
    LoggedEvent told =
        as("admin", () -> world.get(EventLog.class).latest("agency.assistant-named", 1)).get(0);
    assertThat(told.actor()).isEqualTo(idOf("admin"));
    assertThat(told.onBehalfOf()).isEqualTo(bob);
    assertThat(told.data().path("assistant").asText()).isEqualTo(ann.toString());

    as(
        "admin",
        () -> {
          world.get(Assistants.class).dismiss(bob, ann);
          return ann;
        });
    assertThatThrownBy(() -> awayBy("ann", "bob", "dan"))
        .hasMessageContaining("access.administrators-only");
  }

  private UUID named(UUID person, UUID assistant) {
    world.get(Assistants.class).name(person, assistant);
    return assistant;
  }

  /** The trust is one-way: nothing is gained by it. */
  @Test
  void shouldLetAnAssistantNeitherStandInNorSeeTasks() {
    as("bob", () -> assistant("ann", true));
    UUID record = request("cat", 100);

    assertThatThrownBy(() -> awayBy("ann", "bob", "ann"))
        .hasMessageContaining("approval.assistant-is-agent");
    sweep();
    assertThat(tasksOf("ann", record)).isEmpty();
    assertThatThrownBy(() -> awayBy("bob", "ann", "dan"))
        .hasMessageContaining("access.administrators-only");
    assertThatThrownBy(() -> as("bob", () -> assistant("bob", true)))
        .hasMessageContaining("approval.no-such-assistant");
  }

  @Test
  void shouldKeepWhatAnAssistantHasSetWhenTheyAreDismissed() {
    as("bob", () -> assistant("ann", true));
    Agency agency = awayBy("ann", "bob", "dan");
    as("bob", () -> assistant("ann", false));

    assertThatThrownBy(() -> as("ann", () -> revoke(agency.id())))
        .hasMessageContaining("approval.no-such-agency");
    UUID record = request("cat", 100);
    sweep();
    assertThat(tasksOf("dan", record)).hasSize(1);
  }

  private boolean assistant(String login, boolean named) {
    UUID id = idOf(login);
    if (named) {
      world.get(Assistants.class).name(id);
    } else {
      world.get(Assistants.class).dismiss(id);
    }
    return named;
  }

  private Agency awayBy(String who, String person, String agent) {
    UUID away = idOf(person);
    UUID instead = idOf(agent);
    return as(
        who,
        () ->
            world
                .get(Agencies.class)
                .set(
                    new Agency.Wish(
                        Optional.of(away),
                        instead,
                        now,
                        now.plus(DAY.multipliedBy(7)),
                        List.of(),
                        Optional.empty(),
                        Optional.empty())));
  }

  @Test
  void shouldSayWhatIsWrongWithAnAgency() {
    assertThatThrownBy(() -> away("bob", "bob", List.of(), Optional.empty()))
        .hasMessageContaining("approval.agent-is-oneself");
    assertThatThrownBy(() -> away("bob", "dan", List.of("REK"), Optional.empty()))
        .hasMessageContaining("did you mean 'REQ'");
    assertThatThrownBy(
            () ->
                as(
                    "bob",
                    () ->
                        world
                            .get(Agencies.class)
                            .set(wish("dan", Optional.empty(), MONDAY, MONDAY))))
        .hasMessageContaining("approval.agency-times");
    assertThatThrownBy(
            () ->
                as(
                    "bob",
                    () ->
                        world
                            .get(Agencies.class)
                            .set(wish("dan", Optional.of(idOf("cat")), MONDAY, MONDAY.plus(DAY)))))
        .hasMessageContaining("access.administrators-only");
  }

  @Test
  void shouldHandOverWhatALeaverHasOnTheDesk() {
    UUID record = request("ann", 100);
    decide("bob", record, "approve");
    UUID other = request("ann", 100);
    assertThatThrownBy(() -> handOver("ann", "dan", "ann"))
        .hasMessageContaining("access.administrators-only");

    List<ItemResult> results = handOver("admin", "dan", "ann");

    assertThat(results).hasSize(1).allMatch(result -> result.problem().isEmpty());
    assertThat(tasksOf("ann", record)).hasSize(1);
    assertThat(tasksOf("dan", record)).isEmpty();
    assertThat(last(record, "approval.intervention").data()).containsEntry("comment", "leaves");
    assertThat(handOver("admin", "bob", "cat")).hasSize(2);
    assertThat(tasksOf("cat", other)).as("once, though both were asked").hasSize(1);
  }

  @Test
  void shouldStepInWithAReason() {
    UUID record = request("ann", 100);
    assertThatThrownBy(() -> places("ann", record)).hasMessageContaining("access.");
    Intervention.Place place = places("admin", record).get(0);
    assertThat(place.goals())
        .extracting(Intervention.Goal::step)
        .as("none inside branches")
        .containsExactly("register", "review");
    assertThatThrownBy(() -> intervene(record, new Intervention.Skip(place.visit(), " ")))
        .hasMessageContaining("approval.reason-missing");

    intervene(record, new Intervention.Skip(place.visit(), "The chief agreed by telephone"));

    assertThat(tasksOf("dan", record)).hasSize(1);
    assertThat(places("admin", record)).hasSize(2);
    assertThatThrownBy(() -> intervene(record, new Intervention.Skip(place.visit(), "once more")))
        .hasMessageContaining("approval.left-already");
  }

  @Test
  void shouldKeepBothNamesOfADecisionOnPaper() {
    UUID record = request("ann", 100);
    UUID task = taskOf("bob", record);
    Decision yes = decision("approve");
    assertThatThrownBy(() -> onPaper("dan", task, "bob", LocalDate.of(2026, 3, 1), yes))
        .as("may not read it")
        .hasMessageContaining("approval.no-such-task");
    assertThatThrownBy(() -> onPaper("ann", task, "dan", LocalDate.of(2026, 3, 1), yes))
        .hasMessageContaining("approval.signer-not-asked");
    assertThatThrownBy(() -> onPaper("ann", task, "bob", LocalDate.of(2026, 3, 3), yes))
        .hasMessageContaining("approval.paper-date");

    onPaper("ann", task, "bob", LocalDate.of(2026, 3, 1), yes);

    RecordHistory.Entry entry = last(record, "approval.signed");
    assertThat(entry.actor().orElseThrow().name()).isEqualTo("安安");
    assertThat(entry.onBehalfOf().orElseThrow().name()).isEqualTo("鲍博");
    assertThat(entry.data().get("outcome")).contains("2026-03-01");
  }

  @Test
  void shouldOfferWhatWasSignedOnPaperToWhoeverMayEnterIt() {
    UUID record = request("ann", 100);
    Approvals approvals = world.get(Approvals.class);

    List<PaperTask> offered = as("ann", () -> approvals.onPaper(record));
    assertThat(offered).extracting(task -> task.title().en()).containsExactly("Review");
    assertThat(offered.get(0).signers())
        .extracting(PaperTask.Signer::name)
        .containsExactlyInAnyOrder("鲍博", "蔡婷");
    assertThat(offered.get(0).outcomes())
        .extracting(TaskView.Answer::key)
        .contains("approve", "reject");
    assertThat(as("ann", () -> approvals.possible(record))).contains(Act.PAPER);

    assertThat(as("bob", () -> approvals.onPaper(record))).isEmpty();
    assertThat(as("bob", () -> approvals.possible(record))).doesNotContain(Act.PAPER);
    assertThatThrownBy(() -> as("dan", () -> approvals.onPaper(record)))
        .hasMessageContaining("access.no-such-record");
  }

  @Test
  void shouldDecideManyEachForItself() {
    UUID one = taskOf("bob", request("ann", 100));
    UUID two = taskOf("bob", request("ann", 100));
    UUID nobodys = UUID.randomUUID();
    List<BulkDecisions.Item> items =
        List.of(one, nobodys, two).stream()
            .map(task -> new BulkDecisions.Item(task, decision("approve")))
            .toList();

    List<ItemResult> results = as("bob", () -> world.get(BulkDecisions.class).decide(items));

    assertThat(results).extracting(ItemResult::task).containsExactly(one, nobodys, two);
    assertThat(results.get(0).record()).isPresent();
    assertThat(results.get(1).problem().orElseThrow().code()).isEqualTo("approval.no-such-task");
    assertThat(results.get(2).record()).isPresent();
    assertThatThrownBy(() -> world.get(BulkDecisions.class).decide(List.of()))
        .hasMessageContaining("approval.too-many-at-once");
  }

  private Agency away(
      String login, String agent, List<String> processes, Optional<BigDecimal> upTo) {
    return as(
        login,
        () ->
            world
                .get(Agencies.class)
                .set(
                    new Agency.Wish(
                        Optional.empty(),
                        idOf(agent),
                        MONDAY,
                        MONDAY.plus(DAY.multipliedBy(7)),
                        processes,
                        upTo,
                        Optional.of("Holidays"))));
  }

  private Agency.Wish wish(String agent, Optional<UUID> person, Instant from, Instant until) {
    return new Agency.Wish(
        person, idOf(agent), from, until, List.of(), Optional.empty(), Optional.empty());
  }

  private UUID revoke(UUID agency) {
    world.get(Agencies.class).revoke(agency);
    return agency;
  }

  private void sweep() {
    world
        .get(DocketClock.class)
        .at(
            now,
            () -> {
              world.get(AgentsStandIn.class).run();
              return now;
            });
  }

  private List<ItemResult> handOver(String login, String from, String to) {
    return as(login, () -> world.get(Interventions.class).handOver(idOf(from), idOf(to), "leaves"));
  }

  private List<Intervention.Place> places(String login, UUID record) {
    return as(login, () -> world.get(Interventions.class).places(record));
  }

  private void intervene(UUID record, Intervention intervention) {
    as(
        "admin",
        () -> {
          world.get(Interventions.class).intervene(record, intervention);
          return record;
        });
  }

  private void onPaper(String login, UUID task, String signer, LocalDate day, Decision decision) {
    as(
        login,
        () ->
            world
                .get(Decisions.class)
                .decideOnPaper(task, new PaperDecision(idOf(signer), day, decision)));
  }

  private UUID request(String login, int total) {
    ObjectNode data =
        JsonNodeFactory.instance.objectNode().put("subject", "A chair").put("total", total);
    return as(login, () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private void decide(String login, UUID record, String outcome) {
    UUID task = taskOf(login, record);
    as(login, () -> world.get(Decisions.class).decide(task, decision(outcome)));
  }

  private static Decision decision(String outcome) {
    return new Decision(
        outcome, Optional.empty(), JsonNodeFactory.instance.objectNode(), Optional.empty());
  }

  private List<TaskView> inbox(String login) {
    return as(login, () -> world.get(Tasks.class).open(Optional.empty(), 50)).items();
  }

  private TaskView work(String login, UUID record) {
    UUID task = taskOf(login, record);
    return as(login, () -> world.get(Tasks.class).task(task)).task();
  }

  private List<UUID> tasksOf(String login, UUID record) {
    return inbox(login).stream()
        .filter(task -> task.record().id().equals(record))
        .map(TaskView::id)
        .toList();
  }

  private UUID taskOf(String login, UUID record) {
    return tasksOf(login, record).get(0);
  }

  private RecordHistory.Entry last(UUID record, String kind) {
    return as("admin", () -> world.get(RecordHistory.class).timeline(record)).stream()
        .filter(entry -> entry.kind().equals(kind))
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private UUID idOf(String login) {
    return world.get(Organization.class).person(login).orElseThrow().id();
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
