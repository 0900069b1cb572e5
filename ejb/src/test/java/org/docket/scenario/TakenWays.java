package org.docket.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.chain.StepOutcome;
import org.docket.definition.Definitions;
import org.docket.testing.World;

/** Which outcomes scenarios have taken, and which measures against lateness. */
final class TakenWays {

  private final World world;
  private final Set<String> outcomes = new HashSet<>();
  private final Map<String, Integer> measures = new HashMap<>();

  TakenWays(World world) {
    this.world = world;
  }

  /** What is in the database now, before it goes back to the beginning. */
  void collect() {
    List<Object[]> tasks =
        world
            .database()
            .call(
                () ->
                    world
                        .database()
                        .entities()
                        .createQuery(
                            "select a.process, t.step, t.outcome, t.measures from TaskRow t"
                                + " join ApprovalRow a on a.id = t.approvalId",
                            Object[].class)
                        .getResultList());
    for (Object[] task : tasks) {
      String step = task[0] + " " + task[1];
      outcomes.add(step + " " + task[2]);
      measures.merge(step, (Integer) task[3], Math::max);
    }
  }

  Set<String> outcomesNeverTaken() {
    return neverTaken(
        step -> step.human().outcomes().stream().map(StepOutcome::key),
        (step, outcome) -> outcomes.contains(step.name() + " " + outcome));
  }

  /** Only of those that ask further people. */
  Set<String> measuresNeverTaken() {
    return neverTaken(
        step -> escalations(step.human()),
        (step, nth) -> nth < measures.getOrDefault(step.name(), 0));
  }

  private static Stream<Integer> escalations(HumanStep step) {
    List<Deadline.Late> late = step.deadline().map(Deadline::late).orElse(List.of());
    return IntStream.range(0, late.size())
        .filter(nth -> !late.get(nth).escalate().isEmpty())
        .boxed();
  }

  /** What is written once, in a blueprint, is taken when one of its instances took it. */
  private <T> Set<String> neverTaken(Function<Step, Stream<T>> ways, BiPredicate<Step, T> taken) {
    Set<String> never = new TreeSet<>();
    Set<String> once = new HashSet<>();
    for (Step step : steps()) {
      ways.apply(step).forEach(way -> (taken.test(step, way) ? once : never).add(step.way(way)));
    }
    never.removeAll(once);
    return never;
  }

  private record Step(String process, HumanStep human) {
    String name() {
      return process + " " + human.key();
    }

    String way(Object way) {
      return human.location().file() + " " + human.key() + " " + way;
    }
  }

  private List<Step> steps() {
    List<Step> all = new ArrayList<>();
    for (ProcessDefinition process :
        world.get(Definitions.class).live().all(ProcessDefinition.class)) {
      process
          .chain()
          .map(ChainMap::of)
          .ifPresent(
              map ->
                  map.steps().stream()
                      .map(map::step)
                      .filter(HumanStep.class::isInstance)
                      .map(step -> new Step(process.key(), (HumanStep) step))
                      .forEach(all::add));
    }
    return all;
  }
}
