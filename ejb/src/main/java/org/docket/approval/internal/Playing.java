package org.docket.approval.internal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.engine.Active;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Assignees;
import org.docket.approval.engine.ChainEngine;
import org.docket.approval.engine.Command;
import org.docket.approval.engine.Facts;
import org.docket.approval.engine.PlaceCases;
import org.docket.approval.engine.Progress;
import org.docket.approval.engine.Turn;
import org.docket.problem.ProblemException;

/**
 * Plays a chain with the engine of production and answers from outside, each when it is due, and
 * stores nothing. What is not answered stays open. One use each.
 */
final class Playing {

  /** More commands than any real approval takes; then it goes round in circles. */
  private static final int MOST = 400;

  private final ChainDefinition chain;
  private final ChainMap map;
  private final Facts facts;
  private final Answers answers;
  private final Map<String, Instant> opened = new HashMap<>();
  private final Map<Integer, Visit> visits = new LinkedHashMap<>();
  private final List<ApprovalEvent> events = new ArrayList<>();
  private ApprovalState state = ApprovalState.initial();

  Playing(ChainDefinition chain, Facts facts, Answers answers) {
    this.chain = chain;
    this.map = ChainMap.of(chain);
    this.facts = facts;
    this.answers = answers;
  }

  /** What is answered, and how long that takes. */
  interface Answers {

    /**
     * Asked once for each time that the step is come to.
     *
     * @param again whether it was come to before
     */
    Optional<Given> to(HumanStep step, boolean again);

    /**
     * @param asked who would answer; nobody where no people are waited for
     */
    Duration length(String step, List<UUID> asked, Instant from);
  }

  /**
   * An answer.
   *
   * @param backTo the step to which it sends back, where it is no outcome of its own
   * @param assumed nobody gave it; it is the first that is offered
   */
  record Given(String outcome, Optional<String> backTo, boolean assumed) {
    static Given of(String outcome) {
      return new Given(outcome, Optional.empty(), false);
    }

    static Given assumed(HumanStep step) {
      return new Given(step.outcomes().get(0).key(), Optional.empty(), true);
    }
  }

  /** One time that people were asked in a step. */
  static final class Visit {
    private final String step;
    private final int number;
    private final Instant from;
    private final List<Assignees> asked = new ArrayList<>();
    private Optional<Given> given = Optional.empty();
    private Optional<Instant> until = Optional.empty();

    private Visit(String step, int number, Instant from) {
      this.step = step;
      this.number = number;
      this.from = from;
    }

    String step() {
      return step;
    }

    int number() {
      return number;
    }

    Instant from() {
      return from;
    }

    /** Empty while it is open. */
    Optional<Instant> until() {
      return until;
    }

    /** One turn each. */
    List<Assignees> asked() {
      return List.copyOf(asked);
    }

    Optional<Given> given() {
      return given;
    }
  }

  /** How far it came. */
  record Played(ApprovalState state, List<Visit> visits, List<ApprovalEvent> events) {}

  private record Next(Command command, Instant at) {}

  Played play(Instant start, Optional<String> registering) {
    apply(new Command.Start(facts.creator(), start, registering));
    Optional<Next> next = next();
    for (int i = 0; i < MOST && next.isPresent(); i++) {
      applyOrAgree(next.get().command());
      next = next();
    }
    return new Played(state, List.copyOf(visits.values()), List.copyOf(events));
  }

  /** Where one cannot send back to any more, it is as if the step agreed. */
  private void applyOrAgree(Command command) {
    if (command instanceof Command.Return back) {
      try {
        apply(command);
      } catch (ProblemException noWayBack) {
        Visit visit = visitOf(back.turn());
        Given agreed = Given.assumed((HumanStep) map.step(visit.step()));
        visit.given = Optional.of(agreed);
        apply(new Command.Decide(back.by(), back.at(), back.turn(), agreed.outcome()));
      }
      return;
    }
    apply(command);
  }

