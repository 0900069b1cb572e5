package org.docket.definition;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which packs the definitions of a pack may use: its own and those that it requires, directly or
 * through others. Its scenarios may also use those that only scenarios require. Immutable.
 */
final class Requirements {

  private static final String SCENARIO = "scenario";

  private final SortedMap<String, Pack> packs = new TreeMap<>();

  Requirements(Collection<Pack> packs) {
    packs.forEach(pack -> this.packs.putIfAbsent(pack.key(), pack));
  }

  static Requirements of(List<ReadPack> packs) {
    return new Requirements(packs.stream().map(ReadPack::pack).toList());
  }

  boolean mayUse(DefinitionSource from, DefinitionSource other) {
    return usableBy(from).contains(other.pack());
  }

  /** Keys of the packs whose definitions this one may name. */
  Set<String> usableBy(DefinitionSource source) {
    return reachable(source.pack(), source.kind().equals(SCENARIO));
  }

  /** Leaves out the scenarios of packs of which something is missing that only they need. */
  ReadPack playable(ReadPack read) {
    return packs.keySet().containsAll(reachable(read.pack().key(), true))
        ? read
        : read.without(SCENARIO);
  }

  private Set<String> reachable(String pack, boolean byScenarios) {
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(pack));
    while (!open.isEmpty()) {
      String key = open.pop();
      Pack next = packs.get(key);
      if (reached.add(key) && next != null) {
        open.addAll(next.requires());
        open.addAll(byScenarios ? next.scenariosRequire() : List.of());
      }
    }
    return reached;
  }
}
