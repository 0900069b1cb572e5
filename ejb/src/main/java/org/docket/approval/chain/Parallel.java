package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/** Branches side by side; what follows waits for all of them. */
public record Parallel(List<Branch> branches, Location location) implements ChainBlock {

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
