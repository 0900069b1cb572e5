package org.docket.approval.chain;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.docket.approval.chain.ChainMap.Follower;
import org.docket.approval.chain.ChainMap.Way;

/**
 * Which step can come after which, whatever the data say: every arm may be taken and every step
 * with a condition may be skipped. Outcomes that lead to steps which do not exist lead nowhere.
 */
public final class ChainGraph {

  /** Stands for each end of the approval among the steps. */
  public static final String END = "";

  private final ChainMap map;
  private final Set<String> starts = new LinkedHashSet<>();
  private final Map<String, Set<String>> following = new LinkedHashMap<>();

  private ChainGraph(ChainMap map) {
    this.map = map;
  }

  public static ChainGraph of(ChainMap map) {
    ChainGraph graph = new ChainGraph(map);
    graph.collect(map.start(), "", graph.starts);
    for (String step : map.steps()) {
      graph.following.put(step, graph.successors(step));
    }
    return graph;
  }

  public Set<String> starts() {
    return starts;
  }

  /** What can follow the block at this address in the file, whatever its outcomes are. */
  public Set<String> behind(String address) {
    Set<String> next = new LinkedHashSet<>();
    collect(map.after(address), address, next);
    return next;
  }

  public Set<String> after(String step) {
    return following.getOrDefault(step, Set.of());
  }

  /** All steps that can be come to, going only through steps that the filter lets pass. */
  public Set<String> reachable(Set<String> from, Predicate<String> through) {
    Set<String> seen = new LinkedHashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      String step = open.pop();
      if (through.test(step)) {
        after(step).stream().filter(seen::add).forEach(open::push);
      }
    }
    return seen;
  }

  private Set<String> successors(String key) {
    ChainStep step = map.step(key);
    String address = map.addressOf(key);
    Set<String> next = new LinkedHashSet<>();
    for (Target target : step.targets()) {
      Way way = map.way(address, target);
      if (way instanceof Way.To jump) {
        map.findStep(jump.step()).ifPresent(found -> jump(found, next));
      } else if (way instanceof Way.Behind behind && !map.isElsewhere(behind.address())) {
        next.addAll(behind(behind.address()));
      } else if (way instanceof Way.Ending) {
        next.add(END);
      }
    }
    return next;
  }

  private void jump(ChainStep target, Set<String> into) {
    collect(new Follower.Block(map.addressOf(target.key())), "", into);
  }

  private void collect(Follower follower, String from, Set<String> into) {
    if (follower instanceof Follower.Block block) {
      collectBlock(block.address(), into);
    } else if (follower instanceof Follower.ChainDone) {
      into.add(END);
    } else {
      String parallel = innermost(from).parallel();
      collect(map.after(parallel), parallel, into);
    }
  }

  private ChainMap.Branch innermost(String address) {
    List<ChainMap.Branch> around = map.branchesOf(address);
    return around.get(around.size() - 1);
  }

  private void collectBlock(String address, Set<String> into) {
    ChainBlock block = map.block(address);
    if (block instanceof Choose choose) {
      for (int i = 0; i < choose.arms().size(); i++) {
        collect(map.into(address, i), address, into);
      }
    } else if (block instanceof Parallel parallel) {
      branches(address, parallel, into);
    } else if (block instanceof ForEach) {
      collect(map.into(address, 0), address, into);
      collect(map.after(address), address, into);
    } else if (block instanceof SubChain part) {
      collect(map.into(address, 0), address, into);
      if (part.when().isPresent()) {
        collect(map.after(address), address, into);
      }
    } else {
      ChainStep step = (ChainStep) block;
      into.add(step.key());
      if (step.when().isPresent()) {
        collect(map.after(address), address, into);
      }
    }
  }

  /** Behind a branch without steps comes what is behind the branches. */
  private void branches(String address, Parallel parallel, Set<String> into) {
    for (int i = 0; i < parallel.branches().size(); i++) {
      Follower first = map.into(address, i);
      if (first instanceof Follower.Block block) {
        collectBlock(block.address(), into);
      } else {
        collect(map.after(address), address, into);
      }
    }
  }
}
