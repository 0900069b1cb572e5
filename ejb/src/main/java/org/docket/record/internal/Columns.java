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

/** The columns of the record table that lists of one form can filter and sort by. */
final class Columns {

  /** A column of a query; only names of our own ever get here. */
  record Column(String name, String path, Kind kind) {}

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
    }
  }

  private void add(String name, String path, Kind kind) {
    columns.put(name, new Column(name, path, kind));
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
}
