package org.docket.form;

import java.util.List;
import org.docket.problem.Location;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * A field of a form, or a column of one of its tables.
 *
 * @param path {@code field}, or {@code table.column}
 * @param searchable gets a typed slot: lists can filter and sort by it
 * @param unique no two records of the form, or lines of the table, have the same value
 */
public record FieldDefinition(
    String key,
    String path,
    FieldKind kind,
    Text title,
    @Nullable Text help,
    @Nullable Text placeholder,
    FieldBehaviour behaviour,
    FieldLimits limits,
    FieldDetails details,
    boolean searchable,
    boolean unique,
    boolean printed,
    FieldHandling handling,
    Location location) {

  /** The columns of a table; none for every other kind. */
  public List<FieldDefinition> columns() {
    return details instanceof FieldDetails.Table table ? table.columns() : List.of();
  }

  /** The lines of a checklist; none for every other kind. */
  public List<ChecklistItem> items() {
    return details instanceof FieldDetails.Table table ? table.items() : List.of();
  }

  /** Nobody types it: it is computed, or a list of other records. */
  public boolean isDerived() {
    return behaviour.isComputed() || details instanceof FieldDetails.Related;
  }

  public boolean isTable() {
    return details instanceof FieldDetails.Table;
  }
}
