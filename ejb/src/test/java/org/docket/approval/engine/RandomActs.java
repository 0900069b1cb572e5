package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.StepOutcome;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/**
 * Does anything to an approval, sensible or not. What the table of acts allows is done and keeps
 * the promises; what it does not allow is refused and changes nothing; what can be undone is as it
 * was before, once undone.
 */
final class RandomActs {

  /** What is about a place where people are asked, and means something in every block. */
  static final Set<String> IN_EVERY_BLOCK =
      Set.of(
          "Return",
          "Transfer",
          "Add",
          "Remove",
          "Reply",
          "Claim",
          "Decide",
          "Release",
          "Hold",
          "Resume",
          "Escalate",
          "Expire",
          "Reassign",
          "Skip",
          "Jump",
          "ForSomebody");

  static final Set<String> ALL =
      Stream.concat(IN_EVERY_BLOCK.stream(), Stream.of("Look", "CallEnded", "Undo", "Cancel"))
          .collect(Collectors.toUnmodifiableSet());

  private static final int PEOPLE = 8;

  private final Map<String, Integer> done = new TreeMap<>();
  private final Map<String, Integer> refused = new TreeMap<>();

  /** By act and kind of block. */
  private final Map<String, Map<String, Integer>> inBlocks = new TreeMap<>();

  /** Does what is allowed, and finds that nothing has changed where it is not. */
  void play(ApprovalRun run, Command command) {
    ApprovalState before = run.state;
    int events = run.events.size();
    try {
      run.apply(command);
      count(done, command);
      countInBlocks(run.map(), before, command);
      shouldBeAsBeforeWhenUndone(run, before, command);
    } catch (ProblemException problem) {
      count(refused, command);
      assertThat(run.state).isEqualTo(before);
      assertThat(run.events).hasSize(events);
    }
  }

  private void countInBlocks(ChainMap map, ApprovalState before, Command command) {
    visitOf(command)
        .ifPresent(
            visit ->
                Stream.concat(before.places().stream(), before.beside().stream())
                    .filter(place -> place.visit() == visit)
                    .flatMap(place -> BlocksAround.of(map, place).stream())
                    .forEach(
                        kind ->
                            inBlocks
                                .computeIfAbsent(nameOf(command), name -> new TreeMap<>())
                                .merge(kind, 1, Integer::sum)));
  }

  private static Optional<Integer> visitOf(Command command) {
    if (command instanceof Command.ForSomebody agent) {
      return visitOf(agent.command());
    }
    if (command instanceof Command.OnTurn act) {
      return Optional.of(Turn.visitOf(act.turn()));
    }
    return command instanceof Command.AtPlace act ? Optional.of(act.visit()) : Optional.empty();
  }

  Set<String> accepted() {
    return done.keySet();
  }

  /** Each act in each block of which nothing was done, such as {@code Hold in for-each}. */
  Set<String> neverDone(Set<String> acts, List<String> blocks) {
    Set<String> never = new TreeSet<>();
    for (String act : acts) {
      Map<String, Integer> counts = inBlocks.getOrDefault(act, Map.of());
      blocks.stream()
          .filter(block -> !counts.containsKey(block))
          .forEach(block -> never.add(act + " in " + block));
    }
    return never;
  }

  String histogram() {
    StringBuilder lines =
        new StringBuilder("Acts done and refused, and done in each block:%n".formatted());
    lines.append("  %-12s %8s %8s".formatted("", "done", "refused"));
    BlocksAround.KINDS.forEach(kind -> lines.append(" %9s".formatted(kind)));
    for (String name : new TreeSet<>(ALL)) {
      lines.append(
          "%n  %-12s %8d %8d"
              .formatted(name, done.getOrDefault(name, 0), refused.getOrDefault(name, 0)));
      Map<String, Integer> counts = inBlocks.getOrDefault(name, Map.of());
      BlocksAround.KINDS.forEach(
          kind -> lines.append(" %9d".formatted(counts.getOrDefault(kind, 0))));
    }
    return lines.toString();
  }

