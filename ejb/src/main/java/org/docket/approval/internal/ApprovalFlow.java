package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalCompleted;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.Formula;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.ChainEngine;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Progress;
import org.docket.approval.engine.WaitLook;
import org.docket.approval.internal.ApprovalLog.Headline;
import org.docket.expression.EvaluationContext;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.OpenRecord;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;

/**
 * Gives a command to the engine and makes what came of it true: tasks, events, the number, new
 * records, the end. Everything happens in the transaction of the caller, who holds the locks of the
 * approval and of its record.
 */
@ApplicationScoped
public class ApprovalFlow {

  private final ApprovalStore store;
  private final RecordStore records;
  private final Processes processes;
  private final FactFinding factFinding;
  private final DocketClock clock;
  private final ApprovalLog log;
  private final Telling telling;
  private final IssuesOfChain issues;
  private final WaitStore waits;
  private final Calling calling;
  private final Event<ApprovalCompleted> completed;

  @Inject
  public ApprovalFlow(
      ApprovalStore store,
      RecordStore records,
      Processes processes,
      FactFinding factFinding,
      DocketClock clock,
      ApprovalLog log,
      Telling telling,
      IssuesOfChain issues,
      WaitStore waits,
      Calling calling,
      Event<ApprovalCompleted> completed) {
    this.store = store;
    this.records = records;
    this.processes = processes;
    this.factFinding = factFinding;
    this.clock = clock;
    this.log = log;
    this.telling = telling;
    this.issues = issues;
    this.waits = waits;
    this.calling = calling;
    this.completed = completed;
  }

  RunningApproval running(ApprovalRow row, OpenRecord record) {
    EvaluationContext context = EvaluationContext.of(clock.now(), clock.zone());
    RecordFacts facts = factFinding.about(record, context);
    return new RunningApproval(row, processes.require(row), record, facts, List.of());
  }

  /** Everything that follows from a command. */
  void apply(RunningApproval approval, Command command, Headline headline, Optional<TaskRow> task) {
    ApprovalState before = approval.row().state();
    Progress progress = ChainEngine.apply(approval.chain(), before, command, approval.facts());
    approval.row().become(progress.state(), clock.now());
    store.add(approval.row());
    TaskRows.Cause cause = new TaskRows.Cause(command, headline.comment());
    new TaskRows(store, clock.now(), approval, cause, task).write(progress.events());
    log.write(
        approval.record().id(),
        headline,
        ChainMap.of(approval.chain()),
        progress.state(),
        progress.events());
    waits.follow(approval.row().id(), before, progress.state(), clock.now());
    List<Calling.Following> failed = calling.follow(approval, progress, command.by());
    List<Command> more = spawn(approval, progress, command);
    progress.state().end().ifPresent(end -> moveTo(approval, end));
    telling.ofAct(approval, before, progress, command);
    telling.ofSteps(approval, progress);
    draw(approval, progress);
    issues.ofSteps(approval, progress);
    progress.state().end().ifPresent(end -> end(approval, end));
    if (!more.isEmpty()) {
      store.flush();
      more.forEach(next -> apply(approval, next, childHeadline(approval), Optional.empty()));
    }
    failed.forEach(next -> goOn(approval, next));
    if (!(command instanceof Command.Look)) {
      approval.row().state().waits().toList().forEach(place -> look(approval, place.visit()));
    }
  }

  /** What follows by itself. */
  void goOn(RunningApproval approval, Calling.Following next) {
    apply(approval, next.command(), next.headline(), Optional.empty());
  }

  private static void set(RunningApproval approval, WaitStep step, WaitLook look) {
    if (look instanceof WaitLook.Over over) {
      Map<String, Formula> sets =
          step.outcome(over.outcome()).map(StepOutcome::set).orElse(Map.of());
      if (!sets.isEmpty()) {
        approval
            .record()
            .set(Spawning.evaluate(sets, approval.facts().values(), approval.facts().context()));
      }
    }
  }

  /** Goes on where the wait is over, and remembers when it is due; else nothing happens. */
  void look(RunningApproval approval, int visit) {
    Optional<Active.AtWait> waiting =
        approval.row().state().waits().filter(place -> place.visit() == visit).findFirst();
    if (waiting.isPresent()) {
      ChainMap map = ChainMap.of(approval.chain());
      WaitStep step = (WaitStep) map.step(waiting.get().step());
      RunningApproval there = approval.at(visit);
      WaitLook look = there.facts().look(step, waiting.get().since());
      if (!look.equals(new WaitLook.Still(waiting.get().due()))) {
        set(there, step, look);
        Command command = new Command.Look(lastDoer(approval), clock.now(), visit);
        apply(approval, command, WaitWords.headline(step, look), Optional.empty());
      }
    }
  }