  private void apply(Command command) {
    Progress progress = ChainEngine.apply(chain, state, command, facts);
    state = progress.state();
    events.addAll(progress.events());
    progress.events().forEach(event -> note(event, command.at()));
    for (Active.Place place : state.places()) {
      opened.putIfAbsent(Integer.toString(place.visit()), command.at());
    }
  }

  private void note(ApprovalEvent event, Instant at) {
    if (event instanceof ApprovalEvent.TaskOpened task) {
      opened.putIfAbsent(task.turn(), at);
      int number = Turn.visitOf(task.turn());
      visits
          .computeIfAbsent(number, id -> new Visit(task.step(), id, at))
          .asked
          .add(task.assignees());
    } else if (event instanceof ApprovalEvent.TaskDone sentBack
        && sentBack.answer().outcome().equals(ApprovalState.RETURNED)) {
      visitOf(sentBack.turn()).until = Optional.of(at);
    } else if (event instanceof ApprovalEvent.StepDone done
        && map.step(done.step()) instanceof HumanStep) {
      visits.computeIfAbsent(done.visit(), id -> new Visit(done.step(), id, at)).until =
          Optional.of(at);
    }
  }

  private Visit visitOf(String turn) {
    return Optional.ofNullable(visits.get(Turn.visitOf(turn))).orElseThrow();
  }

  /** What is due first. */
  private Optional<Next> next() {
    return state.places().stream()
        .flatMap(place -> place.as(new Due()).stream())
        .min(Comparator.comparing(Next::at));
  }

  private final class Due implements PlaceCases<Optional<Next>> {

    @Override
    public Optional<Next> atStep(Active.AtStep place) {
      HumanStep step = (HumanStep) map.step(place.step());
      return place.turns().stream()
          .filter(turn -> turn.open() && !turn.asked().isEmpty())
          .findFirst()
          .flatMap(turn -> answer(step, turn));
    }

    @Override
    public Optional<Next> atSpawn(Active.AtSpawn place) {
      Instant from = openedAt(Integer.toString(place.visit()));
      Instant at = from.plus(answers.length(place.step(), List.of(), from));
      return Optional.of(
          new Next(new Command.ChildEnded(facts.creator(), at, place.visit(), End.COMPLETED), at));
    }

    /** The time of a wait without an end that the clock tells is guessed as that of a record. */
    @Override
    public Optional<Next> atWait(Active.AtWait place) {
      Instant from = openedAt(Integer.toString(place.visit()));
      Instant at =
          place.due().orElseGet(() -> from.plus(answers.length(place.step(), List.of(), from)));
      return Optional.of(new Next(new Command.Skip(facts.creator(), at, place.visit()), at));
    }

    /** The answer is not known: the first that the chain has an outcome for is taken. */
    @Override
    public Optional<Next> atCall(Active.AtCall place) {
      Instant from = openedAt(Integer.toString(place.visit()));
      Instant at = from.plus(answers.length(place.step(), List.of(), from));
      CallStep step = (CallStep) map.step(place.step());
      return Optional.of(
          new Next(
              new Command.CallEnded(
                  facts.creator(), at, place.visit(), Optional.of(step.onwardKey()), step.title()),
              at));
    }

    /** Repaired by people only. */
    @Override
    public Optional<Next> atProblem(Active.AtProblem place) {
      return Optional.empty();
    }

    private Optional<Next> answer(HumanStep step, Turn turn) {
      Visit visit = visitOf(turn.id());
      if (visit.given.isEmpty()) {
        boolean again =
            visits.values().stream()
                .anyMatch(other -> other.number < visit.number && other.step.equals(visit.step));
        visit.given = answers.to(step, again);
      }
      Instant from = openedAt(turn.id());
      Instant at = from.plus(answers.length(step.key(), turn.asked(), from));
      UUID by = turn.asked().get(0);
      return visit.given.map(
          given ->
              new Next(
                  given
                      .backTo()
                      .<Command>map(to -> new Command.Return(by, at, turn.id(), to, false))
                      .orElseGet(() -> new Command.Decide(by, at, turn.id(), given.outcome())),
                  at));
    }

    private Instant openedAt(String id) {
      return Optional.ofNullable(opened.get(id)).orElseThrow();
    }
  }
}
