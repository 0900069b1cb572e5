package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.DeskPack;
import org.docket.event.EventChain.Break;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.EventAudit.Broken;
import org.docket.record.EventAudit.Page;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventAuditTest {

  private final World world = World.of(DeskPack.packs());
  private final EventAudit audit = world.get(EventAudit.class);

  EventAuditTest() {
    world.get(Seeding.class).seed();
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void shouldNameTheRecordsWhoseEventsWereChanged() {
    UUID record = request("A chair");
    request("A table");
    Page whole = as("admin", () -> audit.check(Optional.empty()));
    assertThat(whole.broken()).isEmpty();
    assertThat(whole.records()).isGreaterThan(1);

    change(record, "'{\"form\":\"other\"}'");

    assertThat(as("admin", () -> audit.check(Optional.empty())).broken())
        .containsExactly(
            new Broken(Optional.of(record), "A chair", new Break(1, Break.Kind.CHANGED)));
    Page rest = as("admin", () -> audit.check(whole.next()));
    assertThat(rest.records()).as("behind the last one").isZero();
    assertThat(rest.next()).isEmpty();
  }

  @Test
  void shouldBeForAdministratorsOnly() {
    assertThatThrownBy(() -> as("ann", () -> audit.check(Optional.empty())))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.first().code()).isEqualTo("access.administrators-only"));
  }

  private void change(UUID record, String data) {
    world
        .database()
        .run(
            () ->
                world
                    .database()
                    .entities()
                    .createNativeQuery(
                        "update docket_event set data = "
                            + data
                            + " where position = 1 and record_id = ?")
                    .setParameter(1, record)
                    .executeUpdate());
  }

  private UUID request(String subject) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", subject);
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), person.language(), person.administrator());
    return world.get(CurrentUser.class).runAs(actor, work);
  }
}
