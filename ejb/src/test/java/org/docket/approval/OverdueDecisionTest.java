package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.UUID;
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
import org.junit.jupiter.api.Test;

/** A deadline that decides, when nobody looked at it until all of its measures were due. */
class OverdueDecisionTest {

  private static final String DEADLINE = "within: 8 working hours";

  @Test
  void shouldDecideAtTheFirstLookWhenTheServerWasAway() {
    String measures = "\n    late: [{remind: assignee}, {after: 1 day, decide: reject}]";
    try (World world =
        World.of(DeskPack.packs("request.chain.yaml", DEADLINE, DEADLINE + measures, false))) {
      world.get(Seeding.class).seed();
      DocketClock clock = world.get(DocketClock.class);
      Person ann = world.get(Organization.class).person("ann").orElseThrow();
      Actor actor = new Actor(ann.id(), ann.login(), ann.name(), ann.language(), false);
      UUID id =
          clock.at(
              ApprovalDesk.MONDAY,
              () ->
                  world
                      .get(CurrentUser.class)
                      .runAs(
                          actor,
                          () ->
                              world
                                  .get(Records.class)
                                  .createAndSubmit(
                                      "request",
                                      JsonNodeFactory.instance.objectNode().put("subject", "Chair"))
                                  .id()));

      clock.at(
          ApprovalDesk.MONDAY.plus(Duration.ofDays(30)),
          () -> {
            world.get(LateTasks.class).run();
            return id;
          });

      assertThat(
              world
                  .get(CurrentUser.class)
                  .runAs(actor, () -> world.get(RecordHistory.class).timeline(id)))
          .extracting(entry -> entry.kind())
          .contains("approval.expired");
    }
  }
}
