package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.organization.WorkingTime;

/** What happens to a task while it stays on somebody's desk. */
final class TaskChanges {

  private final ApprovalStore store;
  private final RunningApproval approval;
  private final TaskRows.Cause cause;
  private final Instant now;

  TaskChanges(ApprovalStore store, RunningApproval approval, TaskRows.Cause cause, Instant now) {
    this.store = store;
    this.approval = approval;
    this.cause = cause;
    this.now = now;
  }

  /** The turn that the event changes; none for events of another kind. */
  static Optional<String> turnOf(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskMoved moved) {
      return Optional.of(moved.turn());
    }
    if (event instanceof ApprovalEvent.TaskReopened reopened) {
      return Optional.of(reopened.turn());
    }
    if (event instanceof ApprovalEvent.TaskPaused paused) {
      return Optional.of(paused.turn());
    }
    if (event instanceof ApprovalEvent.TaskResumed resumed) {
      return Optional.of(resumed.turn());
    }
    if (event instanceof ApprovalEvent.HoldBegun begun) {
      return Optional.of(begun.turn());
    }
    return event instanceof ApprovalEvent.HoldEnded ended
        ? Optional.of(ended.turn())
        : Optional.empty();
  }

  void apply(ApprovalEvent event, TaskRow task) {
    if (event instanceof ApprovalEvent.TaskMoved moved) {
      move(task, moved);
    } else if (event instanceof ApprovalEvent.TaskReopened reopened) {
      task.reopen();
      ask(task, reopened.people());
    } else if (event instanceof ApprovalEvent.TaskPaused) {
      task.pause(now);
    } else if (event instanceof ApprovalEvent.TaskResumed) {
      task.unpause(now);
    } else if (event instanceof ApprovalEvent.HoldBegun) {
      task.hold(now);
    } else if (event instanceof ApprovalEvent.HoldEnded) {
      Instant since = task.heldAt().orElse(now);
      task.resume(moment -> later(moment, since, task), now);
    }
  }

  private void move(TaskRow task, ApprovalEvent.TaskMoved moved) {
    moved
        .why()
        .ifPresent(
            why -> {
              task.explain(why, false);
              task.askedBy(cause.command().by(), cause.said());
            });
    if (cause.isClaim()) {
      task.take(now);
    }
    ask(task, moved.people());
  }

  private void ask(TaskRow task, List<UUID> people) {
    List<UUID> fresh = new ArrayList<>(people);
    for (CandidateRow row : store.candidateRows(task.id())) {
      if (people.contains(row.personId())) {
        row.becomeAsked();
      } else if (!people.contains(row.behalfOf().orElse(row.personId()))) {
        store.remove(row);
      }
      fresh.remove(row.personId());
    }
    fresh.forEach(person -> store.add(new CandidateRow(task, person, cause.isEscalation())));
    ChainMap map = ChainMap.of(approval.chain());
    approval.record().ask(fresh, TaskFields.hiddenIn(map, task, approval.row()));
  }

  /** As its deadline was counted. */
  static WorkingTime clockOf(RunningApproval approval, TaskRow task) {
    RecordFacts facts = approval.facts();
    return task.clockUnit().map(facts::workingTime).orElseGet(facts::workingTime);
  }

  /** Working time is moved by the working time that passed, other time by all of it. */
  private Instant later(Instant moment, Instant since, TaskRow task) {
    WorkingTime time = clockOf(approval, task);
    boolean working =
        ChainMap.of(approval.chain()).step(task.step()) instanceof HumanStep human
            && human.deadline().filter(deadline -> deadline.within().isWorking()).isPresent();
    return working
        ? time.plusWorked(moment, time.between(since, now))
        : now.isAfter(since) ? moment.plus(Duration.between(since, now)) : moment;
  }
}
