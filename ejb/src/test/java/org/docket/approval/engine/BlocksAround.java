package org.docket.approval.engine;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.SubChain;

/**
 * Inside which kinds of blocks a place of an approval stands, and whether several are asked there.
 */
final class BlocksAround {

  static final List<String> BLOCKS = List.of("top", "parallel", "for-each", "sub-chain");

  /** The blocks; besides, steps that several are asked by, and those that only outcomes lead to. */
  static final List<String> KINDS =
      List.of("top", "parallel", "for-each", "sub-chain", "several", "elsewhere");

  private BlocksAround() {}

  static Set<String> of(ChainMap map, Active.Place place) {
    return place.atStep().map(step -> of(map, place, step)).orElse(Set.of());
  }

  private static Set<String> of(ChainMap map, Active.Place place, String step) {
    String address = map.addressOf(step);
    Set<String> kinds = new TreeSet<>();
    for (ChainMap.Branch branch : map.branchesOf(address)) {
      kinds.add(map.block(branch.parallel()) instanceof ForEach ? "for-each" : "parallel");
    }
    boolean part =
        parts(map).anyMatch(key -> map.stepsInside(map.addressOfPart(key)).contains(step));
    if (part) {
      kinds.add("sub-chain");
    }
    if (map.isElsewhere(address)) {
      kinds.add("elsewhere");
    }
    if (kinds.isEmpty()) {
      kinds.add("top");
    }
    if (place instanceof Active.AtStep asking
        && asking.turns().stream().filter(turn -> turn.kind() == Turn.Kind.OWN).count() > 1) {
      kinds.add("several");
    }
    return kinds;
  }

  private static Stream<String> parts(ChainMap map) {
    return Stream.of(map.blocks())
        .flatMap(Collection::stream)
        .filter(SubChain.class::isInstance)
        .map(block -> ((SubChain) block).key());
  }
}
