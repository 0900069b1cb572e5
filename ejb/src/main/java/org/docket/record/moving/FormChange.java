package org.docket.record.moving;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/**
 * What differs between two revisions of a form, for each record alike.
 *
 * @param path of the field, or {@code table.column}
 * @param from kind of the field before, where it has another one now; of a field that is renamed,
 *     what it was called
 * @param to kind of the field now; of a field that is renamed, what it is called
 */
public record FormChange(What what, String path, Text title, String from, String to) {

  /** What happened to a field. */
  public enum What {
    ADDED,
    /** Values stay in the versions before. */
    REMOVED,
    /** Another key; values are taken over. */
    RENAMED,
    /** Values are converted, or the record stays. */
    KIND,
    /** It must be filled in now. */
    REQUIRED,
    /** Lists find and sort by it now. */
    SEARCHABLE,
    /** Lists find and sort by it no longer. */
    NOT_SEARCHABLE;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** In the order of the newer form, then what only the older one has. */
  public static List<FormChange> between(FormDefinition older, FormDefinition newer) {
    Map<String, FieldDefinition> before = new LinkedHashMap<>();
    older.fieldsAndColumns().forEach(field -> before.put(field.path(), field));
    List<FormChange> changes = new ArrayList<>();
    Map<String, String> tables = new LinkedHashMap<>();
    for (FieldDefinition field : newer.fieldsAndColumns()) {
      FieldDefinition old = before.remove(pathBefore(field, tables, before));
      if (old == null) {
        changes.add(of(What.ADDED, field));
        continue;
      }
      if (field.isTable()) {
        tables.put(field.key(), old.key());
      }
      if (!old.key().equals(field.key())) {
        changes.add(
            new FormChange(What.RENAMED, field.path(), field.title(), old.key(), field.key()));
      }
      compare(old, field, changes);
    }
    before.values().forEach(field -> changes.add(of(What.REMOVED, field)));
    return changes;
  }

  /** The path that the field had; the table of a column may have had another key, too. */
  private static String pathBefore(
      FieldDefinition field, Map<String, String> tables, Map<String, FieldDefinition> older) {
    int end = field.path().length() - field.key().length();
    String table = end == 0 ? "" : field.path().substring(0, end - 1);
    String prefix = end == 0 ? "" : tables.getOrDefault(table, table) + ".";
    String was = field.handling().was();
    String same = prefix + field.key();
    return older.containsKey(same) || was == null ? same : prefix + was;
  }

  private static void compare(
      FieldDefinition old, FieldDefinition field, List<FormChange> changes) {
    if (!old.kind().id().equals(field.kind().id())) {
      changes.add(
          new FormChange(
              What.KIND, field.path(), field.title(), old.kind().id(), field.kind().id()));
    }
    if (isAlwaysRequired(field) && !isAlwaysRequired(old)) {
      changes.add(of(What.REQUIRED, field));
    }
    if (old.searchable() != field.searchable()) {
      changes.add(of(field.searchable() ? What.SEARCHABLE : What.NOT_SEARCHABLE, field));
    }
  }

  private static boolean isAlwaysRequired(FieldDefinition field) {
    return field.behaviour().required().isAlways();
  }

  private static FormChange of(What what, FieldDefinition field) {
    String kind = field.kind().id();
    return new FormChange(what, field.path(), field.title(), kind, kind);
  }

  /** The first of this sort, if there is any. */
  public static Optional<FormChange> first(List<FormChange> changes, What what) {
    return changes.stream().filter(change -> change.what() == what).findFirst();
  }
}
