package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.engine.Active.InBranches;
import org.docket.approval.engine.Active.Lane;
import org.docket.approval.engine.ApprovalEvent.Reason;

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
      Branch branch = new Branch(branches.parallel(), lane.branch());
      Move inner = in(lane.active(), append(around, branch));
      return settle(afterLane(branches, lane, inner), around);
    }
    return settle(change.apply((Active.Place) active), around);
  }

  private Move afterLane(InBranches branches, Lane lane, Move inner) {
    if (inner instanceof Move.Stay stay) {
      return new Move.Stay(branches.with(lane.branch(), stay.active()));
    }
    InBranches rest = branches.without(lane.branch());
    if (inner instanceof Move.Done) {
      return rest.open().isEmpty() ? walk.join(branches.parallel()) : new Move.Stay(rest);
    }
    Reason reason = inner instanceof Move.Finish ? Reason.ENDED : Reason.LEFT;
    rest.places().forEach(place -> new Dropping(walk).drop(place, reason));
    return inner;
  }

  private Move settle(Move move, List<Branch> around) {
    if (move instanceof Move.Jump jump && belongs(jump.address(), around)) {
      return walk.enter(jump);
    }
    return move;
  }

  /** A step elsewhere is visited inside the branch that sends there. */
  private boolean belongs(String address, List<Branch> around) {
    return walk.map().isElsewhere(address) || walk.map().branchesOf(address).equals(around);
  }

  private static List<Branch> append(List<Branch> around, Branch branch) {
    List<Branch> inside = new ArrayList<>(around);
    inside.add(branch);
    return List.copyOf(inside);
  }
}
