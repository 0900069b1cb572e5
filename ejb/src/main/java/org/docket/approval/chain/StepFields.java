package org.docket.approval.chain;

import java.util.List;

/**
 * What a step does with the fields of the form.
 *
 * @param whole the whole form may be changed, as when it was created
 */
public record StepFields(
    boolean whole, List<String> edit, List<String> require, List<String> hide) {

  public StepFields {
    edit = List.copyOf(edit);
    require = List.copyOf(require);
    hide = List.copyOf(hide);
  }

  public static StepFields none() {
    return new StepFields(false, List.of(), List.of(), List.of());
  }
}