  private static void shouldBeAsBeforeWhenUndone(
      ApprovalRun run, ApprovalState before, Command command) {
    if (command instanceof Command.OnTurn && run.state.last().isPresent()) {
      Command undo = new Command.Undo(command.by(), ApprovalRun.NOW);
      ApprovalState undone = run.engine.apply(run.chain, run.state, undo, run.facts).state();
      assertThat(undone.active().map(RandomActs::withoutNumbers))
          .isEqualTo(before.active().map(RandomActs::withoutNumbers));
      assertThat(undone.done()).isEqualTo(before.done());
    }
  }

  /** Turns that were asked in between come back under other numbers. */
  private static Active withoutNumbers(Active active) {
    return active.withSteps(
        place ->
            new Active.AtStep(
                place.step(),
                place.visit(),
                place.turns().stream()
                    .filter(turn -> turn.status() != Turn.Status.GONE)
                    .map(turn -> turn.numbered("", Optional.empty()))
                    .toList(),
                place.backTo()));
  }

  Command command(ApprovalRun run, Random random) {
    if (random.nextInt(400) == 0) {
      return new Command.Cancel(ApprovalRun.SOMEBODY, ApprovalRun.NOW);
    }
    List<Active.AtStep> places = run.state.asking().toList();
    if (places.isEmpty() || random.nextInt(12) == 0) {
      return outside(run, random);
    }
    Active.AtStep place = places.get(random.nextInt(places.size()));
    Turn turn = place.turns().get(random.nextInt(place.turns().size()));
    Optional<UUID> undo =
        run.state.last().filter(last -> random.nextInt(8) == 0).map(ApprovalState.Undoable::by);
    if (undo.isPresent()) {
      return new Command.Undo(undo.get(), ApprovalRun.NOW);
    }
    UUID by =
        random.nextInt(6) == 0 || turn.asked().isEmpty() ? person(random) : turn.asked().get(0);
    Command.OnTurn act = onTurn(run, place, turn.id(), by, random);
    return random.nextInt(15) == 0 ? new Command.ForSomebody(person(random), act) : act;
  }

  private static Command.OnTurn onTurn(
      ApprovalRun run, Active.AtStep place, String turn, UUID by, Random random) {
    if (place.turn(turn).filter(asked -> asked.kind() == Turn.Kind.ENQUIRY).isPresent()
        && random.nextBoolean()) {
      return new Command.Reply(by, ApprovalRun.NOW, turn);
    }
    if (place.turn(turn).flatMap(Turn::claimedBy).isPresent() && random.nextBoolean()) {
      return new Command.Release(by, ApprovalRun.NOW, turn);
    }
    if (place.turn(turn).filter(Turn::held).isPresent() && random.nextBoolean()) {
      return new Command.Resume(by, ApprovalRun.NOW, turn);
    }
    boolean added = place.turns().stream().anyMatch(other -> other.belongsTo(turn));
    if (added && random.nextInt(3) == 0) {
      return new Command.Remove(by, ApprovalRun.NOW, turn, added(place, turn, random));
    }
    return switch (random.nextInt(13)) {
      case 12 -> new Command.Decide(by, ApprovalRun.NOW, turn, "opinion");
      case 0 ->
          new Command.Return(by, ApprovalRun.NOW, turn, step(run, random), random.nextBoolean());
      case 1 -> new Command.Transfer(by, ApprovalRun.NOW, turn, person(random));
      case 2, 3, 4 -> new Command.Add(by, ApprovalRun.NOW, turn, kind(random), person(random));
      case 5 -> new Command.Remove(by, ApprovalRun.NOW, turn, added(place, turn, random));
      case 6 -> new Command.Reply(by, ApprovalRun.NOW, turn);
      case 7, 8 -> claim(place, turn, by);
      case 9 -> new Command.Release(by, ApprovalRun.NOW, turn);
      case 10 -> new Command.Hold(by, ApprovalRun.NOW, turn);
      default -> new Command.Resume(by, ApprovalRun.NOW, turn);
    };
  }

