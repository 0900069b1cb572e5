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
    return settled(filling);
  }

  private static CheckedData settled(Filling filling) {
    new Computation(filling).run();
    new Candidates(filling).check();
    new Constraints(filling).check();
    return new CheckedData(
        ordered(filling.form, filling.data),
        filling.hidden,
        filling.secrets,
        filling.problems.problems());
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

  /** The data with the values of references, and the lists, kept that the form freezes. */
  public static ObjectNode freeze(FormDefinition form, ObjectNode data, Surroundings surroundings) {
    ObjectNode frozen = data.deepCopy();
    Lookups lookups = surroundings.lookups();
    FormValues now = new FormValues(form.fields(), data, lookups, surroundings.envelope());
    for (FieldDefinition field : form.fields()) {
      Freezing.in(field, frozen, lookups);
      Freezing.list(form, field, frozen, now);
      for (ObjectNode line : Lines.of(frozen.get(field.key()))) {
        field.columns().forEach(column -> Freezing.in(column, line, lookups));
      }
    }
    return frozen;
  }

  /**
   * A new record with some fields filled in by the system, shown or not; the others get their
   * defaults.
   */
  public static CheckedData prefill(
      FormDefinition form,
      Map<String, ? extends @Nullable Object> values,
      Surroundings surroundings) {
    return given(form, JsonNodeFactory.instance.objectNode(), true, values, surroundings);
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
    return given(form, before, false, values, surroundings);
  }

  private static CheckedData given(
      FormDefinition form,
      ObjectNode before,
      boolean isNew,
      Map<String, ? extends @Nullable Object> values,
      Surroundings surroundings) {
    CheckRequest request =
        new CheckRequest(
            before,
            before.objectNode(),
            isNew,
            CheckRequest.Coverage.CHANGES,
            EditMask.everything(),
            CheckRequest.Thoroughness.READABLE,
            Set.of(),
            Set.of());
    Filling filling = new Filling(form, request, surroundings);
    filling.give(values);
    return settled(filling);
  }
}
