package org.docket.form;

import java.util.Set;

/** Which fields may be changed now. */
public sealed interface EditMask {

  /** Every field that the form lets people enter. */
  record Everything() implements EditMask {}

  /** Only these: fields, whole tables, or columns as {@code table.column}. */
  record Only(Set<String> paths) implements EditMask {
    public Only {
      paths = Set.copyOf(paths);
    }
  }

  static EditMask everything() {
    return new Everything();
  }

  static EditMask only(Set<String> paths) {
    return new Only(paths);
  }

  /** Whether the field, the whole table or the column may be changed. */
  default boolean allows(String path) {
    if (!(this instanceof Only only)) {
      return true;
    }
    int dot = path.indexOf('.');
    return only.paths.contains(path) || (dot > 0 && only.paths.contains(path.substring(0, dot)));
  }

  /** Whether at least one column of the table may be changed. */
  default boolean allowsInside(String table) {
    return allows(table)
        || (this instanceof Only only
            && only.paths.stream().anyMatch(path -> path.startsWith(table + ".")));
  }
}
