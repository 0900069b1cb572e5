package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.organization.Span;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * A step at which the approval waits for time to pass or for something to become true.
 *
 * @param within how long at most; the outcome {@code late} follows then
 * @param outcomes at most {@code over} and {@code late}
 */
public record WaitStep(
    String key,
    Text title,
    Optional<Condition> when,
    Goal goal,
    Optional<Allowance> within,
    List<StepOutcome> outcomes,
    Location location)
    implements ChainStep {

  /** The wait has reached its goal. */
  public static final String OVER = "over";

  /** The wait has lasted too long. */
  public static final String LATE = "late";

  public WaitStep {
    outcomes = List.copyOf(outcomes);
  }

  /** What is waited for. */
  public sealed interface Goal {

    /** The beginning of a day, or a moment, that the record holds. */
    record Moment(Compiled expression) implements Goal {}

    /** So much time from when the step begins. */
    record Lasting(Allowance length) implements Goal {}

    /** What was written cannot be read, which is a problem of its own. */
    Goal UNREADABLE = new Lasting(new Allowance.Fixed(new Span(1, Span.Measure.DAYS)));

    /** That this is true. */
    record Holding(Condition condition) implements Goal {}
  }

  @Override
  public <R> R as(BlockCases<R> cases) {
    return cases.waiting(this);
  }

  /** Where the approval goes on after the outcome. */
  public Target target(String outcome) {
    return outcome(outcome).map(StepOutcome::target).orElse(Target.NEXT);
  }

  @Override
  public List<Target> targets() {
    return within.isPresent() ? List.of(target(OVER), target(LATE)) : List.of(target(OVER));
  }

  @Override
  public boolean holdsUp() {
    return goal instanceof Goal.Lasting;
  }
}
