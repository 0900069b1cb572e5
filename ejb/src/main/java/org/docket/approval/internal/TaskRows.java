package org.docket.approval.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.Allowance;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.Assignees;
import org.docket.organization.WorkingTime;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of what happened to turns: tasks are opened, answered and dropped. A task that the
 * caller has in hand already is not read again.
 */
final class TaskRows {

  /** In place of a step where an approval stopped. */
  static final String STOPPED = "!";

  private final ApprovalStore store;
  private final WorkingTime time;
  private final Instant now;
  private final RunningApproval approval;
  private final ChainMap map;
  private final Map<String, TaskRow> known = new HashMap<>();
  private final Map<TaskRow, List<UUID>> opened = new LinkedHashMap<>();
  private final List<UUID> closed = new ArrayList<>();

  TaskRows(
      ApprovalStore store,
      WorkingTime time,
      Instant now,
      RunningApproval approval,
      Optional<TaskRow> inHand) {
    this.store = store;
    this.time = time;
    this.now = now;
    this.approval = approval;
    this.map = ChainMap.of(approval.chain());
    inHand.ifPresent(task -> known.put(task.turn(), task));
  }

  void write(List<ApprovalEvent> events) {
    events.forEach(this::open);
    load(events);
    events.forEach(this::close);
    store.removeCandidates(closed);
    opened.keySet().forEach(store::add);
    opened.forEach(this::ask);
    approval
        .record()
        .addParticipants(opened.values().stream().flatMap(List::stream).distinct().toList());
  }

  /** A task that was answered at once asks nobody. */
  private void ask(TaskRow task, List<UUID> people) {
    if (task.isOpen()) {
      people.forEach(person -> store.add(new CandidateRow(task.id(), person, false)));
    }
  }

  private void open(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskOpened opened) {
      TaskRow task = task(opened.turn(), opened.step(), opened.assignees());
      deadline(opened.step()).flatMap(this::due).ifPresent(task::dueAt);
    } else if (event instanceof ApprovalEvent.Stopped stopped) {
      task(stopped.turn(), STOPPED, stopped.assignees());
    }
  }

  private TaskRow task(String turn, String step, Assignees assignees) {
    TaskRow task = new TaskRow(approval.row(), turn, step, now);
    task.explain(assignees.why(), assignees.nobodyFound());
    known.put(turn, task);
    opened.put(task, assignees.people().stream().distinct().toList());
    return task;
  }

  private Optional<Deadline> deadline(String step) {
    return map.step(step) instanceof HumanStep human ? human.deadline() : Optional.empty();
  }

  private Optional<Instant> due(Deadline deadline) {
    Instant start = deadline.from().flatMap(approval.facts()::moment).orElse(now);
    if (deadline.within() instanceof Allowance.Held held) {
      return approval
          .facts()
          .length(held.length())
          .map(length -> held.working() ? time.plusWorkingTime(start, length) : start.plus(length));
    }
    return Optional.of(time.plus(start, ((Allowance.Fixed) deadline.within()).span()));
  }

  private void load(List<ApprovalEvent> events) {
    Set<String> missing = new LinkedHashSet<>();
    events.forEach(event -> turnClosedBy(event).ifPresent(missing::add));
    missing.removeAll(known.keySet());
    store.openTasks(approval.row().id(), missing).forEach(task -> known.put(task.turn(), task));
  }

  private static Optional<String> turnClosedBy(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskDone done) {
      return Optional.of(done.turn());
    }
    if (event instanceof ApprovalEvent.TaskDropped dropped) {
      return Optional.of(dropped.turn());
    }
    return event instanceof ApprovalEvent.Resumed resumed
        ? Optional.of(resumed.turn())
        : Optional.empty();
  }

  private void close(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskDone done) {
      TaskRow task = close(done.turn(), TaskRow.Status.DONE, done.by());
      task.answer(done.outcome(), task.comment().orElse(null));
    } else if (event instanceof ApprovalEvent.TaskDropped dropped) {
      close(dropped.turn(), TaskRow.Status.DROPPED, null);
    } else if (event instanceof ApprovalEvent.Resumed resumed) {
      close(resumed.turn(), TaskRow.Status.DONE, resumed.by());
    }
  }

  private TaskRow close(String turn, TaskRow.Status how, @Nullable UUID by) {
    TaskRow task = known.get(turn);
    if (task == null) {
      throw new IllegalStateException("No task for turn " + turn);
    }
    task.close(how, by, now);
    if (!opened.containsKey(task)) {
      closed.add(task.id());
    }
    return task;
  }
}
