package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.access.Access;
import org.docket.access.AccessProblems;
import org.docket.access.Verb;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.Intervention;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Goals;
import org.docket.approval.engine.Turn;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.expression.Values;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordStore;
import org.docket.record.Records;

/** Moves approvals by hand for those who administer the form, and says so in the time line. */
@ApplicationScoped
public class Administering {

  private static final Text SKIPPED = Text.of("Skipped by an administrator", "管理员跳过");
  private static final Text JUMPED = Text.of("Moved by an administrator", "管理员调整步骤");
  private static final Text AGAIN = Text.of("Called again by an administrator", "管理员重新调用");
  private static final Text ANSWERED = Text.of("Answered by an administrator", "管理员录入应答");
  private static final Text ASSIGNED = Text.of("Assigned by an administrator", "管理员改派");

  private final ApprovalStore store;
  private final RecordStore records;
  private final Records readable;
  private final Processes processes;
  private final ApprovalFlow flow;
  private final CallDesk calls;
  private final Organization organization;
  private final Access access;
  private final DocketClock clock;

  @Inject
  public Administering(
      ApprovalStore store,
      RecordStore records,
      Records readable,
      Processes processes,
      ApprovalFlow flow,
      CallDesk calls,
      Organization organization,
      Access access,
      DocketClock clock) {
    this.store = store;
    this.records = records;
    this.readable = readable;
    this.processes = processes;
    this.flow = flow;
    this.calls = calls;
    this.organization = organization;
    this.access = access;
    this.clock = clock;
  }

  public List<Intervention.Place> places(Actor actor, UUID recordId) {
    readable.get(recordId);
    Optional<ApprovalRow> running = store.lockRunning(recordId);
    if (running.isEmpty()) {
      return List.of();
    }
    requireAdministers(actor, records.lock(recordId));
    ApprovalState state = running.get().state();
    ChainMap map = ChainMap.of(processes.require(running.get()).chain().orElseThrow());
    List<TaskRow> open = store.openTasksOfRecord(recordId);
    Map<UUID, List<UUID>> asked = store.candidates(open.stream().map(TaskRow::id).toList());
    return Stream.concat(state.places().stream(), state.beside().stream())
        .map(place -> place(map, running.get(), place, open, asked))
        .toList();
  }

  public void intervene(Actor actor, UUID recordId, Intervention intervention) {
    readable.get(recordId);
    if (intervention.reason().isBlank()) {
      throw new ProblemException(ApprovalProblems.reasonMissing());
    }
    ApprovalRow row =
        store
            .lockRunning(recordId)
            .orElseThrow(() -> new ProblemException(ApprovalProblems.notRunning()));
    OpenRecord record = records.lock(recordId);
    requireAdministers(actor, record);
    RunningApproval approval = flow.running(row, record);
    apply(approval, actor.personId(), intervention);
  }

  /** The open tasks in which the person is asked, and not as somebody's agent. */
  public List<UUID> tasksOf(UUID person) {
    return store.tasksAskedOf(person);
  }

  public void checkPeople(UUID from, UUID to) {
    boolean known = organization.person(from).isPresent();
    boolean active = organization.person(to).filter(Person::active).isPresent();
    if (!known || !active || from.equals(to)) {
      throw new ProblemException(ApprovalProblems.noSuchPerson());
    }
  }

  public UUID handOver(UUID administrator, UUID taskId, UUID from, UUID to, String reason) {
    TaskRow task =
        store
            .task(taskId)
            .filter(TaskRow::isOpen)
            .orElseThrow(() -> new ProblemException(ApprovalProblems.dropped()));
    ApprovalRow row = store.lock(task.approvalId());
    RunningApproval approval = flow.running(row, records.lock(task.recordId()));
    apply(
        approval, administrator, new Intervention.Reassign(taskId, Optional.of(from), to, reason));
    return task.recordId();
  }

