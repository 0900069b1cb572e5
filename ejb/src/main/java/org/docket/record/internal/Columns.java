package org.docket.record.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.SlotType;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.jspecify.annotations.Nullable;

/** The columns of the record table that lists of one form can filter and sort by. */
final class Columns {

  /**
   * A column of a query; only names of our own ever get here.
   *
   * @param table whose lines have the column; null for one of the record itself
   */
  record Column(String name, String path, Kind kind, @Nullable String table) {
    boolean mayBeEmpty() {
      return path.contains(".slots.") || path.equals("r.number");
    }
  }

  /** What is compared. */
  enum Kind {
    TEXT,
    STATE,
    ID,
    NUMBER,
    TIME;

    static Kind of(SlotType slot) {
      return switch (slot) {
        case TEXT -> TEXT;
        case NUMBER -> NUMBER;
        case TIME -> TIME;
      };
    }
  }

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Column> lines = new LinkedHashMap<>();

  Columns(FormDefinition form, Map<String, String> slots, Set<String> hidden) {
    add("number", "r.number", Kind.TEXT);
    add("title", "r.title", Kind.TEXT);
    add("state", "r.state", Kind.STATE);
    add("creator", "r.creatorId", Kind.ID);
    add("unit", "r.unitCode", Kind.TEXT);
    add("createdAt", "r.createdAt", Kind.TIME);
    add("updatedAt", "r.updatedAt", Kind.TIME);
    for (FieldDefinition field : form.fields()) {
      String slot = slots.get(field.path());
      if (slot != null && field.searchable() && !hidden.contains(field.path())) {
        add(field.key(), "r.slots." + slot, Kind.of(field.kind().slot().orElseThrow()));
      }
      if (!hidden.contains(field.path())) {
        addLines(field, slots, hidden);
      }
    }
  }

  private void add(String name, String path, Kind kind) {
    columns.put(name, new Column(name, path, kind, null));
  }

  private void addLines(FieldDefinition table, Map<String, String> slots, Set<String> hidden) {
    for (FieldDefinition column : table.columns()) {
      String slot = slots.get(column.path());
      if (slot != null && column.searchable() && !hidden.contains(column.path())) {
        Kind kind = Kind.of(column.kind().slot().orElseThrow());
        lines.put(column.path(), new Column(column.path(), "l.slots." + slot, kind, table.key()));
      }
    }
  }

  Optional<Column> find(String name) {
    return Optional.ofNullable(columns.get(name));
  }

  /** A hidden column is as unknown as one that does not exist. */
  Column require(String name) {
    return find(name)
        .orElseThrow(
            () -> new ProblemException(RecordProblems.unknownColumn(name, columns.keySet())));
  }

  /** Also {@code table.column}, which lists can filter by and not sort by. */
  Column requireFilter(String name) {
    Column ofLines = lines.get(name);
    if (ofLines == null && name.indexOf('.') >= 0) {
      throw new ProblemException(RecordProblems.unknownColumn(name, lines.keySet()));
    }
    return ofLines == null ? require(name) : ofLines;
  }
}
