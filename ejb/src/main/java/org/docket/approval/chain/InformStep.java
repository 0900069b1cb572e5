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
 */
public record InformStep(
    String key,
    Text title,
    Optional<Condition> when,
    List<Who> people,
    Optional<Text> text,
    Location location)
    implements ChainStep {

  public InformStep {
    people = List.copyOf(people);
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.inform(this);
  }

  /** Nobody answers it. */
  @Override
  public List<StepOutcome> outcomes() {
    return List.of();
  }

  @Override
  public List<Target> targets() {
    return List.of(Target.NEXT);
  }
}
