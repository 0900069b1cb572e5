package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * Another chain that is walked as a part of this one. Its steps have the key of the part before
 * their own, as in {@code review.legal}, and are steps of this chain in every other way: of the
 * names that they use, those that the part was given stand for expressions over this record.
 *
 * @param chain key of the other chain
 * @param when the whole part is passed over where this is false
 * @param outcomes where each end of the other chain leads
 */
public record SubChain(
    String key,
    Text title,
    String chain,
    Optional<Condition> when,
    List<ChainBlock> steps,
    List<StepOutcome> outcomes,
    Location location)
    implements ChainBlock {

  public SubChain {
    steps = List.copyOf(steps);
    outcomes = List.copyOf(outcomes);
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.part(this);
  }

  /** Without an outcome for it, a completed part goes on, and every other end ends all. */
  public Target target(End end) {
    return outcomes.stream()
        .filter(outcome -> outcome.key().equals(end.key()))
        .findFirst()
        .map(StepOutcome::target)
        .orElseGet(() -> end == End.COMPLETED ? Target.NEXT : new Target.ToEnd(end));
  }
}
