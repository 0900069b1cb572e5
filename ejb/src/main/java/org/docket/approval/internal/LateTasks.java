package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.ApprovalTold;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.Asking;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Turn;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.organization.WorkingTime;
import org.docket.platform.DocketClock;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;
import org.docket.problem.Text;
import org.docket.record.RecordStore;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks after tasks that were not answered in time: marks them late, and reminds or asks further
 * people when the chain says so. Each task in a transaction of its own; one that another server has
 * in hand is passed over.
 */
@ApplicationScoped
public class LateTasks implements Sweep {

  private static final Logger LOG = Logger.getLogger(LateTasks.class);
  private static final int BATCH = 100;
  private static final Text LATE = Text.of("Late", "已超时");

  private final ApprovalStore store;
  private final RecordStore records;
  private final ApprovalFlow flow;
  private final ApprovalLog log;
  private final Telling telling;
  private final Transactions transactions;
  private final DocketClock clock;

  @Inject
  public LateTasks(
      ApprovalStore store,
      RecordStore records,
      ApprovalFlow flow,
      ApprovalLog log,
      Telling telling,
      Transactions transactions,
      DocketClock clock) {
    this.store = store;
    this.records = records;
    this.flow = flow;
    this.log = log;
    this.telling = telling;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "late tasks";
  }

  /**
   * All that is due, the earliest first. One that cannot be looked after keeps no other waiting.
   */
  @Override
  public void run() {
    List<RuntimeException> failures =
        new Apart<TaskRow.Due>(
                transactions, last -> store.due(clock.now(), last, BATCH), due -> look(due.id()))
            .from(TaskRow.Due.FIRST);
    if (!failures.isEmpty()) {
      LOG.errorf(failures.get(0), "%d late tasks are tried again later", failures.size());
    }
  }

  private void look(UUID id) {
    Instant now = clock.now();
    store.claim(id, now).ifPresent(task -> lookAfter(task.task(), task.approval(), now));
  }

  private void lookAfter(TaskRow task, ApprovalRow row, Instant now) {
    RunningApproval approval = flow.running(row, records.lock(task.recordId()));
    ChainMap map = ChainMap.of(approval.chain());
    Deadline deadline = ((HumanStep) map.step(task.step())).deadline().orElseThrow();
    RunningApproval there = approval.at(Turn.visitOf(task.turn()));
    WorkingTime time = TaskChanges.clockOf(approval, task);
    int taken = task.measures();
    List<UUID> asked = store.candidates(task.id());
    Set<UUID> joining = new LinkedHashSet<>();
    Set<UUID> reminded = new LinkedHashSet<>();
    Optional<String> decided = Optional.empty();
    while (decided.isEmpty()
        && taken < deadline.late().size()
        && !at(task, deadline, taken, time).isAfter(now)) {
      joining.addAll(joining(there, (HumanStep) map.step(task.step()), deadline.late().get(taken)));
      reminded.addAll(reminded(there, asked, deadline.late().get(taken)));
      decided = deadline.late().get(taken).decide();
      taken++;
    }
    joining.removeAll(asked);
    task.becomeLate(taken, next(task, deadline, taken, time));
    if (decided.isPresent()) {
      expire(there, task, (HumanStep) map.step(task.step()), decided.get());
      return;
    }
    store.candidateRows(task.id()).forEach(CandidateRow::becomeLate);
    remind(there, task, map.step(task.step()).title(), List.copyOf(reminded));
    Headline headline = headline(map, task, approval, joining);
    if (joining.isEmpty()) {
      log.write(approval.record().id(), headline);
    } else {
      Command escalate =
          new Command.Escalate(
              approval.record().creatorId(), now, task.turn(), List.copyOf(joining));
      flow.apply(approval, escalate, headline, Optional.of(task));
    }
  }

  /** Those who are not asked may read the record from then on. */
  private void remind(RunningApproval approval, TaskRow task, Text step, List<UUID> people) {
    if (!people.isEmpty()) {
      Text title = ItemWords.title(step, approval.row().inside(Turn.visitOf(task.turn())));
      approval.record().addParticipants(people);
      telling.fire(
          new ApprovalTold(
              approval.record().id(),
              people,
              Text.of(title.en() + " – is late", title.zh() + "：已超时")));
    }
  }

  private static List<UUID> reminded(
      RunningApproval approval, List<UUID> asked, Deadline.Late measure) {
    List<UUID> others = approval.facts().resolve(measure.remind(), approval.state()).people();
    return measure.remindAsked() ? asked : others;
  }

  /** The deadline decides; fields that the outcome sets are set, as if somebody had answered. */
  private void expire(RunningApproval approval, TaskRow task, HumanStep step, String key) {
    StepOutcome outcome = step.outcome(key).orElseThrow();
    if (!outcome.set().isEmpty()) {
      approval
          .record()
          .set(
              Spawning.evaluate(
                  outcome.set(), approval.facts().values(), approval.facts().context()));
    }
    Command command =
        new Command.Expire(
            approval.record().creatorId(), clock.now(), Turn.visitOf(task.turn()), key);
    Headline headline =
        new Headline("expired", step.title(), step.key(), ActWords.expired(outcome.title()), null);
    flow.apply(approval, command, headline, Optional.of(task));
  }

  private static @Nullable Instant next(
      TaskRow task, Deadline deadline, int taken, WorkingTime time) {
    return taken < deadline.late().size() ? at(task, deadline, taken, time) : null;
  }

  private static Instant at(TaskRow task, Deadline deadline, int measure, WorkingTime time) {
    Instant due = task.due().orElseThrow();
    return deadline.late().get(measure).after().map(s -> time.plus(due, s)).orElse(due);
  }

  /** None whom the step leaves out. */
  private static List<UUID> joining(
      RunningApproval approval, HumanStep step, Deadline.Late measure) {
    return measure.escalate().isEmpty()
        ? List.of()
        : approval.facts().resolve(measure.escalate(), approval.state()).people().stream()
            .filter(person -> !Asking.leavesOut(approval.facts(), step, approval.state(), person))
            .toList();
  }

  private static Headline headline(
      ChainMap map, TaskRow task, RunningApproval approval, Set<UUID> added) {
    Text step = ApprovalLog.titleOf(map, task.step());
    List<String> names = added.stream().map(approval.facts()::nameOf).sorted().toList();
    Text who =
        names.isEmpty()
            ? Text.same("")
            : Text.of(
                "; now also for " + String.join(", ", names),
                "，已同时交 " + String.join("、", names) + " 办理");
    return new Headline(
        "late",
        Text.of(step.en() + ": " + LATE.en() + who.en(), step.zh() + "：" + LATE.zh() + who.zh()),
        task.step(),
        null,
        null);
  }
}
