package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.organization.Who;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * A step that gives people a notice and goes on at once. Who has read it is seen on the record.
 *
 * @param text what they are told; empty for the title of the step
 * @param outcomes nobody answers it: none, or one that says where it goes on
 */
public record InformStep(
    String key,
    Text title,
    Optional<Condition> when,
    List<Who> people,
    Optional<Text> text,
    List<StepOutcome> outcomes,
    Location location)
    implements ChainStep {

  public InformStep {
    people = List.copyOf(people);
    outcomes = List.copyOf(outcomes);
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.inform(this);
  }

  /** Where it goes on. */
  public Target then() {
    return outcomes.isEmpty() ? Target.NEXT : outcomes.get(0).target();
  }

  @Override
  public List<Target> targets() {
    return List.of(then());
  }
}
