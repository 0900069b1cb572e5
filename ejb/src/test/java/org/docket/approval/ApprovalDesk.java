package org.docket.approval;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.definition.PackFiles;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;

/**
 * People at work, in the company of {@link DeskPack} unless the test has another, at a moment that
 * the test sets.
 */
public final class ApprovalDesk implements AutoCloseable {

  /** A Monday, 9:00 in Shanghai. */
  public static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

  private final World world;
  private Instant now = MONDAY;

  public ApprovalDesk() {
    this(DeskPack.packs());
  }

  public ApprovalDesk(List<PackFiles> packs) {
    world = World.of(packs);
    world.get(Seeding.class).seed();
  }

  public void at(Instant moment) {
    now = moment;
  }

  public World world() {
    return world;
  }

  public <T> T get(Class<T> bean) {
    return world.get(bean);
  }

  public UUID request(String subject, int total) {
    ObjectNode data =
        JsonNodeFactory.instance.objectNode().put("subject", subject).put("total", total);
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  public UUID taskOf(String login, UUID record) {
    return as(login, () -> world.get(Tasks.class).onRecord(record)).stream()
        .filter(TaskView.OnRecord::mine)
        .findFirst()
        .orElseThrow()
        .id();
  }

  public void decide(String login, UUID record, String outcome) {
    decide(login, record, outcome, JsonNodeFactory.instance.objectNode());
  }

  /** With what the step fills in. */
  public void decide(String login, UUID record, String outcome, ObjectNode data) {
    UUID task = taskOf(login, record);
    Decision decision = new Decision(outcome, Optional.empty(), data, Optional.empty());
    UUID unused = as(login, () -> world.get(Decisions.class).decide(task, decision));
  }

  public void act(String login, UUID record, TaskAct act) {
    UUID task = taskOf(login, record);
    UUID unused = as(login, () -> world.get(TaskActs.class).act(task, act));
  }

  public List<String> path(UUID record) {
    return as("ann", () -> world.get(ApprovalTrail.class).path(record));
  }

  public UUID idOf(String login) {
    return world.get(Organization.class).person(login).orElseThrow().id();
  }

  /** The code of the problem; empty where there is none. */
  public static String answer(Supplier<?> work) {
    try {
      Object unused = work.get();
      return "";
    } catch (ProblemException e) {
      return e.first().code();
    }
  }

  public <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), person.language(), person.administrator());
    return world
        .get(DocketClock.class)
        .at(now, () -> world.get(CurrentUser.class).runAs(actor, work));
  }

  @Override
  public void close() {
    world.close();
  }
}