  /** A record that a step waits for has ended: tells the approval that started it. */
  void childEnded(OpenRecord child, End end, UUID by) {
    Optional<SpawnRow> spawn = store.spawnOf(child.id());
    if (spawn.isEmpty()) {
      return;
    }
    ApprovalRow row = store.lock(spawn.get().approvalId());
    if (row.isRunning()) {
      RunningApproval parent = running(row, records.lock(row.recordId()));
      if (awaits(row, spawn.get().visit())) {
        new Spawning(records, store).takeBack(parent, spawn.get().step(), child);
      }
      apply(
          parent,
          new Command.ChildEnded(by, clock.now(), spawn.get().visit(), end),
          Headline.of("returned", returned(child, end)),
          Optional.empty());
    }
  }

  /** Breaks off without an end: the record is a draft again. */
  void withdraw(RunningApproval approval, Headline headline) {
    Command cancel = new Command.Cancel(approval.record().creatorId(), clock.now());
    ApprovalState before = approval.row().state();
    Progress progress = ChainEngine.apply(approval.chain(), before, cancel, approval.facts());
    approval.row().withdraw(progress.state(), clock.now());
    TaskRows.Cause cause = new TaskRows.Cause(cancel, headline.comment());
    new TaskRows(store, clock.now(), approval, cause, Optional.empty()).write(progress.events());
    log.write(approval.record().id(), headline);
    waits.follow(approval.row().id(), before, progress.state(), clock.now());
    calling.follow(approval, progress, cancel.by());
    approval.record().move(RecordState.DRAFT, null);
  }

  private static boolean awaits(ApprovalRow row, int visit) {
    return row.state().places().stream().anyMatch(place -> place.visit() == visit);
  }

  /** Records that ended at once are commands to come. */
  private List<Command> spawn(RunningApproval approval, Progress progress, Command command) {
    List<Command> ended = new ArrayList<>();
    Spawning spawning = new Spawning(records, store);
    for (ApprovalEvent.Spawned event : progress.events(ApprovalEvent.Spawned.class)) {
      OpenRecord child = spawning.spawn(approval, event, previous(approval, command));
      endOf(child.state())
          .filter(end -> event.waits())
          .ifPresent(
              end -> {
                spawning.takeBack(approval, event.step(), child);
                ended.add(new Command.ChildEnded(command.by(), clock.now(), event.visit(), end));
              });
    }
    return ended;
  }

  /** Who did the last step; at the very start, who made the record. */
  private static UUID previous(RunningApproval approval, Command command) {
    boolean decides = command instanceof Command.Decide || command instanceof Command.ForSomebody;
    return decides ? command.by() : lastDoer(approval);
  }

  static UUID lastDoer(RunningApproval approval) {
    var done = approval.row().state().done();
    return done.stream()
        .flatMap(each -> each.by().stream())
        .reduce((earlier, later) -> later)
        .orElse(approval.record().creatorId());
  }

  private static Optional<End> endOf(RecordState state) {
    return switch (state) {
      case COMPLETED -> Optional.of(End.COMPLETED);
      case REJECTED -> Optional.of(End.REJECTED);
      case CANCELLED -> Optional.of(End.CANCELLED);
      case DRAFT, RUNNING -> Optional.empty();
    };
  }

  /** The counter of the number is locked last, so that others wait as short as can be. */
  private void draw(RunningApproval approval, Progress progress) {
    ChainMap map = ChainMap.of(approval.chain());
    Optional<String> series =
        progress.events(ApprovalEvent.StepDone.class).stream()
            .map(done -> map.step(done.step()))
            .filter(HumanStep.class::isInstance)
            .flatMap(step -> ((HumanStep) step).number().stream())
            .findFirst();
    if (series.isPresent() && approval.record().number().isEmpty()) {
      store.flush();
      approval.record().draw(series.get());
    }
  }

  private static void moveTo(RunningApproval approval, End end) {
    RecordState state =
        switch (end) {
          case COMPLETED -> RecordState.COMPLETED;
          case REJECTED -> RecordState.REJECTED;
          case CANCELLED -> RecordState.CANCELLED;
        };
    if (approval.record().state() != state) {
      approval.record().move(state, approval.chain().ends().get(end));
    }
  }

  private void end(RunningApproval approval, End end) {
    List<String> templates = end == End.COMPLETED ? IssuesOfChain.ofEnd(approval) : List.of();
    completed.fire(
        new ApprovalCompleted(
            approval.record().id(),
            approval.row().id(),
            approval.row().releaseId(),
            end,
            templates));
    if (end == End.COMPLETED) {
      telling.ofEnd(approval);
    }
    if (approval.record().sourceId().isPresent()) {
      childEnded(approval.record(), end, lastDoer(approval));
    }
  }

  private static Headline childHeadline(RunningApproval approval) {
    return Headline.of("returned", approval.chain().title());
  }

  private static Text returned(OpenRecord child, End end) {
    String name = child.number().orElse(child.title());
    return Text.of(name + ": " + end.title().en(), name + "：" + end.title().zh());
  }
}
