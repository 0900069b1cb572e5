package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
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

  /**
   * As it is in one record: an amount in the currency that another field of the record names.
   *
   * @param scopes where that field is looked for, in order: a line before the record it is of
   */
  public FieldDefinition in(JsonNode... scopes) {
    return details instanceof FieldDetails.Amount amount && amount.currencyFrom() != null
        ? with(amount.in(scopes))
        : this;
  }

  private FieldDefinition with(FieldDetails others) {
    return new FieldDefinition(
        key,
        path,
        kind,
        title,
        help,
        placeholder,
        behaviour,
        limits,
        others,
        searchable,
        unique,
        printed,
        handling,
        location);
  }

  /**
   * The field of an older revision whose values this one takes over: of the same key, or of the key
   * that it says it had.
   *
   * @param older the fields of the older revision, or the columns of its table, by key
   */
  public @Nullable FieldDefinition before(Map<String, FieldDefinition> older) {
    String was = handling.was();
    FieldDefinition same = older.get(key);
    return same != null || was == null ? same : older.get(was);
  }

  /** Nobody types it: it is computed, or a list of other records. */
  public boolean isDerived() {
    return behaviour.isComputed() || details instanceof FieldDetails.Related;
  }

  public boolean isTable() {
    return details instanceof FieldDetails.Table;
  }
}
