package org.docket.form;

import org.docket.expression.Compiled;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * When something may not be done to a record that a person's rights would allow.
 *
 * @param unless true while it may not be done; null for never
 * @param say what people then read
 * @param whileReferred whether it may be done although open records refer to it
 */
public record Guard(@Nullable Compiled unless, Text say, boolean whileReferred) {

  /** What people read where the form says nothing of its own. */
  static final Text REFUSED =
      Text.of("The form does not allow it for this record now", "按表单规定，目前不能对该单据执行此操作");
}
