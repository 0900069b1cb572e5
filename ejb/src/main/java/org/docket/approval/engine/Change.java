package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.engine.Active.InBranches;
import org.docket.approval.engine.Active.Lane;

/**
 * Changes one open place and settles what it means for the branches around it: a finished branch
 * waits or joins, a jump inside the branch stays inside, a jump out of it drops the siblings.
 */
final class Change {

  private final Walk walk;
  private final int visit;
  private final Function<Active.Place, Move> change;

  Change(Walk walk, int visit, Function<Active.Place, Move> change) {
    this.walk = walk;
    this.visit = visit;
    this.change = change;
  }

  Move in(Active active) {
    return in(active, List.of());
  }

  private Move in(Active active, List<Branch> around) {
    if (active instanceof InBranches branches) {
      Lane lane = branches.laneWith(visit).orElseThrow();
      List<Branch> inside = append(around, branches.branchOf(lane.branch()));
      Move inner = walk.inside(branches.insideOf(lane.branch()), () -> in(lane.active(), inside));
      return walk.settle(new Branching(walk).after(branches, lane, inner), around);
    }
    return walk.settle(change.apply((Active.Place) active), around);
  }

  private static List<Branch> append(List<Branch> around, Branch branch) {
    List<Branch> inside = new ArrayList<>(around);
    inside.add(branch);
    return List.copyOf(inside);
  }
}
