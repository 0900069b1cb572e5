package org.docket.approval.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * One answer to a step.
 *
 * @param require fields that must be filled in for this answer
 * @param set fields that this answer fills in itself
 * @param style how the button looks, {@code primary} or {@code danger}; empty for the plain one
 */
public record StepOutcome(
    String key,
    Text title,
    Target target,
    List<String> require,
    boolean commentRequired,
    Map<String, Formula> set,
    Optional<String> style,
    Location location) {

  public StepOutcome {
    require = List.copyOf(require);
    set = Map.copyOf(set);
  }

  StepOutcome leadingTo(Target other) {
    return new StepOutcome(key, title, other, require, commentRequired, set, style, location);
  }
}
