package org.docket.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Which fields may be changed now, and which lines of tables. */
public sealed interface EditMask {

  /** Every field that the form lets people enter. */
  record Everything() implements EditMask {
    @Override
    public boolean allows(String path) {
      return true;
    }

    @Override
    public boolean allowsInside(String table) {
      return true;
    }
  }

  /** Only these: fields, whole tables, or columns as {@code table.column}. */
  record Only(Set<String> paths) implements EditMask {
    public Only {
      paths = Set.copyOf(paths);
    }

    @Override
    public boolean allows(String path) {
      int dot = path.indexOf('.');
      return paths.contains(path) || (dot > 0 && paths.contains(path.substring(0, dot)));
    }

    @Override
    public boolean allowsInside(String table) {
      return allows(table) || paths.stream().anyMatch(path -> path.startsWith(table + "."));
    }
  }

  /**
   * As another mask, but of some tables only some lines, by their ids. Lines are neither added to
   * these tables nor taken out.
   */
  record SomeLines(EditMask mask, Map<String, Set<String>> lines) implements EditMask {
    public SomeLines {
      Map<String, Set<String>> copy = new HashMap<>();
      lines.forEach((table, ids) -> copy.put(table, Set.copyOf(ids)));
      lines = Map.copyOf(copy);
    }

    @Override
    public boolean allows(String path) {
      return mask.allows(path);
    }

    @Override
    public boolean allowsInside(String table) {
      return mask.allowsInside(table);
    }

    @Override
    public boolean allowsAllLines(String table) {
      return !lines.containsKey(table);
    }

    @Override
    public boolean allowsLine(String table, String id) {
      Set<String> some = lines.get(table);
      return some == null || some.contains(id);
    }
  }

  static EditMask everything() {
    return new Everything();
  }

  static EditMask only(Set<String> paths) {
    return new Only(paths);
  }

  /** The same, where of these tables only these lines may be changed. */
  default EditMask onlyLines(Map<String, Set<String>> lines) {
    return lines.isEmpty() ? this : new SomeLines(this, lines);
  }

  /** Whether the field, the whole table or the column may be changed. */
  boolean allows(String path);

  /** Whether at least one column of the table may be changed. */
  boolean allowsInside(String table);

  /** Whether it does not matter which line it is, and lines may be added and taken out. */
  default boolean allowsAllLines(String table) {
    return true;
  }

  /** Whether the line may be changed. */
  default boolean allowsLine(String table, String id) {
    return true;
  }
}
