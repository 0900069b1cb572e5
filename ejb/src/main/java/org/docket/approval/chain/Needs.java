package org.docket.approval.chain;

import org.docket.expression.Type;
import org.docket.form.FormTypes;

/** Whether a field is of the kind that a chain needs. */
final class Needs {

  private Needs() {}

  /** A chain that needs a table takes one with any columns. */
  static boolean fits(Type there, Type wanted) {
    return there.equals(wanted) || (isTable(there) && isTable(wanted));
  }

  private static boolean isTable(Type type) {
    return type instanceof Type.ListOf list
        && list.element().type() instanceof Type.RecordOf
        && !list.element().type().equals(FormTypes.FILE);
  }
}
