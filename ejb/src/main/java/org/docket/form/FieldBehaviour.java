package org.docket.form;

import org.docket.expression.Compiled;
import org.jspecify.annotations.Nullable;

/**
 * How a field behaves while the form is filled in.
 *
 * @param value what the field is computed from, or null for a field that is entered
 * @param editable whether a computed value may be overwritten
 * @param initial what a new record starts with, or null
 * @param when when the field is shown
 * @param keep whether the value outlives the field being hidden
 */
public record FieldBehaviour(
    Condition required,
    @Nullable Compiled value,
    boolean editable,
    @Nullable Compiled initial,
    Condition when,
    Condition readOnly,
    boolean keep) {

  /** Nobody types it: it is what its expression says. */
  public boolean isComputed() {
    return value != null && !editable;
  }
}
