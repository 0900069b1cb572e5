package org.docket.approval.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.organization.Who;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * A step that starts another record.
 *
 * @param mapping of the new record's form, which fills it in from this one; {@code with} comes on
 *     top
 * @param with fields of the new record, computed over this one
 * @param waits whether the approval goes on only when the new record has ended
 * @param returns fields of this record, computed over the new one when it has ended
 * @param by who creates the new record; none for whoever completed the step before
 */
public record SpawnStep(
    String key,
    Text title,
    Optional<Condition> when,
    String form,
    Optional<String> mapping,
    Map<String, Formula> with,
    boolean waits,
    Map<String, Formula> returns,
    List<Who> by,
    List<StepOutcome> outcomes,
    Location location)
    implements ChainStep {

  public SpawnStep {
    with = Map.copyOf(with);
    returns = Map.copyOf(returns);
    by = List.copyOf(by);
    outcomes = List.copyOf(outcomes);
  }

  @Override
  public List<Target> targets() {
    return waits
        ? List.of(target(End.COMPLETED), target(End.REJECTED), target(End.CANCELLED))
        : List.of(Target.NEXT);
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.spawn(this);
  }

  /** Where the approval goes when the new record has ended in this way. */
  public Target target(End end) {
    return outcome(end.key()).map(StepOutcome::target).orElse(Target.NEXT);
  }
}
