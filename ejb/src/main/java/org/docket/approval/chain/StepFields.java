package org.docket.approval.chain;

import java.util.List;
import java.util.Optional;

/**
 * What a step does with the fields of the form.
 *
 * @param whole the whole form may be changed, as when it was created
 * @param ownLines of the table whose lines are walked, people see only those of their item
 * @param lines how the step decides on lines, where it does
 */
public record StepFields(
    boolean whole,
    List<String> edit,
    List<String> require,
    List<String> hide,
    boolean ownLines,
    Optional<LineRule> lines) {

  public StepFields {
    edit = List.copyOf(edit);
    require = List.copyOf(require);
    hide = List.copyOf(hide);
  }

  /** Whether it hides anything from those who are asked. */
  public boolean hides() {
    return ownLines || !hide.isEmpty();
  }

  public static StepFields none() {
    return new StepFields(false, List.of(), List.of(), List.of(), false, Optional.empty());
  }
}
