package org.docket.approval.chain;

import org.docket.problem.Location;

/** Knows whether fields exist. */
interface FieldNames {

  /** Without a form, any name will do. */
  FieldNames ANY = (path, at) -> {};

  /** Reports a field, table or {@code table.column} that there is not. */
  void check(String path, Location at);
}
