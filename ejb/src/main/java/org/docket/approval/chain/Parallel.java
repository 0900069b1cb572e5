package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * Branches side by side.
 *
 * @param join how many of them must be done before it goes on; the others are given up then
 */
public record Parallel(List<Branch> branches, Quorum join, Location location)
    implements ChainBlock {

  public Parallel {
    branches = List.copyOf(branches);
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.parallel(this);
  }

  /** One of the branches. */
  public record Branch(Optional<Text> title, List<ChainBlock> steps, Location location) {

    public Branch {
      steps = List.copyOf(steps);
    }
  }
}
