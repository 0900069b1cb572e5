package org.docket.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.Deadline;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.ProcessDefinition;
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
    Set<String> all = new TreeSet<>();
    steps((name, step) -> step.outcomes().stream().map(outcome -> name + " " + outcome.key()))
        .forEach(all::add);
    all.removeAll(outcomes);
    return all;
  }

  /** Only of those that ask further people. */
  Set<String> measuresNeverTaken() {
    Set<String> all = new TreeSet<>();
    steps(
            (name, step) ->
                escalations(step).filter(nth -> nth >= taken(name)).map(n -> name + " " + n))
        .forEach(all::add);
    return all;
  }

  private int taken(String step) {
    return measures.getOrDefault(step, 0);
  }

  private static Stream<Integer> escalations(HumanStep step) {
    List<Deadline.Late> late = step.deadline().map(Deadline::late).orElse(List.of());
    return IntStream.range(0, late.size())
        .filter(nth -> !late.get(nth).escalate().isEmpty())
        .boxed();
  }

  private interface OfStep {
    Stream<String> read(String name, HumanStep step);
  }

  private Stream<String> steps(OfStep reader) {
    List<String> all = new ArrayList<>();
    for (ProcessDefinition process :
        world.get(Definitions.class).live().all(ProcessDefinition.class)) {
      process
          .chain()
          .map(ChainMap::of)
          .ifPresent(
              map ->
                  map.steps().stream()
                      .filter(key -> map.step(key) instanceof HumanStep)
                      .flatMap(
                          key -> reader.read(process.key() + " " + key, (HumanStep) map.step(key)))
                      .forEach(all::add));
    }
    return all.stream();
  }
}
