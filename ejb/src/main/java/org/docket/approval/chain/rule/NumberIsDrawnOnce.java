package org.docket.approval.chain.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainGraph;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Follower;
import org.docket.approval.chain.ChainMap.Way;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.End;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.HumanStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.SubChain;
import org.docket.approval.chain.Target;
import org.docket.problem.ProblemCollector;

/**
 * In a chain that draws a number, every way to a completed end draws it, and steps that follow each
 * other do not both do so. A step that is walked again keeps the number it has.
 */
final class NumberIsDrawnOnce implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    List<HumanStep> drawing =
        chain.map().steps().stream()
            .map(chain.map()::step)
            .filter(HumanStep.class::isInstance)
            .map(HumanStep.class::cast)
            .filter(step -> step.number().isPresent())
            .toList();
    if (drawing.isEmpty()) {
      return;
    }
    checkEveryWay(chain, drawing.get(0), problems);
    for (HumanStep step : drawing) {
      checkOnlyOnce(chain, step, problems);
    }
  }

  private static void checkEveryWay(Context chain, HumanStep first, ProblemCollector problems) {
    Set<String> withoutNumber =
        chain.graph().reachable(chain.graph().starts(), step -> !draws(chain.map(), step));
    boolean skips =
        withoutNumber.stream().anyMatch(step -> completesWithoutNumber(chain, step))
            || chain.graph().starts().contains(ChainGraph.END);
    if (skips) {
      problems.add(ChainProblems.numberMissing(first.number().orElseThrow(), first.location()));
    }
  }

  /** A way that ends rejected or cancelled needs no number. */
  private static boolean completesWithoutNumber(Context chain, String step) {
    if (step.equals(ChainGraph.END) || draws(chain.map(), step)) {
      return false;
    }
    return ways(chain.map(), step).stream().anyMatch(way -> completes(chain.map(), way));
  }

  private static List<Way> ways(ChainMap map, String key) {
    String address = map.addressOf(key);
    List<StepOutcome> outcomes = map.step(key).outcomes();
    return outcomes.isEmpty()
        ? List.of(map.way(address, Target.NEXT))
        : outcomes.stream().map(outcome -> map.way(address, outcome.target())).toList();
  }

  private static boolean completes(ChainMap map, Way way) {
    if (way instanceof Way.Behind behind) {
      return !map.isElsewhere(behind.address()) && endsBehind(map, behind.address());
    }
    return way instanceof Way.Ending ending && ending.end() == End.COMPLETED;
  }

  /** Whether the chain is completed there, or is once what may be passed over is passed over. */
  private static boolean endsBehind(ChainMap map, String address) {
    Follower follower = map.after(address);
    while (follower instanceof Follower.Block next && mayBePassed(map.block(next.address()))) {
      follower = map.after(next.address());
    }
    return follower instanceof Follower.ChainDone;
  }

  private static boolean mayBePassed(ChainBlock block) {
    if (block instanceof ChainStep step) {
      return step.when().isPresent();
    }
    return block instanceof SubChain part ? part.when().isPresent() : block instanceof ForEach;
  }

  private static void checkOnlyOnce(Context chain, HumanStep step, ProblemCollector problems) {
    Set<String> later = new TreeSet<>();
    following(chain.map(), chain.map().addressOf(step.key()), later);
    for (String other : later) {
      if (draws(chain.map(), other)) {
        problems.add(
            ChainProblems.numberTwice(other, step.key(), chain.map().step(other).location()));
      }
    }
  }

  /** What stands behind a step in the file, whichever way is taken; no jumps. */
  private static void following(ChainMap map, String address, Set<String> into) {
    for (String step : map.steps()) {
      if (isBehind(map.addressOf(step), address)) {
        into.add(step);
      }
    }
  }

  /** In the first list of steps that holds both, this one comes later. */
  private static boolean isBehind(String step, String than) {
    String[] a = step.split("/");
    String[] b = than.split("/");
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if (!a[i].equals(b[i])) {
        return i % 2 == 0 && isNumber(a[i]) && isNumber(b[i]) && number(a[i]) > number(b[i]);
      }
    }
    return false;
  }

  private static boolean isNumber(String part) {
    return part.chars().allMatch(Character::isDigit);
  }

  private static int number(String part) {
    return Integer.parseInt(part);
  }

  private static boolean draws(ChainMap map, String step) {
    return map.findStep(step)
        .filter(found -> found instanceof HumanStep human && human.number().isPresent())
        .isPresent();
  }
}
