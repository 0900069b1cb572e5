package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.SpawnStep;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.problem.ProblemException;

/**
 * The rules of approval chains as a pure function.
 *
 * <p>A command that the state does not allow is a {@link ProblemException} and changes nothing. A
 * condition whose answer the data do not tell is not an error: the approval stops there and the
 * process owner has a task.
 */
public final class ChainEngine {

  private ChainEngine() {}

  public static Progress apply(
      ChainDefinition chain, ApprovalState state, Command command, Facts facts) {
    ChainMap map = ChainMap.of(chain);
    Walk walk = new Walk(map, facts, command.at(), state);
    if (command instanceof Command.Start start) {
      return start(walk, state, start, facts);
    }
    Active active = state.active().orElseThrow(ChainEngine::notRunning);
    if (command instanceof Command.OnTurn act) {
      return act(walk, state, act, Optional.empty());
    }
    if (command instanceof Command.ForSomebody agent) {
      return act(walk, state, agent.command(), Optional.of(agent.by()));
    }
    if (command instanceof Command.AtPlace outside) {
      return outside(walk, state, active, outside);
    }
    if (command instanceof Command.Undo undo) {
      return new Undoing(walk).undo(state, undo);
    }
    if (command instanceof Command.Retry retry) {
      return walk.progress(retry(walk, active, retry));
    }
    if (command instanceof Command.ChildEnded child) {
      return childEnded(walk, state, active, child);
    }
    if (command instanceof Command.CallEnded ended) {
      return callEnded(walk, state, active, ended);
    }
    if (command instanceof Command.Look look) {
      return look(walk, state, active, look);
    }
    active.places().forEach(place -> new Dropping(walk).drop(place, Reason.ENDED));
    return walk.progress(new Move.Finish(End.CANCELLED));
  }

  private static Progress start(Walk walk, ApprovalState state, Command.Start start, Facts facts) {
    if (state.visits() > 0 || state.end().isPresent()) {
      throw new ProblemException(EngineProblems.alreadyStarted());
    }
    Progress begun = walk.progress(walk.settle(walk.follow(walk.map().start()), List.of()));
    Optional<Active.AtStep> first = start.registering().flatMap(step -> at(begun.state(), step));
    if (first.isEmpty()) {
      return begun;
    }
    Active.AtStep place = first.get();
    String outcome = walk.map().step(place.step()).outcomes().get(0).key();
    Turn.Answer registered = new Turn.Answer(outcome, start.by(), Optional.empty());
    Walk onward = new Walk(walk.map(), facts, start.at(), begun.state());
    Move move =
        new Change(
                onward,
                place.visit(),
                open ->
                    new Answering(onward)
                        .answer((Active.AtStep) open, place.turns().get(0), registered))
            .in(begun.state().active().orElseThrow());
    Progress rest = onward.progress(move);
    return new Progress(rest.state(), concat(begun.events(), rest.events()));
  }

  private static Progress act(
      Walk walk, ApprovalState state, Command.OnTurn command, Optional<UUID> agent) {
    Active active = state.active().orElseThrow(ChainEngine::notRunning);
    Beside beside = new Beside(walk, state);
    Optional<Active.AtStep> opinion = beside.placeOf(command.turn());
    if (opinion.isPresent()) {
      return beside.act(opinion.get(), command, agent);
    }
    Active.AtStep place =
        active
            .places()
            .filter(Active.AtStep.class::isInstance)
            .map(Active.AtStep.class::cast)
            .filter(at -> at.turn(command.turn()).filter(Turn::onDesk).isPresent())
            .findFirst()
            .orElseThrow(() -> new ProblemException(EngineProblems.notOpen(command.turn())));
    Acting acting = new Acting(walk, state);
    Move move =
        new Change(walk, place.visit(), open -> acting.act((Active.AtStep) open, command, agent))
            .in(active);
    Progress progress = walk.progress(move);
    UUID by = agent.orElse(command.by());
    return new Progress(
        progress.state().remembering(Undoing.after(state, command, by, progress, walk.map())),
        progress.events());
  }

  private static Progress outside(
      Walk walk, ApprovalState state, Active active, Command.AtPlace command) {
    Beside beside = new Beside(walk, state);
    Optional<Active.AtStep> opinion = beside.placeOf(command.visit());
    if (opinion.isPresent()) {
      return beside.intervene(opinion.get(), command);
    }
    Intervening intervening = new Intervening(walk);
    if (!active.has(command.visit())) {
      throw new ProblemException(EngineProblems.leftAlready());
    }
    return walk.progress(
        new Change(walk, command.visit(), place -> intervening.intervene(active, place, command))
            .in(active));
  }

  private static Move retry(Walk walk, Active active, Command.Retry command) {
    Active.AtProblem place =
        active
            .places()
            .filter(Active.AtProblem.class::isInstance)
            .map(Active.AtProblem.class::cast)
            .filter(stopped -> stopped.turn().equals(command.turn()))
            .findFirst()
            .orElseThrow(() -> new ProblemException(EngineProblems.notOpen(command.turn())));
    walk.happened(new ApprovalEvent.Resumed(command.turn(), command.by()));
    return new Change(walk, place.visit(), open -> walk.enter(place.address())).in(active);
  }

  /** A wait that is over or given up already changes nothing. */
  private static Progress look(
      Walk walk, ApprovalState state, Active active, Command.Look command) {
    boolean waits =
        active
            .places()
            .anyMatch(place -> place instanceof Active.AtWait && place.visit() == command.visit());
    if (!waits) {
      return new Progress(state, List.of());
    }
    Progress progress =
        walk.progress(
            new Change(
                    walk, command.visit(), place -> new Awaiting(walk).look((Active.AtWait) place))
                .in(active));
    return progress.events().isEmpty()
        ? new Progress(progress.state().remembering(state.last()), List.of())
        : progress;
  }

  /** A record that nobody waits for any more changes nothing. */
  private static Progress childEnded(
      Walk walk, ApprovalState state, Active active, Command.ChildEnded command) {
    boolean awaited =
        active
            .places()
            .anyMatch(place -> place instanceof Active.AtSpawn && place.visit() == command.visit());
    if (!awaited) {
      return new Progress(state, List.of());
    }
    return walk.progress(
        new Change(walk, command.visit(), place -> returned(walk, place, command)).in(active));
  }

  /** A call that nobody waits for any more changes nothing. */
  private static Progress callEnded(
      Walk walk, ApprovalState state, Active active, Command.CallEnded command) {
    boolean awaited =
        active
            .places()
            .anyMatch(place -> place instanceof Active.AtCall && place.visit() == command.visit());
    if (!awaited) {
      return new Progress(state, List.of());
    }
    return walk.progress(
        new Change(walk, command.visit(), place -> called(walk, place, command)).in(active));
  }

  private static Move called(Walk walk, Active.Place place, Command.CallEnded command) {
    return walk.called((CallStep) walk.map().step(((Active.AtCall) place).step()), command);
  }

  private static Move returned(Walk walk, Active.Place place, Command.ChildEnded command) {
    return walk.returned((SpawnStep) walk.map().step(((Active.AtSpawn) place).step()), command);
  }

  private static Optional<Active.AtStep> at(ApprovalState state, String step) {
    return state.places().stream()
        .filter(Active.AtStep.class::isInstance)
        .map(Active.AtStep.class::cast)
        .filter(place -> place.step().equals(step))
        .findFirst();
  }

  private static ProblemException notRunning() {
    return new ProblemException(EngineProblems.notRunning());
  }

  private static List<ApprovalEvent> concat(List<ApprovalEvent> a, List<ApprovalEvent> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }
}
