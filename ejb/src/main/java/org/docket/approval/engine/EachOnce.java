package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Asks everybody once in a step, although several of its entries lead to the same person: whoever
 * is asked alone is left out of the pools, and of two pools the first one keeps a person.
 */
final class EachOnce {

  private EachOnce() {}

  static List<Assignees> of(List<Assignees> groups) {
    Set<UUID> alone = new HashSet<>();
    groups.stream().filter(EachOnce::isOne).forEach(group -> alone.addAll(group.people()));
    Set<UUID> seen = new HashSet<>();
    List<Assignees> once = new ArrayList<>();
    for (Assignees group : groups) {
      Assignees rest = isOne(group) ? group : group.without(alone);
      Assignees fresh = rest.without(seen);
      seen.addAll(fresh.people());
      if (!fresh.nobody()) {
        once.add(fresh);
      }
    }
    return once;
  }

  private static boolean isOne(Assignees group) {
    return group.people().size() == 1;
  }
}
