package org.docket.bench.approvals;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.approval.TaskView;
import org.docket.approval.Tasks;
import org.docket.bench.rig.BareCore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.Json;
import org.docket.record.Records;

/** Docket's use cases in this process: checks, rights, time line, index rows and all. */
final class InProcess implements Contender {

  private final BareCore core;
  private final Actor creator;
  private final Actor director;
  private final Actor manager;
  private final Actor finance;

  InProcess(BareCore core) {
    this.core = core;
    creator = core.person(Request.CREATOR);
    director = core.person(Request.DIRECTOR);
    manager = core.person(Request.MANAGER);
    finance = core.person(Request.FINANCE);
  }

  @Override
  public String name() {
    return "Docket in process";
  }

  @Override
  public void instance(int thread, int amount) {
    UUID record = submit(amount);
    decide(record, director);
    if (amount > Request.LARGE) {
      decide(record, manager);
    }
    decide(record, finance);
  }

  @Override
  public void open(int amount) {
    submit(amount);
  }

  private UUID submit(int amount) {
    return as(
        creator,
        () -> core.get(Records.class).createAndSubmit(Request.FORM, Request.data(amount)).id());
  }

  private void decide(UUID record, Actor person) {
    UUID task =
        as(person, () -> core.get(Tasks.class).onRecord(record)).stream()
            .filter(TaskView.OnRecord::mine)
            .findFirst()
            .orElseThrow()
            .id();
    Decision decision =
        new Decision("approve", Optional.empty(), Json.MAPPER.createObjectNode(), Optional.empty());
    as(person, () -> core.get(Decisions.class).decide(task, decision));
  }

  @Override
  public void inbox() {
    int found = as(director, () -> core.get(Tasks.class).open(Optional.empty(), 20)).items().size();
    if (found != 20) {
      throw new IllegalStateException("Too few tasks");
    }
  }

  private <T> T as(Actor person, Supplier<T> work) {
    return core.get(CurrentUser.class).runAs(person, work);
  }

  @Override
  public void close() {}
}
