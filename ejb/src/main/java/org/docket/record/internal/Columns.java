package org.docket.record.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.docket.form.CodeTree;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.jspecify.annotations.Nullable;

/** The columns of the record table that lists of one form can filter and sort by. */
final class Columns {

  /**
   * A column of a query; only names of our own ever get here.
   *
   * @param type id of the kind of field, or what stands for it: {@code state, person, unit, …}
   * @param table whose lines have the column; null for one of the record itself
   * @param tree the items that the column keeps by their paths; null for other columns
   */
  record Column(
      String name,
      String path,
      Kind kind,
      String type,
      @Nullable String table,
      @Nullable CodeTree tree) {
    static Column of(FieldDefinition field, String path, @Nullable String table) {
      CodeTree tree = field.details() instanceof FieldDetails.Tree of ? of.items() : null;
      return new Column(field.path(), path, Kind.of(field), field.kind().id(), table, tree);
    }

    boolean mayBeEmpty() {
      return path.contains(".slots.") || path.equals("r.number");
    }
  }

  /** What is compared. */
  enum Kind {
    TEXT,
    /** The codes from the top down to an item of a tree. */
    TREE,
    STATE,
    ID,
    /** A record of a form whose records have a parent. */
    NODE,
    NUMBER,
    TIME;

    static Kind of(FieldDefinition field) {
      if (field.details() instanceof FieldDetails.Tree) {
        return TREE;
      }
      return switch (field.kind().slot().orElseThrow()) {
        case TEXT -> TEXT;
        case NUMBER -> NUMBER;
        case TIME -> TIME;
      };
    }
  }

  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<String, Column> lines = new LinkedHashMap<>();

  Columns(FormDefinition form, Map<String, String> slots, Set<String> hidden) {
    this(form, slots, hidden, "r");
  }

  /**
   * @param row what the query calls the row of the record
   */
  Columns(FormDefinition form, Map<String, String> slots, Set<String> hidden, String row) {
    add("number", row + ".number", Kind.TEXT, "text");
    add("title", row + ".title", Kind.TEXT, "text");
    add("state", row + ".state", Kind.STATE, "state");
    add("creator", row + ".creatorId", Kind.ID, "person");
    add("unit", row + ".unitCode", Kind.TEXT, "unit");
    add("createdAt", row + ".createdAt", Kind.TIME, "datetime");
    add("updatedAt", row + ".updatedAt", Kind.TIME, "datetime");
    if (form.tree() != null) {
      add("record", row + ".id", Kind.NODE, "reference");
    }
    for (FieldDefinition field : form.fields()) {
      String slot = slots.get(field.path());
      if (slot != null && field.searchable() && !hidden.contains(field.path())) {
        columns.put(field.key(), Column.of(field, row + ".slots." + slot, null));
      }
      if (!hidden.contains(field.path())) {
        addLines(field, slots, hidden);
      }
    }
  }

  private void add(String name, String path, Kind kind, String type) {
    columns.put(name, new Column(name, path, kind, type, null, null));
  }

  private void addLines(FieldDefinition table, Map<String, String> slots, Set<String> hidden) {
    for (FieldDefinition column : table.columns()) {
      String slot = slots.get(column.path());
      if (slot != null && column.searchable() && !hidden.contains(column.path())) {
        lines.put(column.path(), Column.of(column, "l.slots." + slot, table.key()));
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

  /** A column of lines, {@code table.column}, which lists can filter by and not sort by. */
  Optional<Column> findLines(String name) {
    return Optional.ofNullable(lines.get(name));
  }

  /** Names of columns, and of columns of lines. */
  List<String> names() {
    return Stream.concat(columns.keySet().stream(), lines.keySet().stream()).toList();
  }
}
