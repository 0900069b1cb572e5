package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.engine.ApprovalEvent.BranchesJoined;
import org.docket.approval.engine.ApprovalEvent.BranchesOpened;
import org.docket.approval.engine.ApprovalEvent.TaskDone;
import org.docket.approval.engine.ApprovalEvent.TaskDropped;
import org.docket.approval.engine.ApprovalEvent.TaskOpened;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Random commands on random chains with nested branches: whatever happens, an approval waits for
 * somebody or has ended, every task belongs to what is open, and branches join once.
 */
class ChainEnginePropertyTest {

  private static final int RUNS = Boolean.getBoolean("docket.long") ? 100_000 : 2_000;
  private static final int MOST_COMMANDS = 120;

  private int ended;
  private int deepest;
  private int joins;
  private int dropped;
  private int walkedForItems;
  private int climbed;
  private final RandomActs acts = new RandomActs();

  @Test
  void shouldKeepItsPromisesWhateverIsDecided() {
    for (int seed = 0; seed < RUNS; seed++) {
      play(seed, ChainEngine::apply);
    }

    assertThat(ended).as("approvals that came to an end").isGreaterThan(RUNS / 2);
    assertThat(deepest).as("nesting of open branches").isGreaterThanOrEqualTo(3);
    assertThat(joins).isGreaterThan(RUNS / 2);
    assertThat(dropped).isGreaterThan(RUNS / 4);
    assertThat(walkedForItems).as("places about items").isGreaterThan(RUNS);
    assertThat(climbed).as("levels that passed a task on").isGreaterThan(RUNS / 20);
    System.out.println(acts.histogram());
    assertThat(acts.accepted()).as("every act has been done").containsAll(RandomActs.ALL);
    assertThat(acts.neverDone(RandomActs.IN_EVERY_BLOCK, BlocksAround.BLOCKS)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(PlantedBug.class)
  void shouldNoticeAPlantedBug(PlantedBug bug) {
    assertThatThrownBy(() -> playMany(bug)).isInstanceOf(AssertionError.class);
  }

  private void playMany(ApprovalRun.Engine engine) {
    for (int seed = 0; seed < 400; seed++) {
      play(seed, engine);
    }
  }

  /** Whoever looks for the fault wants to see the few moves that it takes. */
  @Test
  void shouldTellAFailureInFewMoves() {
    assertThatThrownBy(() -> playMany(PlantedBug.LETS_EVERYBODY_WAIT))
        .hasMessageMatching("(?s)Seed \\d+, \\d of \\d+ moves: .*");
    assertThatThrownBy(() -> playMany(PlantedBug.FORGETS_WHO_GOES_ON))
        .hasMessageMatching("(?s)Seed \\d+, \\d of \\d{2,} moves: .*");
  }

  /** Plays at random, and in the end as short as it fails. */
  private void play(int seed, ApprovalRun.Engine engine) {
    Random random = new Random(seed);
    ChainDefinition chain = new RandomChains(random).next();
    List<PlayedMove> moves = new ArrayList<>();
    ApprovalRun run = new ApprovalRun(chain, engine);
    try {
      move(run, new PlayedMove.Shuffled(random.nextLong()), moves);
      begin(run);
      for (int i = 0; i < MOST_COMMANDS && run.state.end().isEmpty(); i++) {
        if (random.nextInt(10) == 0) {
          move(run, new PlayedMove.Shuffled(random.nextLong()), moves);
        }
        for (PlayedMove move : moves(run, random)) {
          move(run, move, moves);
        }
      }
    } catch (AssertionError | RuntimeException e) {
      List<PlayedMove> few = new Shrinking(left -> fails(chain, engine, left)).of(moves);
      throw new AssertionError(
          "Seed %d, %d of %d moves: %s%n%s"
              .formatted(seed, few.size(), moves.size(), e.getMessage(), few),
          e);
    }
    ended += run.state.end().isPresent() ? 1 : 0;
    joins += run.events(BranchesJoined.class).size();
    dropped += run.events(TaskDropped.class).size();
    climbed += (int) run.events(ApprovalEvent.StepDone.class).stream().filter(this::climbs).count();
  }

  private boolean climbs(ApprovalEvent.StepDone done) {
    return done.step().startsWith(RandomChains.LEVEL) && done.outcome().equals(HumanStep.UNSOLVED);
  }

  /** The approval begins with the data of the first moves. */
  private boolean fails(ChainDefinition chain, ApprovalRun.Engine engine, List<PlayedMove> moves) {
    ApprovalRun run = new ApprovalRun(chain, engine);
    List<PlayedMove> unused = new ArrayList<>();
    try {
      move(run, new PlayedMove.Shuffled(0), unused);
      boolean begun = false;
      for (PlayedMove move : moves) {
        if (!begun && !(move instanceof PlayedMove.Shuffled)) {
          begin(run);
          begun = true;
        }
        if (run.state.end().isEmpty()) {
          move(run, move, unused);
        }
      }
      if (!begun) {
        begin(run);
      }
      return false;
    } catch (ProblemException notPossible) {
      return false;
    } catch (AssertionError | RuntimeException e) {
      return true;
    }
  }

  private void begin(ApprovalRun run) {
    run.start();
    check(run);
  }

  private void move(ApprovalRun run, PlayedMove move, List<PlayedMove> moves) {
    moves.add(move);
    if (move instanceof PlayedMove.Shuffled shuffled) {
      shuffled.shuffle(run.facts);
    } else if (move instanceof PlayedMove.Found found) {
      run.facts.waits.put(found.step(), found.look());
    } else if (move instanceof PlayedMove.FoundNothing) {
      run.facts.waits.clear();
    } else {
      command(run, move);
    }
  }

  private void command(ApprovalRun run, PlayedMove move) {
    ApprovalState before = run.state;
    int happened = run.events.size();
    int undone = run.undone;
    if (move instanceof PlayedMove.Tried tried) {
      acts.play(run, tried.command());
    } else {
      run.apply(((PlayedMove.Expected) move).command());
    }
    if (run.undone == undone) {
      shouldCountWhatIsDone(before, run, happened);
    }
    check(run);
  }

  private List<PlayedMove> moves(ApprovalRun run, Random random) {
    if (random.nextBoolean()) {
      return List.of(new PlayedMove.Tried(acts.command(run, random)));
    }
    List<Active.Place> places = run.state.places();
    Active.Place place = places.get(random.nextInt(places.size()));
    if (place instanceof Active.AtSpawn spawn) {
      End end = End.values()[random.nextInt(3)];
      return List.of(
          new PlayedMove.Expected(
              new Command.ChildEnded(ApprovalRun.SOMEBODY, ApprovalRun.NOW, spawn.visit(), end)));
    }
    if (place instanceof Active.AtWait wait) {
      return List.of(
          new PlayedMove.Found(wait.step(), look(random)),
          new PlayedMove.Expected(
              new Command.Look(ApprovalRun.SOMEBODY, ApprovalRun.NOW, wait.visit())));
    }
    if (place instanceof Active.AtCall call) {
      return List.of(new PlayedMove.Expected(RandomActs.called(run, call.visit(), random)));
    }
    if (place instanceof Active.AtProblem problem) {
      return List.of(
          new PlayedMove.FoundNothing(),
          new PlayedMove.Shuffled(random.nextLong()),
          new PlayedMove.Expected(
              new Command.Retry(ApprovalRun.SOMEBODY, ApprovalRun.NOW, problem.turn())));
    }
    return List.of(new PlayedMove.Expected(decision(run, (Active.AtStep) place, random)));
  }

  private static WaitLook look(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> new WaitLook.Still(Optional.of(ApprovalRun.NOW.plusSeconds(random.nextInt(99))));
      case 1 -> new WaitLook.Unknown(Text.same("no day"));
      case 2 -> new WaitLook.Over(WaitStep.LATE);
      default -> new WaitLook.Over(WaitStep.OVER);
    };
  }

  private static Command decision(ApprovalRun run, Active.AtStep place, Random random) {
    ChainStep step = ChainMap.of(run.chain).step(place.step());
    List<Turn> open = place.turns().stream().filter(Turn::open).toList();
    Turn turn = open.get(random.nextInt(open.size()));
    if (turn.kind() == Turn.Kind.ENQUIRY) {
      return new Command.Reply(turn.asked().get(0), ApprovalRun.NOW, turn.id());
    }
    int outcome = random.nextInt(3) > 0 ? 0 : random.nextInt(step.outcomes().size());
    return new Command.Decide(
        turn.asked().get(0), ApprovalRun.NOW, turn.id(), step.outcomes().get(outcome).key());
  }

  private void check(ApprovalRun run) {
    shouldWaitOrHaveEnded(run);
    shouldHaveExactlyTheTasksThatAreOpen(run);
    shouldOpenEachTaskOnce(run);
    shouldJoinAtMostAsOftenAsItBranched(run);
    shouldTellOfNothingTwice(run);
    shouldWaitWhereTheEventsSaySo(run);
    shouldCallWhereTheEventsSaySo(run);
    shouldStandWhereTheChainSaysSo(run);
    shouldBeTheSameWhenItIsReadAgain(run.state);
  }

  private static void shouldBeTheSameWhenItIsReadAgain(ApprovalState state) {
    try {
      String json = Json.MAPPER.writeValueAsString(state);
      assertThat(Json.MAPPER.readValue(json, ApprovalState.class)).isEqualTo(state);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static void shouldWaitOrHaveEnded(ApprovalRun run) {
    assertThat(run.state.places().isEmpty()).isEqualTo(run.state.end().isPresent());
    List<Integer> ends = new ArrayList<>();
    for (int i = 0; i < run.events.size(); i++) {
      if (run.events.get(i) instanceof ApprovalEvent.Ended) {
        ends.add(i);
      }
    }
    assertThat(ends)
        .as("nothing happens after the end")
        .isEqualTo(run.state.end().map(end -> List.of(run.events.size() - 1)).orElse(List.of()));
    assertThat(run.state.beside())
        .as("opinions are awaited, and none after the end")
        .allMatch(
            place -> run.state.end().isEmpty() && place.turns().stream().anyMatch(Turn::pending));
    for (Active.Place place : run.state.places()) {
      if (place instanceof Active.AtStep step) {
        assertThat(step.turns()).anyMatch(turn -> turn.open() && !turn.asked().isEmpty());
        shouldAskNobodyTwice(step);
      }
    }
  }

  private static void shouldAskNobodyTwice(Active.AtStep step) {
    List<UUID> asked =
        step.turns().stream()
            .filter(turn -> turn.pending() && turn.kind() != Turn.Kind.ENQUIRY)
            .flatMap(turn -> turn.people().stream())
            .toList();
    assertThat(asked).as("nobody has two turns in one step").doesNotHaveDuplicates();
  }

  /** What the events tell people is what the state says. */
  private static void shouldHaveExactlyTheTasksThatAreOpen(ApprovalRun run) {
    Map<String, Set<UUID>> desks = new HashMap<>();
    Set<String> paused = new HashSet<>();
    for (ApprovalEvent event : run.events) {
      if (event instanceof TaskOpened opened) {
        desks.put(opened.turn(), Set.copyOf(opened.assignees().people()));
      } else if (event instanceof ApprovalEvent.TaskReopened reopened) {
        assertThat(desks.put(reopened.turn(), Set.copyOf(reopened.people()))).isNull();
      } else if (event instanceof ApprovalEvent.TaskMoved moved) {
        assertThat(desks.put(moved.turn(), Set.copyOf(moved.people()))).isNotNull();
      } else if (event instanceof ApprovalEvent.Stopped stopped) {
        desks.put(stopped.turn(), Set.of());
      } else if (event instanceof TaskDone done) {
        assertThat(desks.remove(done.turn())).as("done: %s", done).isNotNull();
      } else if (event instanceof TaskDropped gone) {
        assertThat(desks.remove(gone.turn())).as("dropped: %s", gone).isNotNull();
        paused.remove(gone.turn());
      } else if (event instanceof ApprovalEvent.Resumed resumed) {
        assertThat(desks.remove(resumed.turn())).as("resumed: %s", resumed).isNotNull();
      } else if (event instanceof ApprovalEvent.TaskPaused waits) {
        assertThat(paused.add(waits.turn())).isTrue();
      } else if (event instanceof ApprovalEvent.TaskResumed goes) {
        assertThat(paused.remove(goes.turn())).isTrue();
      }
    }
    paused.retainAll(desks.keySet());
    assertThat(desks).isEqualTo(openTurns(run.state));
    assertThat(paused).isEqualTo(pausedTurns(run.state));
  }

  private static Map<String, Set<UUID>> openTurns(ApprovalState state) {
    Map<String, Set<UUID>> turns = new HashMap<>();
    state
        .asking()
        .flatMap(step -> step.turns().stream())
        .filter(Turn::onDesk)
        .forEach(turn -> turns.put(turn.id(), Set.copyOf(turn.asked())));
    for (Active.Place place : state.places()) {
      if (place instanceof Active.AtProblem problem) {
        turns.put(problem.turn(), Set.of());
      }
    }
    return turns;
  }

  private static Set<String> pausedTurns(ApprovalState state) {
    return state
        .asking()
        .flatMap(place -> place.turns().stream())
        .filter(turn -> turn.status() == Turn.Status.PAUSED)
        .map(Turn::id)
        .collect(Collectors.toSet());
  }

  private static void shouldOpenEachTaskOnce(ApprovalRun run) {
    assertThat(run.events(TaskOpened.class).stream().map(TaskOpened::turn)).doesNotHaveDuplicates();
    assertThat(
            run.state.places().stream()
                .filter(Active.AtStep.class::isInstance)
                .map(Active.AtStep.class::cast)
                .filter(place -> !place.step().startsWith("e"))
                .map(place -> place.step() + run.state.inside(place.visit())))
        .as("a step is open at one place only for each item")
        .doesNotHaveDuplicates();
  }

  private static void shouldJoinAtMostAsOftenAsItBranched(ApprovalRun run) {
    for (BranchesOpened opened : Set.copyOf(run.events(BranchesOpened.class))) {
      long times = run.events(BranchesOpened.class).stream().filter(opened::equals).count();
      long joined =
          run.events(BranchesJoined.class).stream()
              .filter(join -> join.parallel().equals(opened.parallel()))
              .count();
      assertThat(joined).as("but for joins undone").isLessThanOrEqualTo(times + run.undone);
    }
  }

  private static void shouldWaitWhereTheEventsSaySo(ApprovalRun run) {
    Set<Integer> waits = new HashSet<>();
    for (ApprovalEvent event : run.events) {
      if (event instanceof ApprovalEvent.WaitBegun begun) {
        assertThat(waits.add(begun.visit())).isTrue();
      } else if (event instanceof ApprovalEvent.WaitOver over) {
        assertThat(waits.remove(over.visit())).isTrue();
      } else if (event instanceof ApprovalEvent.WaitLeft left) {
        assertThat(waits.remove(left.visit())).isTrue();
      }
    }
    assertThat(waits)
        .isEqualTo(run.state.waits().map(Active.AtWait::visit).collect(Collectors.toSet()));
  }

  /** Nothing is called twice, and no answer is awaited that nobody was asked for. */
  private static void shouldCallWhereTheEventsSaySo(ApprovalRun run) {
    Set<Integer> calls = new HashSet<>();
    for (ApprovalEvent event : run.events) {
      if (event instanceof ApprovalEvent.Called called) {
        assertThat(calls.add(called.visit())).isTrue();
      } else if (event instanceof ApprovalEvent.CallOver over) {
        assertThat(calls.remove(over.visit())).isTrue();
      } else if (event instanceof ApprovalEvent.CallLeft left) {
        assertThat(calls.remove(left.visit())).isTrue();
      }
    }
    assertThat(calls)
        .isEqualTo(
            run.state.places().stream()
                .filter(Active.AtCall.class::isInstance)
                .map(Active.Place::visit)
                .collect(Collectors.toSet()));
  }

  private static void shouldTellOfNothingTwice(ApprovalRun run) {
    assertThat(run.events(ApprovalEvent.Informed.class).stream().map(ApprovalEvent.Informed::visit))
        .doesNotHaveDuplicates();
  }

  /** Branches that stay open lose none: each of them is open or counted as done. */
  private static void shouldCountWhatIsDone(ApprovalState before, ApprovalRun run, int happened) {
    Set<String> opened =
        run.events.subList(happened, run.events.size()).stream()
            .filter(BranchesOpened.class::isInstance)
            .map(event -> ((BranchesOpened) event).parallel())
            .collect(Collectors.toSet());
    Map<String, Integer> then = branches(before);
    branches(run.state)
        .forEach(
            (address, count) -> {
              String block = address.replaceAll("@.*", "");
              if (then.containsKey(address) && !opened.contains(block)) {
                assertThat(count).as("branches of %s", address).isEqualTo(then.get(address));
              }
            });
  }

  private static Map<String, Integer> branches(ApprovalState state) {
    Map<String, Integer> counts = new HashMap<>();
    state.active().ifPresent(active -> count(active, "", counts));
    return counts;
  }

  /** Of items, those that are begun: which of the rest will have anything to do is not known. */
  private static void count(Active active, String item, Map<String, Integer> counts) {
    if (active instanceof Active.InBranches branches) {
      boolean known = branches.opened() == branches.items().size();
      if (known) {
        counts.put(branches.parallel() + item, branches.done() + branches.open().size());
      }
      branches
          .open()
          .forEach(
              lane ->
                  count(
                      lane.active(),
                      item
                          + branches
                              .insideOf(lane.branch())
                              .map(at -> "@" + at.item().key())
                              .orElse(""),
                      counts));
    }
  }

  /** Every open place is inside exactly the branches that the chain draws around it. */
  private void shouldStandWhereTheChainSaysSo(ApprovalRun run) {
    ChainMap map = run.map();
    run.state.active().ifPresent(active -> stand(run, map, active, List.of(), List.of()));
  }

  private void stand(
      ApprovalRun run,
      ChainMap map,
      Active active,
      List<ChainMap.Branch> around,
      List<Inside> items) {
    deepest = Math.max(deepest, around.size());
    if (active instanceof Active.InBranches branches) {
      assertThat(map.branchesOf(branches.parallel())).isEqualTo(around);
      shouldWaitForNoMoreThanItNeeds(map.block(branches.parallel()), branches);
      for (Active.Lane lane : branches.open()) {
        List<ChainMap.Branch> inside = new ArrayList<>(around);
        inside.add(branches.branchOf(lane.branch()));
        List<Inside> about = new ArrayList<>(items);
        branches.insideOf(lane.branch()).ifPresent(about::add);
        stand(run, map, lane.active(), inside, about);
      }
      return;
    }
    Active.Place place = (Active.Place) active;
    assertThat(run.state.inside(place.visit())).isEqualTo(items);
    items.forEach(item -> walkedForItems++);
    String address =
        place.atStep().map(map::addressOf).orElseGet(() -> ((Active.AtProblem) place).address());
    assertThat(map.isElsewhere(address) || map.branchesOf(address).equals(around)).isTrue();
  }

  private static void shouldWaitForNoMoreThanItNeeds(ChainBlock block, Active.InBranches branches) {
    Quorum join = block instanceof ForEach each ? each.join() : ((Parallel) block).join();
    assertThat(branches.isJoined(join)).as("waits for more than it needs").isFalse();
    if (block instanceof ForEach each && each.oneByOne()) {
      assertThat(branches.open()).hasSize(1);
      assertThat(branches.open().get(0).branch()).isEqualTo(branches.opened() - 1);
    }
  }
}
