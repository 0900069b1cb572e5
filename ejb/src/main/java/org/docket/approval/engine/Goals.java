package org.docket.approval.engine;

import java.util.List;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ChainMap.Branch;

/** The steps at which an approval can go on instead of where it waits. */
public final class Goals {

  private Goals() {}

  /** Those outside all branches that the place is outside of; none of those elsewhere. */
  public static List<String> from(ChainMap map, Active active, Active.Place place) {
    List<Branch> around = active.around(place.visit());
    return map.steps().stream()
        .filter(step -> !map.isElsewhere(map.addressOf(step)))
        .filter(step -> contain(map.branchesOf(map.addressOf(step)), around))
        .toList();
  }

  /** Whether whoever is inside these branches is also inside those. */
  static boolean contain(List<Branch> outer, List<Branch> inner) {
    return outer.size() <= inner.size() && inner.subList(0, outer.size()).equals(outer);
  }
}
