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
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.Assignees;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Turn;
import org.docket.record.Concealed;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows of what happened to turns: tasks are opened, handed over, answered and dropped. A task
 * that the caller has in hand already is not read again.
 */
final class TaskRows {

  /** In place of a step where an approval stopped. */
  static final String STOPPED = "!";

  private final ApprovalStore store;
  private final Instant now;
  private final RunningApproval approval;
  private final Cause cause;
  private final ChainMap map;
  private final Map<String, TaskRow> known = new HashMap<>();
  private final Map<TaskRow, List<UUID>> opened = new LinkedHashMap<>();
  private final List<UUID> closed = new ArrayList<>();

  /**
   * What somebody did.
   *
   * @param said in a comment
   */
  record Cause(Command command, @Nullable String said) {
    boolean isEscalation() {
      return command instanceof Command.Escalate;
    }

    boolean isClaim() {
      return command instanceof Command.Claim
          || (command instanceof Command.ForSomebody agent
              && agent.command() instanceof Command.Claim);
    }
  }

  TaskRows(
      ApprovalStore store,
      Instant now,
      RunningApproval approval,
      Cause cause,
      Optional<TaskRow> inHand) {
    this.store = store;
    this.now = now;
    this.approval = approval;
    this.cause = cause;
    this.map = ChainMap.of(approval.chain());
    inHand.ifPresent(task -> known.put(task.turn(), task));
  }

  void write(List<ApprovalEvent> events) {
    events.forEach(this::open);
    load(events);
    events.forEach(this::close);
    events.forEach(this::change);
    store.removeCandidates(closed);
    opened.keySet().forEach(store::add);
    opened.forEach(this::ask);
    participate();
  }

  /** Those who see most first: what they see is not hidden from them by another task. */
  private void participate() {
    Map<Concealed, Set<UUID>> people = new LinkedHashMap<>();
    people.put(Concealed.NOTHING, new LinkedHashSet<>());
    opened.forEach(
        (task, asked) ->
            people
                .computeIfAbsent(
                    TaskFields.hiddenIn(map, task, approval.row()), some -> new LinkedHashSet<>())
                .addAll(asked));
    people.forEach((hidden, asked) -> approval.record().ask(asked, hidden));
  }

  /** A task that was answered at once asks nobody. */
  private void ask(TaskRow task, List<UUID> people) {
    if (task.isOpen()) {
      people.forEach(person -> store.add(new CandidateRow(task, person, false)));
    }
  }

  private void open(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskOpened asked) {
      TaskRow task = task(asked.turn(), asked.step(), asked.kind(), asked.assignees());
      RecordFacts facts = approval.at(Turn.visitOf(asked.turn())).facts();
      String unit = facts.clockOf(asked.assignees().people());
      task.countBy(unit);
      deadline(asked.step())
          .filter(deadline -> asked.kind() != Turn.Kind.ENQUIRY)
          .flatMap(deadline -> Deadlines.due(deadline, facts, facts.workingTime(unit), now))
          .ifPresent(task::dueAt);
    } else if (event instanceof ApprovalEvent.Stopped stopped) {
      task(stopped.turn(), STOPPED, Turn.Kind.OWN, stopped.assignees());
    }
  }

  private TaskRow task(String turn, String step, Turn.Kind kind, Assignees assignees) {
    TaskRow task = new TaskRow(approval.row(), turn, step, kind, now);
    task.explain(assignees.why(), assignees.nobodyFound());
    if (kind != Turn.Kind.OWN) {
      task.askedBy(cause.command().by(), cause.said());
    }
    known.put(turn, task);
    opened.put(task, assignees.people());
    return task;
  }

  private Optional<Deadline> deadline(String step) {
    return map.step(step) instanceof HumanStep human ? human.deadline() : Optional.empty();
  }

  private void load(List<ApprovalEvent> events) {
    Set<String> missing = new LinkedHashSet<>();
    events.forEach(event -> turnOf(event).ifPresent(missing::add));
    missing.removeAll(known.keySet());
    store.tasks(approval.row().id(), missing).forEach(task -> known.put(task.turn(), task));
  }

  /** The turn whose task must be at hand. */
  private static Optional<String> turnOf(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskDone done) {
      return Optional.of(done.turn());
    }
    if (event instanceof ApprovalEvent.TaskDropped dropped) {
      return Optional.of(dropped.turn());
    }
    if (event instanceof ApprovalEvent.Resumed resumed) {
      return Optional.of(resumed.turn());
    }
    return TaskChanges.turnOf(event);
  }

  private void close(ApprovalEvent event) {
    if (event instanceof ApprovalEvent.TaskDone done) {
      TaskRow task = close(done.turn(), TaskRow.Status.DONE, done.answer().by());
      task.answer(done.answer().outcome(), task.comment().orElse(cause.said()));
      done.answer().onBehalfOf().ifPresent(task::onBehalfOf);
    } else if (event instanceof ApprovalEvent.TaskDropped dropped) {
      close(dropped.turn(), TaskRow.Status.DROPPED, null);
    } else if (event instanceof ApprovalEvent.Resumed resumed) {
      close(resumed.turn(), TaskRow.Status.DONE, resumed.by());
    }
  }

  private TaskRow close(String turn, TaskRow.Status how, @Nullable UUID by) {
    TaskRow task = required(turn);
    task.close(how, by, now);
    if (!opened.containsKey(task)) {
      closed.add(task.id());
    }
    return task;
  }

  private void change(ApprovalEvent event) {
    TaskChanges.turnOf(event)
        .ifPresent(
            turn -> {
              TaskChanges changes = new TaskChanges(store, approval, cause, now);
              changes.apply(event, required(turn));
            });
  }

  private TaskRow required(String turn) {
    TaskRow task = known.get(turn);
    if (task == null) {
      throw new IllegalStateException("No task for turn " + turn);
    }
    return task;
  }
}
