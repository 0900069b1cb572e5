package org.docket.approval.chain.rule;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.chain.ChainMap.Way;
import org.docket.approval.chain.ChainProblems;
import org.docket.approval.chain.ChainStep;
import org.docket.approval.chain.StepOutcome;
import org.docket.approval.chain.Target;
import org.docket.problem.ProblemCollector;

/**
 * No outcome leads into a branch from outside: its siblings would not be open. A step elsewhere is
 * inside the branches that lead to it, and may go back there.
 */
final class JumpsStayOutOfBranches implements ChainRule {

  @Override
  public void check(Context chain, ProblemCollector problems) {
    ChainMap map = chain.map();
    Map<String, Set<List<Branch>>> homes = homes(map);
    for (String key : map.steps()) {
      for (StepOutcome outcome : map.step(key).outcomes()) {
        String target = placeOf(map, key, outcome);
        Set<List<Branch>> from = homes.getOrDefault(key, Set.of());
        if (!target.isEmpty() && leadsInside(map, from, target)) {
          problems.add(ChainProblems.jumpIntoBranch(nameOf(outcome), outcome.location()));
        }
      }
    }
  }

  /** Where an outcome leads that does not simply go on; empty for anywhere else. */
  private static String placeOf(ChainMap map, String key, StepOutcome outcome) {
    String address = map.addressOf(key);
    Way way = map.way(address, outcome.target());
    if (way instanceof Way.To jump) {
      return map.findStep(jump.step()).map(step -> map.addressOf(step.key())).orElse("");
    }
    return way instanceof Way.Behind behind && !behind.address().equals(address)
        ? behind.address()
        : "";
  }

  private static String nameOf(StepOutcome outcome) {
    return outcome.target() instanceof Target.ToStep jump ? jump.step() : outcome.key();
  }

  private static boolean leadsInside(ChainMap map, Set<List<Branch>> homes, String address) {
    if (map.isElsewhere(address)) {
      return false;
    }
    List<Branch> there = map.branchesOf(address);
    return homes.stream().anyMatch(home -> !startsWith(home, there));
  }

  private static boolean startsWith(List<Branch> home, List<Branch> there) {
    return there.size() <= home.size() && home.subList(0, there.size()).equals(there);
  }

  /** The branches that each step can be inside of; for steps elsewhere, those of their callers. */
  private static Map<String, Set<List<Branch>>> homes(ChainMap map) {
    Map<String, Set<List<Branch>>> homes = new HashMap<>();
    for (String key : map.steps()) {
      String address = map.addressOf(key);
      homes.put(key, map.isElsewhere(address) ? new HashSet<>() : Set.of(map.branchesOf(address)));
    }
    boolean changed = true;
    while (changed) {
      changed = false;
      for (String key : map.steps()) {
        changed |= spread(map, map.step(key), homes);
      }
    }
    return homes;
  }

  private static boolean spread(
      ChainMap map, ChainStep step, Map<String, Set<List<Branch>>> homes) {
    boolean changed = false;
    for (StepOutcome outcome : step.outcomes()) {
      if (outcome.target() instanceof Target.ToStep jump
          && map.findStep(jump.step()).isPresent()
          && map.isElsewhere(map.addressOf(jump.step()))) {
        Set<List<Branch>> target = homes.getOrDefault(jump.step(), Set.of());
        changed |= target.addAll(homes.getOrDefault(step.key(), Set.of()));
      }
    }
    return changed;
  }
}
