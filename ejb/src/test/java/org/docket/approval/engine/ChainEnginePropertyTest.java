package org.docket.approval.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.Quorum;
import org.docket.approval.chain.WaitStep;
import org.docket.approval.engine.ApprovalEvent.BranchesJoined;
import org.docket.approval.engine.ApprovalEvent.BranchesOpened;
import org.docket.approval.engine.ApprovalEvent.TaskDone;
import org.docket.approval.engine.ApprovalEvent.TaskDropped;
import org.docket.approval.engine.ApprovalEvent.TaskOpened;
import org.docket.platform.Json;
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
  private static final int MOST_LOOPS = 60;
  private static final List<String[]> ITEMS =
      List.of(
          new String[] {},
          new String[] {"x"},
          new String[] {"x", "y"},
          new String[] {"x", "y", "z"});

  private int ended;
  private int deepest;
  private int joins;
  private int dropped;
  private int walkedForItems;
  private final RandomActs acts = new RandomActs();

  @Test
  void shouldKeepItsPromisesWhateverIsDecided() throws Exception {
    for (int seed = 0; seed < RUNS; seed++) {
      try {
        play(new Random(seed), ChainEngine::apply);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("Seed " + seed + ": " + e.getMessage(), e);
      }
    }

    assertThat(ended).as("approvals that came to an end").isGreaterThan(RUNS / 2);
    assertThat(deepest).as("nesting of open branches").isGreaterThanOrEqualTo(3);
    assertThat(joins).isGreaterThan(RUNS / 2);
    assertThat(dropped).isGreaterThan(RUNS / 4);
    assertThat(walkedForItems).as("places about items").isGreaterThan(RUNS);
    System.out.println(acts.histogram());
    assertThat(acts.accepted()).as("every act has been done").containsAll(RandomActs.ALL);
  }

  @ParameterizedTest
  @EnumSource(PlantedBug.class)
  void shouldNoticeAPlantedBug(PlantedBug bug) {
    assertThatThrownBy(
            () -> {
              for (int seed = 0; seed < 400; seed++) {
                play(new Random(seed), bug);
              }
            })
        .isInstanceOfAny(AssertionError.class, RuntimeException.class);
  }

  private void play(Random random, ApprovalRun.Engine engine) throws Exception {
    ApprovalRun run = new ApprovalRun(new RandomChains(random).next(), engine);
    shuffle(run, random);
    run.start();
    check(run);
    for (int i = 0; i < MOST_COMMANDS && run.state.end().isEmpty(); i++) {
      if (random.nextInt(10) == 0) {
        shuffle(run, random);
      }
      ApprovalState before = run.state;
      int happened = run.events.size();
      int undone = run.undone;
      if (random.nextInt(3) == 0) {
        acts.play(run, random);
      } else {
        run.apply(command(run, random));
      }
      if (run.undone == undone) {
        shouldCountWhatIsDone(before, run, happened);
      }
      check(run);
    }
    ended += run.state.end().isPresent() ? 1 : 0;
    joins += run.events(BranchesJoined.class).size();
    dropped += run.events(TaskDropped.class).size();
  }

  /** The data change, now and then to something that a condition cannot tell. */
  private static void shuffle(ApprovalRun run, Random random) {
    for (int i = 0; i < 5; i++) {
      if (random.nextInt(12) == 0) {
        run.facts.unknown("c" + i);
      } else {
        run.facts.with("c" + i, random.nextBoolean());
      }
    }
    for (int i = 1; i <= MOST_LOOPS; i++) {
      run.facts.items("f" + i, ITEMS.get(random.nextInt(ITEMS.size())));
    }
  }

  private static Command command(ApprovalRun run, Random random) {
    List<Active.Place> places = run.state.places();
    Active.Place place = places.get(random.nextInt(places.size()));
    if (place instanceof Active.AtSpawn spawn) {
      End end = End.values()[random.nextInt(3)];
      return new Command.ChildEnded(ApprovalRun.SOMEBODY, ApprovalRun.NOW, spawn.visit(), end);
    }
    if (place instanceof Active.AtWait wait) {
      run.facts.waits.put(wait.step(), look(random));
      return new Command.Look(ApprovalRun.SOMEBODY, ApprovalRun.NOW, wait.visit());
    }
    if (place instanceof Active.AtCall call) {
      return RandomActs.called(run, call.visit(), random);
    }
    if (place instanceof Active.AtProblem problem) {
      run.facts.waits.clear();
      shuffle(run, random);
      return new Command.Retry(ApprovalRun.SOMEBODY, ApprovalRun.NOW, problem.turn());
    }
    return decision(run, (Active.AtStep) place, random);
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

  private void check(ApprovalRun run) throws Exception {
    shouldWaitOrHaveEnded(run);
    shouldHaveExactlyTheTasksThatAreOpen(run);
    shouldOpenEachTaskOnce(run);
    shouldJoinAtMostAsOftenAsItBranched(run);
    shouldTellOfNothingTwice(run);
    shouldWaitWhereTheEventsSaySo(run);
    shouldCallWhereTheEventsSaySo(run);
    shouldStandWhereTheChainSaysSo(run);
    String json = Json.MAPPER.writeValueAsString(run.state);
    assertThat(Json.MAPPER.readValue(json, ApprovalState.class)).isEqualTo(run.state);
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
