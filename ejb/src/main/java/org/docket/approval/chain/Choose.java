package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * The diamond that the data answer: the first arm whose condition holds is taken.
 *
 * @param table what the conditions were written as, where it was a table
 */
public record Choose(List<Arm> arms, Optional<DecisionTable> table, Location location)
    implements ChainBlock {

  public Choose {
    arms = List.copyOf(arms);
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.choose(this);
  }

  /**
   * One way.
   *
   * @param when empty for the arm that is taken otherwise
   */
  public record Arm(
      Optional<Text> title, Optional<Condition> when, List<ChainBlock> steps, Location location) {

    public Arm {
      steps = List.copyOf(steps);
    }
  }
}
