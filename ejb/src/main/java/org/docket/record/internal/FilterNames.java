package org.docket.record.internal;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.docket.access.RowFilter;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.internal.Columns.Column;
import org.jspecify.annotations.Nullable;

/**
 * What filters of a form can name: its columns, those of its lines, and as {@code field.column}
 * those of the records that a field refers to. What the person may not see has no name.
 */
final class FilterNames {

  static final String OTHER = "other";

  private final FormDefinition form;
  private final Columns columns;
  private final Set<String> hidden;
  private final Function<String, Referenced> forms;

  FilterNames(
      FormDefinition form,
      Columns columns,
      Set<String> hidden,
      Function<String, Referenced> forms) {
    this.form = form;
    this.columns = columns;
    this.hidden = Set.copyOf(hidden);
    this.forms = forms;
  }

  /**
   * A form that fields refer to.
   *
   * @param hidden fields that the person does not see, though rights may depend on them
   * @param visible the records that the person may see; others are as if they had no values
   */
  record Referenced(
      FormDefinition form,
      Map<String, String> slots,
      Set<String> hidden,
      RowFilter visible,
      UUID person) {

    /** Those that the person may see, of the row that the query calls so. */
    Columns columns(String row) {
      return new Columns(form, slots, hidden, row);
    }

    String readable(String row, QueryText query) {
      Columns everything = new Columns(form, slots, Set.of(), row);
      return RowFilters.readable(visible, person, everything, row, query);
    }
  }

  /**
   * A column and where it is.
   *
   * @param reference the field that refers to the record that has the column; null for one of the
   *     record itself or of its lines
   */
  record Place(Column column, @Nullable String reference, @Nullable Referenced referenced) {

    /** The condition over the column as one over the record. */
    String around(String condition, QueryText query) {
      String table = column.table();
      if (table != null) {
        return anyLine(table, condition, query);
      }
      return reference == null || referenced == null
          ? condition
          : "exists (select 1 from LinkRow link join RecordRow %s on %s.id = link.toId where link.fromId = r.id and link.path = %s and %s and %s)"
              .formatted(
                  OTHER,
                  OTHER,
                  query.parameter(reference),
                  referenced.readable(OTHER, query),
                  condition);
    }

    /** The same of the record that the query calls so, where it is one that a field refers to. */
    Place of(String row) {
      return referenced == null || reference == null
          ? this
          : new Place(ofTarget(column.name(), row, referenced), reference, referenced);
    }
  }

  static String anyLine(String table, String condition, QueryText query) {
    return "exists (select 1 from LineRow l where l.recordId = r.id and l.tableKey = "
        + query.parameter(table)
        + " and "
        + condition
        + ")";
  }

  /** What is hidden is as unknown as what does not exist. */
  Place require(String name) {
    Optional<Column> own = columns.find(name).or(() -> columns.findLines(name));
    return own.map(column -> new Place(column, null, null))
        .or(() -> referenced(name))
        .orElseThrow(() -> unknown(name, columns.names()));
  }

  /** A column of the lines of this table. */
  Column requireLines(String table, String name) {
    return columns
        .findLines(table + "." + name)
        .orElseThrow(() -> unknown(table + "." + name, columns.names()));
  }

  private Optional<Place> referenced(String name) {
    int dot = name.indexOf('.');
    String field = dot < 0 ? name : name.substring(0, dot);
    if (dot < 0 || hidden.contains(field)) {
      return Optional.empty();
    }
    return form.field(field)
        .map(found -> found.details())
        .filter(FieldDetails.Reference.class::isInstance)
        .map(FieldDetails.Reference.class::cast)
        .filter(reference -> !reference.hasSeveral())
        .map(reference -> forms.apply(reference.forms().get(0)))
        .map(target -> new Place(ofTarget(name, OTHER, target), field, target));
  }

  private static Column ofTarget(String name, String row, Referenced target) {
    Columns columns = target.columns(row);
    return columns
        .find(name.substring(name.indexOf('.') + 1))
        .map(
            found -> new Column(name, found.path(), found.kind(), found.type(), null, found.tree()))
        .orElseThrow(() -> unknown(name, columns.names()));
  }

  private static ProblemException unknown(String name, Collection<String> known) {
    return new ProblemException(RecordProblems.unknownColumn(name, known));
  }
}
