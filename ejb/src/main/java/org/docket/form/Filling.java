package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.docket.expression.Compiled;
import org.docket.expression.Values;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The work in hand while one form is checked. */
final class Filling {

  static final String ROOT = "/data";

  final FormDefinition form;
  final CheckRequest request;
  final Surroundings surroundings;
  final ObjectNode data;
  final FormValues values;
  final ProblemCollector problems = new ProblemCollector();

  /** Places of values that were sent, {@code field} or {@code table/line/column}. */
  final Set<String> sent = new HashSet<>();

  /** Those of them that differ from what was there. */
  final Set<String> changed = new HashSet<>();

  /** Keys of fields that the system filled in: they stay even where they are not shown yet. */
  final Set<String> given = new HashSet<>();

  final Set<String> hidden = new HashSet<>();
  final Map<String, char[]> secrets = new LinkedHashMap<>();

  Filling(FormDefinition form, CheckRequest request, Surroundings surroundings) {
    this.form = form;
    this.request = request;
    this.surroundings = surroundings;
    this.data = request.before().deepCopy();
    FixedLines.complete(form, data);
    this.values = valuesOf(data);
  }

  FormValues valuesOf(ObjectNode some) {
    return new FormValues(form.fields(), some, surroundings.lookups(), surroundings.envelope());
  }

  /** Fills fields in for the system, before anything is computed. */
  void give(Map<String, ? extends @Nullable Object> values) {
    values.forEach((key, value) -> form.field(key).ifPresent(field -> give(field, value)));
  }

  private void give(FieldDefinition field, @Nullable Object value) {
    JsonNode stored = value == null ? null : stored(field, value);
    if (stored == null) {
      data.remove(field.key());
    } else {
      data.set(field.key(), stored);
      given.add(field.key());
    }
  }

  private static @Nullable JsonNode stored(FieldDefinition field, Object value) {
    return field.isTable() && value instanceof List<?> lines
        ? lines(field, lines)
        : field.kind().store(value, field);
  }

  /** New lines, with the values that go by the names of the columns. */
  private static ArrayNode lines(FieldDefinition table, List<?> given) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (Object line : given) {
      ObjectNode target = lines.addObject().put("_id", "r" + lines.size());
      for (FieldDefinition column : table.columns()) {
        Object value = line instanceof Values values ? values.get(column.key()) : null;
        JsonNode stored = value == null ? null : column.kind().store(value, column);
        if (stored != null) {
          target.set(column.key(), stored);
        }
      }
    }
    return lines;
  }

  Reading reading(String place) {
    return new Reading(
        surroundings.lookups(), surroundings.evaluation(), problems, ROOT + "/" + place);
  }

  void refuse(String place, Problem problem) {
    problems.add(problem.at(ROOT + (place.isEmpty() ? "" : "/" + place)));
  }

  /** A value that may still be open because something it needs is not filled in yet. */
  @Nullable Object evaluate(Compiled expression, Values scope, String place) {
    return guarded(
        place, () -> expression.evaluate(scope, surroundings.evaluation().whileFilling()));
  }

  /** A mistake inside an expression is told at the field, and the field stays empty. */
  private @Nullable Object guarded(String place, Supplier<@Nullable Object> evaluation) {
    try {
      return evaluation.get();
    } catch (ProblemException e) {
      e.problems().forEach(problem -> refuse(place, problem));
      return null;
    }
  }

  boolean holds(Condition condition, Values scope, String place) {
    if (condition instanceof Condition.Fixed fixed) {
      return fixed.holds();
    }
    return Boolean.TRUE.equals(evaluate(((Condition.When) condition).expression(), scope, place));
  }

  /** The same of how things were; mistakes of that time are nobody's concern now. */
  boolean held(Condition condition, Values scope) {
    if (condition instanceof Condition.Fixed fixed) {
      return fixed.holds();
    }
    Compiled expression = ((Condition.When) condition).expression();
    try {
      return Boolean.TRUE.equals(
          expression.evaluate(scope, surroundings.evaluation().whileFilling()));
    } catch (ProblemException unknown) {
      return false;
    }
  }

  /** Whether it makes no difference to the person that there is this line. */
  boolean concealsLine(FieldDefinition table, String id) {
    return request.concealed().contains(table.key() + "/" + id);
  }

  boolean concealed(String path) {
    int dot = path.indexOf('.');
    return request.concealed().contains(path)
        || (dot > 0 && request.concealed().contains(path.substring(0, dot)));
  }
}
