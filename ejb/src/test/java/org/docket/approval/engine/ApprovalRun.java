package org.docket.approval.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.End;

/** Plays an approval in a test and remembers everything that happened. */
final class ApprovalRun {

  static final UUID SOMEBODY = new UUID(1, 1);
  static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  /** What plays; another one than ours in the tests of the tests. */
  interface Engine {
    Progress apply(ChainDefinition chain, ApprovalState state, Command command, Facts facts);
  }

  final ChainDefinition chain;
  final Engine engine;
  final TestFacts facts = new TestFacts();
  final List<ApprovalEvent> events = new ArrayList<>();
  ApprovalState state = ApprovalState.initial();
  int undone;

  ApprovalRun(ChainDefinition chain) {
    this(chain, ChainEngine::apply);
  }

  ApprovalRun(ChainDefinition chain, Engine engine) {
    this.chain = chain;
    this.engine = engine;
  }

  ApprovalRun start() {
    return apply(new Command.Start(SOMEBODY, NOW, Optional.empty()));
  }

  ApprovalRun startRegistered(String step) {
    return apply(new Command.Start(SOMEBODY, NOW, Optional.of(step)));
  }

  ApprovalRun does(String step, String outcome) {
    return does(step, outcome, 0);
  }

  ApprovalRun does(String step, String outcome, int entry) {
    Active.AtStep place =
        state.places().stream()
            .filter(Active.AtStep.class::isInstance)
            .map(Active.AtStep.class::cast)
            .filter(open -> open.step().equals(step))
            .findFirst()
            .orElseThrow(() -> new AssertionError(step + " is not open but " + open()));
    Turn turn = place.turns().get(entry);
    UUID by = turn.asked().isEmpty() ? SOMEBODY : turn.asked().get(0);
    return apply(new Command.Decide(by, NOW, turn.id(), outcome));
  }

  /** At the place that is about this item, with those around it as in {@code x/1}. */
  ApprovalRun doesFor(String item, String step, String outcome) {
    Active.AtStep place =
        state.places().stream()
            .filter(Active.AtStep.class::isInstance)
            .map(Active.AtStep.class::cast)
            .filter(open -> open.step().equals(step) && itemsOf(open).equals(item))
            .findFirst()
            .orElseThrow(() -> new AssertionError(step + " is not open but " + open()));
    Turn turn = place.turns().get(0);
    return apply(new Command.Decide(turn.asked().get(0), NOW, turn.id(), outcome));
  }

  private String itemsOf(Active.Place place) {
    return state.inside(place.visit()).stream()
        .map(inside -> inside.item().key())
        .collect(Collectors.joining("/"));
  }

  /** The item of one of the places. */
  String item(int place) {
    List<Inside> inside = state.inside(state.places().get(place).visit());
    return inside.get(inside.size() - 1).item().key();
  }

  ChainMap map() {
    return ChainMap.of(chain);
  }

  ApprovalRun childEnds(String step, End end) {
    int visit =
        state.places().stream()
            .filter(place -> place instanceof Active.AtSpawn spawn && spawn.step().equals(step))
            .findFirst()
            .orElseThrow()
            .visit();
    return apply(new Command.ChildEnded(SOMEBODY, NOW, visit, end));
  }

  /** The wait is looked at, and this is so. */
  ApprovalRun looks(String step, WaitLook look) {
    facts.waits.put(step, look);
    int visit =
        state.waits().filter(place -> place.step().equals(step)).findFirst().orElseThrow().visit();
    return apply(new Command.Look(SOMEBODY, NOW, visit));
  }

  ApprovalRun apply(Command command) {
    Progress progress = engine.apply(chain, state, command, facts);
    state = progress.state();
    undone += command instanceof Command.Undo ? 1 : 0;
    events.addAll(progress.events());
    return this;
  }

  /** The keys of what is open, in order. */
  List<String> open() {
    return state.places().stream().map(ApprovalRun::name).toList();
  }

  <E extends ApprovalEvent> List<E> events(Class<E> kind) {
    return events.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private static String name(Active.Place place) {
    return place.atStep().orElse("!");
  }
}
