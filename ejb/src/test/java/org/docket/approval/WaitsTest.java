package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.approval.internal.Waits;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.record.RecordHistory;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Requests rest for two days, then wait for an amount; after three more days they are rejected. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WaitsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  private final World world =
      World.of(
          DeskPack.packs(
              "request.chain.yaml",
              "  - step: review",
              """
              - {step: rest, title: {en: Rest, zh-CN: 冷静期}, do: wait, for: 2 days}
              - parallel:
                  - steps: [{step: sum, title: {en: Sum, zh-CN: 金额}, do: fill, by: creator, edit: [total]}]
                  - steps: [{step: paid, title: {en: Paid, zh-CN: 等待到账}, do: wait, until: total != null and total > 100, within: 3 days, outcomes: {over: next, late: {end: rejected}}}]
              - step: review"""
                  .indent(2)
                  .stripTrailing(),
              false));

  WaitsTest() {
    world.get(Seeding.class).seed();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void shouldGoOnWhenTheTimeHasPassedAndNotBefore() {
    UUID record = request();
    assertThat(due(record, "rest")).contains(MONDAY.plus(Duration.ofDays(2)));

    sweep(MONDAY.plus(Duration.ofDays(1)));
    assertThat(state(record, "rest")).isEqualTo(ApprovalPosition.State.CURRENT);

    sweep(MONDAY.plus(Duration.ofDays(2)));
    assertThat(state(record, "rest")).isEqualTo(ApprovalPosition.State.DONE);
    assertThat(state(record, "paid")).isEqualTo(ApprovalPosition.State.CURRENT);

    sweep(MONDAY.plus(Duration.ofDays(2)));
    assertThat(waited(record)).as("once is enough").hasSize(1);
  }

  @Test
  void shouldSayUntilWhenItWaits() {
    UUID record = request();

    assertThat(timeline(record).stream().flatMap(entry -> entry.next().stream()))
        .filteredOn(next -> next.what().equals("waits"))
        .extracting(next -> next.title().zh())
        .containsExactly("冷静期，至 2026-03-04 09:00");
  }

  /** No sweep is needed: it is looked at with everything that happens to the record. */
  @Test
  void shouldGoOnAtOnceWhenTheRecordSaysSo() {
    UUID record = rested();
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("total", 200);

    decide("ann", record, data);

    assertThat(state(record, "paid")).isEqualTo(ApprovalPosition.State.DONE);
    assertThat(state(record, "review")).isEqualTo(ApprovalPosition.State.CURRENT);
  }

  @Test
  void shouldEndAsItSaysWhenItIsTooLate() {
    UUID record = rested();

    sweep(MONDAY.plus(Duration.ofDays(6)));

    assertThat(as("ann", () -> world.get(Records.class).get(record)).state())
        .isEqualTo(RecordState.REJECTED);
    assertThat(as("ann", () -> world.get(Tasks.class).open(Optional.empty(), 99)).items())
        .noneMatch(task -> task.record().id().equals(record));
  }

  @Test
  void shouldBeSkippedByAnAdministrator() {
    UUID record = request();

    as(
        "admin",
        () -> {
          Interventions interventions = world.get(Interventions.class);
          int visit = interventions.places(record).get(0).visit();
          interventions.intervene(record, new Intervention.Skip(visit, "agreed by phone"));
          return record;
        });

    assertThat(state(record, "rest")).isEqualTo(ApprovalPosition.State.SKIPPED);
    sweep(MONDAY.plus(Duration.ofDays(2)));
    assertThat(waited(record)).isEmpty();
  }

  @Test
  void shouldLookAfterMoreThanAreReadAtOnce() {
    List<UUID> many = Stream.generate(this::request).limit(105).toList();

    sweep(MONDAY.plus(Duration.ofDays(2)));

    assertThat(many).allMatch(record -> state(record, "rest") == ApprovalPosition.State.DONE);
  }

  @Test
  void shouldWaitNoLongerForARecordThatIsCancelled() {
    UUID record = request();

    as(
        "ann",
        () -> {
          world.get(Records.class).cancel(record, "not needed");
          return record;
        });
    sweep(MONDAY.plus(Duration.ofDays(2)));

    assertThat(waited(record)).isEmpty();
  }

  private UUID rested() {
    UUID record = request();
    sweep(MONDAY.plus(Duration.ofDays(2)));
    return record;
  }

  private UUID request() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private void decide(String login, UUID record, ObjectNode data) {
    UUID task =
        as(login, () -> world.get(Tasks.class).onRecord(record)).stream()
            .filter(TaskView.OnRecord::mine)
            .findFirst()
            .orElseThrow()
            .id();
    Decision decision = new Decision("done", Optional.empty(), data, Optional.empty());
    as(login, () -> world.get(Decisions.class).decide(task, decision));
  }

  private void sweep(Instant at) {
    world
        .get(DocketClock.class)
        .at(
            at,
            () -> {
              world.get(Waits.class).run();
              return at;
            });
  }

  private Optional<Instant> due(UUID record, String step) {
    return box(record, step).due();
  }

  private ApprovalPosition.State state(UUID record, String step) {
    return box(record, step).state();
  }

  private ApprovalPosition.Box box(UUID record, String step) {
    return as("ann", () -> world.get(ApprovalTrail.class).position(record))
        .orElseThrow()
        .boxes()
        .stream()
        .filter(box -> box.step().equals(step))
        .findFirst()
        .orElseThrow();
  }

  private List<RecordHistory.Entry> waited(UUID record) {
    return timeline(record).stream()
        .filter(entry -> entry.kind().equals("approval.waited"))
        .toList();
  }

  private List<RecordHistory.Entry> timeline(UUID record) {
    return as("ann", () -> world.get(RecordHistory.class).timeline(record));
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
