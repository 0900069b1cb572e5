package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.docket.approval.internal.LateTasks;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.record.RecordHistory;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Tasks that nobody answered in time, and one among them that cannot be looked after. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LateTasksTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  /** More than are read at once. */
  private static final int DAMAGED = 101;

  private final World world = World.of(DeskPack.packs());

  LateTasksTest() {
    world.get(Seeding.class).seed();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void shouldLookAfterLateTasksBehindThoseThatCannotBeLookedAfter() {
    List<UUID> damaged = Stream.generate(() -> request(MONDAY)).limit(DAMAGED).toList();
    damaged.forEach(this::damage);
    UUID behind = request(MONDAY.plus(Duration.ofMinutes(5)));

    sweep(MONDAY.plus(Duration.ofDays(10)));

    assertThat(late(behind)).isEqualTo(1);
    assertThat(late(damaged.get(0))).isZero();
    sweep(MONDAY.plus(Duration.ofDays(11)));
    assertThat(late(behind)).as("once is enough").isEqualTo(1);
  }

  /** Its step has no deadline any more, which no release would let happen. */
  private void damage(UUID record) {
    world
        .database()
        .run(
            () ->
                world
                    .database()
                    .entities()
                    .createQuery("update TaskRow t set t.step = 'money' where t.recordId = :record")
                    .setParameter("record", record)
                    .executeUpdate());
  }

  private UUID request(Instant at) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    return as("ann", at, () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private void sweep(Instant at) {
    world
        .get(DocketClock.class)
        .at(
            at,
            () -> {
              world.get(LateTasks.class).run();
              return at;
            });
  }

  private long late(UUID record) {
    return as("ann", MONDAY, () -> world.get(RecordHistory.class).timeline(record)).stream()
        .filter(entry -> entry.kind().equals("approval.late"))
        .count();
  }

  private <T> T as(String login, Instant at, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), person.language(), person.administrator());
    return world
        .get(DocketClock.class)
        .at(at, () -> world.get(CurrentUser.class).runAs(actor, work));
  }
}
