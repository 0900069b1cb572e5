package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.docket.expression.Compiled;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.Reading;
import org.docket.form.Selection;
import org.docket.form.SettingValues;
import org.docket.problem.ProblemCollector;
import org.docket.record.internal.Columns.Column;
import org.jspecify.annotations.Nullable;

/**
 * What a declared list holds, as a condition of a query that is true or false and never neither.
 */
final class Selections {

  private final FormDefinition form;
  private final Columns columns;
  private final QueryText query;
  private final RecordLookups lookups;
  private final Values constants;

  /**
   * @param constants the names that mean the same for every record
   */
  Selections(
      FormDefinition form,
      Columns columns,
      QueryText query,
      RecordLookups lookups,
      Values constants) {
    this.form = form;
    this.columns = columns;
    this.query = query;
    this.lookups = lookups;
    this.constants = constants;
  }

  /** What the list of a form can name besides its records. */
  static Values settingsOf(FormDefinition form, RecordLookups lookups) {
    Values settings = new SettingValues(form.settings(), lookups);
    return name -> name.equals("settings") ? settings : null;
  }

  void add(Selection selection) {
    query.and(condition(selection));
  }

  private String condition(Selection selection) {
    if (selection instanceof Selection.Both both) {
      return "(" + condition(both.left()) + ") and (" + condition(both.right()) + ")";
    }
    if (selection instanceof Selection.Either either) {
      return "(" + condition(either.left()) + ") or (" + condition(either.right()) + ")";
    }
    if (selection instanceof Selection.Not not) {
      return "not (" + condition(not.selection()) + ")";
    }
    return selection instanceof Selection.Present present
        ? columns.require(present.column()).path() + " is not null"
        : compared((Selection.Compared) selection);
  }

  private String compared(Selection.Compared compared) {
    Column column = columns.require(compared.column());
    Object value = inColumn(compared.column(), compared.value());
    String path = column.path();
    if (value == null) {
      // Nothing is like what is missing; only a written null asks for what is empty.
      return compared.operator() == Selection.Operator.EQUAL
              && compared.value().type() == Type.NOTHING
          ? path + " is null"
          : "1 = 0";
    }
    String operator =
        switch (compared.operator()) {
          case EQUAL -> " = ";
          case LESS -> " < ";
          case AT_MOST -> " <= ";
          case MORE -> " > ";
          case AT_LEAST -> " >= ";
        };
    return path + operator + query.parameter(value) + " and " + path + " is not null";
  }

  /** The value as the column keeps it; null where there is none. */
  private @Nullable Object inColumn(String column, Compiled constant) {
    Object value = constant.evaluate(constants, lookups.evaluation().whileFilling());
    Optional<FieldDefinition> field = form.field(column);
    if (field.isEmpty()) {
      return inEnvelope(value);
    }
    if (value == null || value instanceof BigDecimal) {
      return value;
    }
    JsonNode stored = field.get().kind().store(value, field.get());
    Reading reading =
        new Reading(lookups, lookups.evaluation(), new ProblemCollector(), field.get().path());
    return stored == null
        ? null
        : RecordWriter.shortened(field.get().kind().slotValue(stored, reading));
  }

  private static @Nullable Object inEnvelope(@Nullable Object value) {
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    return value instanceof RecordValue record ? record.id() : value;
  }
}
