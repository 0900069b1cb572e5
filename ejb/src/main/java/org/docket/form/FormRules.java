package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import org.docket.expression.Compiled;
import org.docket.problem.ProblemCollector;
import org.jspecify.annotations.Nullable;

/**
 * The rules of forms: turns what was sent into checked, computed data. Pure; the same code serves
 * saving, handing in, the steps of a chain, and the check while somebody types.
 */
public final class FormRules {

  private FormRules() {}

  /** All problems at once, with pointers into {@code /data}. */
  public static CheckedData check(
      FormDefinition form, CheckRequest request, Surroundings surroundings) {
    Filling filling = new Filling(form, request, surroundings);
    new InputReader(filling).read();
    new Computation(filling).run();
    new Candidates(filling).check();
    new Constraints(filling).check();
    return new CheckedData(
        ordered(form, filling.data), filling.hidden, filling.secrets, filling.problems.problems());
  }

  /** The data in the order of the form, so that equal data are equal text. */
  private static ObjectNode ordered(FormDefinition form, ObjectNode data) {
    ObjectNode ordered = data.objectNode();
    for (FieldDefinition field : form.fields()) {
      if (data.has(field.key())) {
        ordered.set(field.key(), data.get(field.key()));
      }
    }
    return ordered;
  }

  /** What a record is called, or null when the form does not say or the data are not there yet. */
  public static @Nullable String title(
      FormDefinition form, ObjectNode data, Surroundings surroundings) {
    Compiled expression = form.recordTitle();
    if (expression == null) {
      return null;
    }
    FormValues values =
        new FormValues(form.fields(), data, surroundings.lookups(), surroundings.envelope());
    Object title = expression.evaluate(values, surroundings.evaluation().whileFilling());
    return title == null ? null : title.toString();
  }

  /** The data with the values of references kept that the form freezes at submission. */
  public static ObjectNode freeze(FormDefinition form, ObjectNode data, Lookups lookups) {
    ObjectNode frozen = data.deepCopy();
    for (FieldDefinition field : form.fields()) {
      Freezing.in(field, frozen, lookups);
      for (ObjectNode line : Lines.of(frozen.get(field.key()))) {
        field.columns().forEach(column -> Freezing.in(column, line, lookups));
      }
    }
    return frozen;
  }

  /** A new record with some fields filled in by the system; the others get their defaults. */
  public static CheckedData prefill(
      FormDefinition form,
      Map<String, ? extends @Nullable Object> values,
      Surroundings surroundings) {
    ObjectNode filled = JsonNodeFactory.instance.objectNode();
    values.forEach((key, value) -> form.field(key).ifPresent(field -> put(field, value, filled)));
    return check(form, readable(filled, true), surroundings);
  }

  /** A line as far as it can be read, for looking for candidates while it is filled in. */
  public static ObjectNode readableLine(
      FieldDefinition table, ObjectNode line, Surroundings surroundings) {
    ObjectNode read = line.objectNode();
    ProblemCollector ignored = new ProblemCollector();
    Reading reading =
        new Reading(surroundings.lookups(), surroundings.evaluation(), ignored, "/row");
    for (FieldDefinition column : table.columns()) {
      JsonNode sent = line.get(column.key());
      JsonNode stored =
          sent == null || sent.isNull() ? null : column.kind().read(sent, column, reading);
      if (stored != null) {
        read.set(column.key(), stored);
      }
    }
    return read;
  }

  /** Data with computed values set by a chain, then computed anew. */
  public static CheckedData set(
      FormDefinition form,
      ObjectNode before,
      Map<String, ? extends @Nullable Object> values,
      Surroundings surroundings) {
    ObjectNode changed = before.deepCopy();
    values.forEach((key, value) -> form.field(key).ifPresent(field -> put(field, value, changed)));
    return check(form, readable(changed, false), surroundings);
  }

  private static CheckRequest readable(ObjectNode data, boolean isNew) {
    return new CheckRequest(
        data,
        data.objectNode(),
        isNew,
        CheckRequest.Coverage.CHANGES,
        EditMask.everything(),
        CheckRequest.Thoroughness.READABLE,
        Set.of(),
        Set.of());
  }

  private static void put(FieldDefinition field, @Nullable Object value, ObjectNode data) {
    JsonNode stored = value == null ? null : field.kind().store(value, field);
    if (stored == null) {
      data.remove(field.key());
    } else {
      data.set(field.key(), stored);
    }
  }
}
