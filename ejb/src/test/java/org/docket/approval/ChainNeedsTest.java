package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.Releases;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.Problem;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.record.moving.FormMoves;
import org.docket.record.moving.MovePreview;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A record whose approval runs is moved to a newer form only where the chain still finds all. */
class ChainNeedsTest {

  private static final Instant MONDAY = Instant.parse("2026-03-02T08:00:00Z");
  private static final String NOTE = "note: {type: text, title: {en: Note, zh-CN: 备注}}";

  private final World world = World.of(DeskPack.packs());

  ChainNeedsTest() {
    world.get(Seeding.class).seed();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldKeepTheRecordWhereAStepNeedsWhatIsGone() {
    UUID record = request();
    publish(DeskPack.packs("request.form.yaml", NOTE, "remark: {type: text, title: Remark}", true));

    MovePreview preview = as("admin", () -> world.get(FormMoves.class).preview(record));

    assertThat(preview.problems())
        .extracting(Problem::code, problem -> problem.message().zh().contains("备注"))
        .containsExactly(tuple("move.needed-by-approval", true));
  }

  @Test
  void shouldLetTheApprovalGoOnAfterTheMove() {
    UUID record = request();
    publish(
        DeskPack.packs(
            "request.form.yaml",
            NOTE,
            NOTE + "\n      urgent: {type: yes-no, title: Urgent, default: \"false\"}",
            false));

    long version = as("ann", () -> world.get(Records.class).get(record)).version();
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    RecordView moved = as("admin", () -> world.get(FormMoves.class).move(record, version, none));
    assertThat(moved.data().has("urgent")).isTrue();
    decide("bob", record, "approve");
    decide("dan", record, "done");
    decide("cat", record, "done");

    assertThat(as("ann", () -> world.get(Records.class).get(record)).state())
        .isEqualTo(RecordState.COMPLETED);
  }

  private void publish(List<PackFiles> packs) {
    world.get(Releases.class).install(packs, "Another form");
    Actor anybody = new Actor(new UUID(0, 0), "test", "Test", Locale.ENGLISH, true);
    UUID release =
        world
            .get(CurrentUser.class)
            .runAs(anybody, () -> world.get(Releases.class).history().get(0).id());
    world.get(Definitions.class).switchTo(release);
  }

  private UUID request() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "Desk");
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data).id());
  }

  private void decide(String login, UUID record, String outcome) {
    as(
        login,
        () -> {
          UUID task =
              world.get(Tasks.class).onRecord(record).stream()
                  .filter(TaskView.OnRecord::mine)
                  .findFirst()
                  .orElseThrow()
                  .id();
          return world
              .get(Decisions.class)
              .decide(
                  task,
                  new Decision(
                      outcome,
                      Optional.empty(),
                      JsonNodeFactory.instance.objectNode(),
                      Optional.empty()));
        });
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(person.id(), login, person.name(), Locale.ENGLISH, person.administrator());
    return world
        .get(CurrentUser.class)
        .runAs(actor, () -> world.get(DocketClock.class).at(MONDAY, work));
  }
}
