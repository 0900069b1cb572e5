package org.docket.approval.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.approval.engine.ApprovalState.Undoable;
import org.docket.problem.ProblemException;

/**
 * Takes back what somebody did last, as long as nobody has acted since. What cannot be taken back
 * is never remembered: another record was started or let go, the approval ended, or the answer
 * filled in fields by itself.
 */
final class Undoing {

  private final Walk walk;

  Undoing(Walk walk) {
    this.walk = walk;
  }

  /** What can be undone after this command, if anything. */
  static Optional<Undoable> after(
      ApprovalState before, Command.OnTurn command, UUID by, Progress progress, ChainMap map) {
    Active active = before.active().orElseThrow();
    String step = stepOf(active, command.turn());
    boolean lasting =
        command instanceof Command.Hold
            || command instanceof Command.Resume
            || !progress.events(ApprovalEvent.Spawned.class).isEmpty()
            || !progress.events(ApprovalEvent.ChildLetGo.class).isEmpty()
            || !progress.events(ApprovalEvent.Called.class).isEmpty()
            || !progress.events(ApprovalEvent.CallLeft.class).isEmpty()
            || reachesOthers(before, progress)
            || progress.state().end().isPresent()
            || leavesProblem(active, progress)
            || setsFields(map, step, command);
    return lasting
        ? Optional.empty()
        : Optional.of(
            new Undoable(
                by,
                command.act(),
                command.turn(),
                step,
                active,
                before.done().size(),
                before.skipped().size(),
                before.spawned().size()));
  }

  /** Whoever was told or asked for an opinion knows. */
  private static boolean reachesOthers(ApprovalState before, Progress progress) {
    return !progress.events(ApprovalEvent.Informed.class).isEmpty()
        || progress.state().beside().size() > before.beside().size();
  }

  /** Who repairs an approval that stopped is not asked again by itself. */
  private static boolean leavesProblem(Active before, Progress progress) {
    return before
        .places()
        .filter(Active.AtProblem.class::isInstance)
        .anyMatch(place -> progress.state().places().stream().noneMatch(place::equals));
  }

  Progress undo(ApprovalState now, Command.Undo command) {
    Undoable act =
        now.last()
            .filter(last -> last.by().equals(command.by()))
            .orElseThrow(() -> new ProblemException(EngineProblems.nothingToUndo()));
    Map<String, Desk> there = desks(now.active().orElseThrow());
    Map<String, Desk> before = desks(act.before());
    there.forEach((turn, desk) -> drop(turn, desk, before));
    before.forEach((turn, desk) -> restore(turn, desk, Optional.ofNullable(there.get(turn))));
    new Awaiting(walk).restore(now.active().orElseThrow(), act.before());
    Active places = act.before().withSteps(place -> new Renumbering(now, place).place());
    return new Progress(now.before(act, places), walk.events());
  }

  private void drop(String turn, Desk desk, Map<String, Desk> before) {
    if (!before.containsKey(turn)) {
      new Dropping(walk).dropTurn(turn, desk.step(), Reason.UNDONE);
    }
  }

  private void restore(String turn, Desk desk, Optional<Desk> now) {
    if (now.isEmpty()) {
      walk.happened(new ApprovalEvent.TaskReopened(turn, desk.step(), desk.people()));
    } else if (!now.get().people().equals(desk.people())) {
      walk.happened(
          new ApprovalEvent.TaskMoved(turn, desk.step(), desk.people(), Optional.empty()));
    }
    boolean paused = now.map(Desk::paused).orElse(false);
    if (paused && !desk.paused()) {
      walk.happened(new ApprovalEvent.TaskResumed(turn, desk.step()));
    } else if (!paused && desk.paused()) {
      walk.happened(new ApprovalEvent.TaskPaused(turn, desk.step()));
    }
  }

  /** What lies on people's desks. */
  private record Desk(String step, List<UUID> people, boolean paused) {}

  private static Map<String, Desk> desks(Active active) {
    Map<String, Desk> desks = new LinkedHashMap<>();
    active
        .places()
        .forEach(
            place -> {
              if (place instanceof Active.AtStep step) {
                step.turns().stream()
                    .filter(Turn::onDesk)
                    .forEach(
                        turn ->
                            desks.put(
                                turn.id(),
                                new Desk(
                                    step.step(),
                                    turn.asked(),
                                    turn.status() == Turn.Status.PAUSED)));
              } else if (place instanceof Active.AtProblem problem) {
                desks.put(problem.turn(), new Desk(problem.address(), List.of(), false));
              }
            });
    return desks;
  }

  private static String stepOf(Active active, String turn) {
    return active
        .places()
        .filter(Active.AtStep.class::isInstance)
        .map(Active.AtStep.class::cast)
        .filter(place -> place.turn(turn).isPresent())
        .findFirst()
        .orElseThrow()
        .step();
  }

  private static boolean setsFields(ChainMap map, String key, Command.OnTurn command) {
    return command instanceof Command.Decide decide
        && map.step(key) instanceof HumanStep step
        && !step.outcome(decide.outcome()).map(StepOutcome::set).orElse(Map.of()).isEmpty();
  }
}
