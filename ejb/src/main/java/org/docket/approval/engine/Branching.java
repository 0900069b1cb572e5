package org.docket.approval.engine;

import java.util.ArrayList;
import java.util.List;
import org.docket.approval.chain.ChainBlock;
import org.docket.approval.chain.ChainMap.Branch;
import org.docket.approval.chain.ForEach;
import org.docket.approval.chain.Parallel;
import org.docket.approval.chain.Quorum;
import org.docket.approval.engine.Active.InBranches;
import org.docket.approval.engine.Active.Lane;
import org.docket.approval.engine.ApprovalEvent.Reason;
import org.docket.problem.Text;

/**
 * Opens branches, or the steps of each item, and goes on behind them as soon as so many are done as
 * the chain says.
 */
final class Branching {

  private static final int MOST_ITEMS = 500;
  private static final Text TOO_MANY =
      Text.of(
          "There are more than %d items to walk the steps for".formatted(MOST_ITEMS),
          "需逐项办理的条目超过 %d 个".formatted(MOST_ITEMS));

  private final Walk walk;

  Branching(Walk walk) {
    this.walk = walk;
  }

  Move open(String address, Parallel parallel) {
    walk.happened(new ApprovalEvent.BranchesOpened(address));
    return begin(InBranches.of(address), 0, parallel.branches().size());
  }

  Move open(String address, ForEach each) {
    Items found = walk.facts().items(each);
    if (found instanceof Items.Problematic unknown) {
      return walk.stop(address, unknown.problem());
    }
    List<Item> items = ((Items.Known) found).items();
    if (items.isEmpty()) {
      walk.happened(new ApprovalEvent.NoItems(each.key()));
      return walk.follow(walk.map().after(address));
    }
    if (items.size() > MOST_ITEMS) {
      return walk.stop(address, TOO_MANY);
    }
    walk.happened(new ApprovalEvent.BranchesOpened(address));
    InBranches branches = new InBranches(address, List.of(), 0, items, 0);
    return begin(branches, 0, each.oneByOne() ? 1 : items.size());
  }

  /** What a move of one branch means for all of them. */
  Move after(InBranches branches, Lane lane, Move inner) {
    if (inner instanceof Move.Stay stay) {
      return new Move.Stay(branches.with(lane.branch(), stay.active()));
    }
    return inner instanceof Move.Done
        ? onward(branches.finished(lane.branch()))
        : leave(branches.without(lane.branch()), inner);
  }

  private Move begin(InBranches before, int from, int to) {
    InBranches branches = before;
    for (int i = from; i < to; i++) {
      branches = branches.items().isEmpty() ? branches : branches.began(i + 1);
      int work = walk.work();
      Move move = enter(branches, i);
      if (move instanceof Move.Stay stay) {
        branches = branches.plus(new Lane(i, stay.active()));
      } else if (!(move instanceof Move.Done)) {
        return leave(branches, move);
      } else if (walk.work() > work) {
        branches = branches.counted();
      }
    }
    return onward(branches);
  }

  private Move enter(InBranches branches, int index) {
    String address = branches.parallel();
    Branch branch = branches.branchOf(index);
    List<Branch> inside = new ArrayList<>(walk.map().branchesOf(address));
    inside.add(branch);
    return walk.inside(
        branches.insideOf(index),
        () -> walk.settle(walk.follow(walk.map().into(address, branch.index())), inside));
  }

  private Move onward(InBranches branches) {
    if (branches.isJoined(joinOf(branches))) {
      drop(branches, Reason.NOT_NEEDED);
      return walk.join(branches.parallel());
    }
    return branches.open().isEmpty()
        ? begin(branches, branches.opened(), branches.opened() + 1)
        : new Move.Stay(branches);
  }

  private Quorum joinOf(InBranches branches) {
    ChainBlock block = walk.map().block(branches.parallel());
    return block instanceof ForEach each ? each.join() : ((Parallel) block).join();
  }

  private Move leave(InBranches branches, Move move) {
    drop(branches, move instanceof Move.Finish ? Reason.ENDED : Reason.LEFT);
    return move;
  }

  private void drop(InBranches branches, Reason reason) {
    Dropping dropping = new Dropping(walk);
    branches.places().forEach(place -> dropping.drop(place, reason));
  }
}
