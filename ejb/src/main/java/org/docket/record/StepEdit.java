package org.docket.record;

import java.util.Set;
import org.docket.form.EditMask;

/**
 * What a step of a chain lets a person do to a record.
 *
 * @param require fields that must have a value afterwards
 * @param hide fields that this person does not see in this step
 */
public record StepEdit(EditMask mask, Set<String> require, Set<String> hide) {

  public StepEdit {
    require = Set.copyOf(require);
    hide = Set.copyOf(hide);
  }

  public static StepEdit of(Set<String> edit, Set<String> require) {
    return new StepEdit(EditMask.only(edit), require, Set.of());
  }
}