  private static Command.OnTurn claim(Active.AtStep place, String turn, UUID by) {
    boolean claimed = place.turn(turn).flatMap(Turn::claimedBy).isPresent();
    return claimed
        ? new Command.Release(by, ApprovalRun.NOW, turn)
        : new Command.Claim(by, ApprovalRun.NOW, turn);
  }

  private static Command outside(ApprovalRun run, Random random) {
    List<Active.Place> places =
        Stream.concat(run.state.places().stream(), run.state.beside().stream()).toList();
    Active.Place place = places.get(random.nextInt(places.size()));
    String turn = Turn.id(place.visit(), random.nextInt(3));
    List<UUID> people = List.of(person(random), person(random));
    return switch (random.nextInt(9)) {
      case 8 -> called(run, place.visit(), random);
      case 7 -> expire(run, place, random);
      case 6 -> new Command.Look(ApprovalRun.SOMEBODY, ApprovalRun.NOW, place.visit());
      case 0 -> new Command.Skip(ApprovalRun.SOMEBODY, ApprovalRun.NOW, place.visit());
      case 1 ->
          new Command.Jump(ApprovalRun.SOMEBODY, ApprovalRun.NOW, place.visit(), step(run, random));
      case 2, 3 -> new Command.Escalate(ApprovalRun.SOMEBODY, ApprovalRun.NOW, turn, people);
      default ->
          new Command.Reassign(
              ApprovalRun.SOMEBODY,
              ApprovalRun.NOW,
              turn,
              random.nextBoolean() ? Optional.of(person(random)) : Optional.empty(),
              person(random));
    };
  }

  /** What came of a call; now and then of one that nobody waits for. */
  static Command called(ApprovalRun run, int visit, Random random) {
    Optional<String> outcome =
        run.state.places().stream()
            .filter(place -> place.visit() == visit)
            .flatMap(place -> place.atStep().stream())
            .map(step -> ChainMap.of(run.chain).step(step))
            .filter(CallStep.class::isInstance)
            .map(step -> ((CallStep) step))
            .map(
                step ->
                    random.nextBoolean() || step.outcomes().isEmpty()
                        ? step.onwardKey()
                        : CallStep.FAILED)
            .findFirst();
    return new Command.CallEnded(
        ApprovalRun.SOMEBODY,
        ApprovalRun.NOW,
        visit,
        outcome.filter(key -> random.nextInt(5) > 0),
        Text.same("no answer"));
  }

  private static Command expire(ApprovalRun run, Active.Place place, Random random) {
    List<String> outcomes =
        place.atStep().stream()
            .flatMap(step -> ChainMap.of(run.chain).step(step).outcomes().stream())
            .map(StepOutcome::key)
            .toList();
    String outcome = outcomes.isEmpty() ? "none" : outcomes.get(random.nextInt(outcomes.size()));
    return new Command.Expire(ApprovalRun.SOMEBODY, ApprovalRun.NOW, place.visit(), outcome);
  }

  private static UUID added(Active.AtStep place, String turn, Random random) {
    List<UUID> people = new ArrayList<>();
    place.turns().stream()
        .filter(other -> other.belongsTo(turn))
        .forEach(other -> people.addAll(other.people()));
    return people.isEmpty() ? person(random) : people.get(random.nextInt(people.size()));
  }

  private static Turn.Kind kind(Random random) {
    Turn.Kind[] kinds = Turn.Kind.values();
    return kinds[1 + random.nextInt(kinds.length - 1)];
  }

  private static String step(ApprovalRun run, Random random) {
    List<String> done = run.state.path();
    List<String> all = ChainMap.of(run.chain).steps();
    List<String> from = done.isEmpty() || random.nextInt(4) == 0 ? all : done;
    return from.get(random.nextInt(from.size()));
  }

  private static UUID person(Random random) {
    return TestFacts.person(random.nextInt(PEOPLE));
  }

  private static void count(Map<String, Integer> counts, Command command) {
    counts.merge(nameOf(command), 1, Integer::sum);
  }

  private static String nameOf(Command command) {
    return command.getClass().getSimpleName();
  }
}