  private void apply(RunningApproval approval, UUID by, Intervention intervention) {
    if (intervention instanceof Intervention.Reassign reassign) {
      reassign(approval, by, reassign);
    } else if (intervention instanceof Intervention.Jump jump) {
      Command command = new Command.Jump(by, clock.now(), jump.visit(), jump.step());
      flow.apply(approval, command, at(approval, jump.visit(), JUMPED, jump.reason()), none());
    } else if (intervention instanceof Intervention.Again again) {
      Headline headline = at(approval, again.visit(), AGAIN, again.reason());
      calls.again(approval, again.visit(), headline);
    } else if (intervention instanceof Intervention.Answer answer) {
      Headline headline = at(approval, answer.visit(), ANSWERED, answer.reason());
      calls.answer(approval, by, answer, headline);
    } else if (intervention instanceof Intervention.Skip skip) {
      Command command = new Command.Skip(by, clock.now(), skip.visit());
      flow.apply(approval, command, at(approval, skip.visit(), SKIPPED, skip.reason()), none());
    }
  }

  private void reassign(RunningApproval approval, UUID by, Intervention.Reassign reassign) {
    if (organization.person(reassign.to()).filter(Person::active).isEmpty()) {
      throw new ProblemException(ApprovalProblems.noSuchPerson());
    }
    TaskRow task =
        store
            .task(reassign.task())
            .filter(TaskRow::isOpen)
            .filter(found -> found.approvalId().equals(approval.row().id()))
            .orElseThrow(() -> new ProblemException(ApprovalProblems.noSuchTask()));
    Text title = ApprovalLog.titleOf(ChainMap.of(approval.chain()), task.step());
    Headline headline =
        new Headline("intervention", title, task.step(), ASSIGNED, reassign.reason());
    Command command =
        new Command.Reassign(by, clock.now(), task.turn(), reassign.from(), reassign.to());
    flow.apply(approval, command, headline, Optional.of(task));
  }

  private static Optional<TaskRow> none() {
    return Optional.empty();
  }

  private static Headline at(RunningApproval approval, int visit, Text what, String reason) {
    ChainMap map = ChainMap.of(approval.chain());
    Text title =
        Stream.concat(
                approval.row().state().places().stream(), approval.row().state().beside().stream())
            .filter(place -> place.visit() == visit)
            .findFirst()
            .map(place -> title(map, place))
            .orElse(approval.chain().title());
    return new Headline("intervention", title, null, what, reason);
  }

  private Intervention.Place place(
      ChainMap map,
      ApprovalRow row,
      Active.Place place,
      List<TaskRow> open,
      Map<UUID, List<UUID>> asked) {
    List<Intervention.AskedTask> tasks =
        open.stream()
            .filter(task -> Turn.visitOf(task.turn()) == place.visit())
            .filter(task -> !task.step().equals(TaskRows.STOPPED))
            .map(task -> askedTask(task, asked.getOrDefault(task.id(), List.of())))
            .toList();
    return new Intervention.Place(
        place.visit(),
        title(map, place),
        tasks,
        goals(map, row.state(), place),
        calls.at(map, row, place));
  }

  /** What is asked beside the way leads nowhere. */
  private static List<Intervention.Goal> goals(
      ChainMap map, ApprovalState state, Active.Place place) {
    Active active = state.active().orElseThrow();
    return active.has(place.visit())
        ? Goals.from(map, active, place).stream()
            .map(step -> new Intervention.Goal(step, map.step(step).title()))
            .toList()
        : List.of();
  }

  private Intervention.AskedTask askedTask(TaskRow task, List<UUID> people) {
    return new Intervention.AskedTask(
        task.id(),
        people.stream()
            .map(
                id ->
                    new Intervention.Somebody(
                        id, organization.person(id).map(Person::name).orElse("?")))
            .toList());
  }

  private static Text title(ChainMap map, Active.Place place) {
    if (place.atStep().isPresent()) {
      return map.step(place.atStep().get()).title();
    }
    String address = ((Active.AtProblem) place).address();
    return map.block(address) instanceof ChainStep step ? step.title() : StoppedOutcomes.title();
  }

  private void requireAdministers(Actor actor, OpenRecord record) {
    Object settings = record.values().get("settings");
    Values named = settings instanceof Values values ? values : Values.of(Map.of());
    if (!access.mayAdminister(
        actor, record.definition().access(), Values.of(Map.of("settings", named)))) {
      throw new ProblemException(AccessProblems.notAllowed(Verb.ADMINISTER));
    }
  }
}
