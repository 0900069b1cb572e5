package org.docket.record.moving.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormValues;
import org.docket.form.Lines;
import org.docket.form.Reading;
import org.docket.form.Surroundings;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.docket.record.moving.MoveProblems;
import org.jspecify.annotations.Nullable;

/**
 * Takes data over from one revision of a form to another: fields of one kind as they are, those of
 * another kind as far as they can be read as such, renamed ones from what they were, new ones with
 * their defaults.
 */
final class Carrying {

  /** Kinds whose values cannot be made out of words, nor be told in words that others read. */
  private static final Set<String> APART =
      Set.of(
          "reference",
          "person",
          "unit",
          "position",
          "attachments",
          "signature",
          "secret",
          "table",
          "checklist",
          "location",
          "related");

  private final FormDefinition older;
  private final FormDefinition newer;
  private final Surroundings surroundings;
  private final ProblemCollector problems = new ProblemCollector();

  Carrying(FormDefinition older, FormDefinition newer, Surroundings surroundings) {
    this.older = older;
    this.newer = newer;
    this.surroundings = surroundings;
  }

  List<Problem> problems() {
    return problems.problems();
  }

  ObjectNode carried(ObjectNode data) {
    ObjectNode target = JsonNodeFactory.instance.objectNode();
    Map<String, FieldDefinition> known = byKey(older.fields());
    for (FieldDefinition field : newer.fields()) {
      FieldDefinition old = field.before(known);
      JsonNode stored = old == null ? null : data.get(old.key());
      if (old == null || stored == null) {
        continue;
      }
      if (field.isTable() && old.isTable()) {
        target.set(field.key(), lines(old, field, stored));
      } else {
        put(target, field, value(old, field, stored, "/data/" + field.key()));
      }
    }
    newer.fields().stream()
        .filter(field -> field.before(known) == null)
        .forEach(field -> put(target, field, initial(field, values(target))));
    return target;
  }

  private static Map<String, FieldDefinition> byKey(List<FieldDefinition> fields) {
    Map<String, FieldDefinition> byKey = new HashMap<>();
    fields.forEach(field -> byKey.put(field.key(), field));
    return byKey;
  }

  private Values values(ObjectNode target) {
    return new FormValues(newer.fields(), target, surroundings.lookups(), surroundings.envelope());
  }

  private ArrayNode lines(FieldDefinition old, FieldDefinition table, JsonNode stored) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    Map<String, FieldDefinition> known = byKey(old.columns());
    Set<String> added =
        table.columns().stream()
            .filter(column -> column.before(known) == null)
            .map(FieldDefinition::key)
            .collect(Collectors.toSet());
    for (ObjectNode line : Lines.of(stored)) {
      ObjectNode target = lines.addObject();
      target.set("_id", line.path("_id"));
      for (FieldDefinition column : table.columns()) {
        String pointer = "/data/" + table.key() + "/" + (lines.size() - 1) + "/" + column.key();
        FieldDefinition before = column.before(known);
        JsonNode cell = before == null ? null : line.get(before.key());
        if (before != null && cell != null) {
          put(target, column, value(before, column, cell, pointer));
        } else if (added.contains(column.key())) {
          put(target, column, initial(column, values(JsonNodeFactory.instance.objectNode())));
        }
      }
    }
    return lines;
  }

  private static void put(ObjectNode target, FieldDefinition field, @Nullable JsonNode value) {
    if (value != null) {
      target.set(field.key(), value);
    }
  }

  /** A default that needs what is not there yet is left open. */
  private @Nullable JsonNode initial(FieldDefinition field, Values values) {
    var initial = field.behaviour().initial();
    Object value =
        initial == null ? null : initial.evaluate(values, surroundings.evaluation().whileFilling());
    return value == null ? null : field.kind().store(value, field);
  }

  private @Nullable JsonNode value(
      FieldDefinition old, FieldDefinition field, JsonNode stored, String pointer) {
    if (field.kind().id().equals(old.kind().id())) {
      return same(old, field, stored, pointer);
    }
    if (APART.contains(field.kind().id()) || APART.contains(old.kind().id())) {
      refuse(old, field, stored, pointer, MoveProblems.noWay());
      return null;
    }
    return read(old, field, field.kind().sent(cell(old, stored), field), stored, pointer);
  }

  /** Choices that are gone, references to another form: the kind says whether it still fits. */
  private @Nullable JsonNode same(
      FieldDefinition old, FieldDefinition field, JsonNode stored, String pointer) {
    if (field.behaviour().isComputed() || field.details().equals(old.details())) {
      return stored;
    }
    JsonNode read = read(old, field, stored, stored, pointer);
    return read == null ? null : field.kind().carried(stored, read);
  }

  private @Nullable JsonNode read(
      FieldDefinition old, FieldDefinition field, JsonNode sent, JsonNode stored, String pointer) {
    ProblemCollector found = new ProblemCollector();
    JsonNode read =
        field
            .kind()
            .read(
                sent,
                field,
                new Reading(surroundings.lookups(), surroundings.evaluation(), found, pointer));
    found.problems().forEach(problem -> refuse(old, field, stored, pointer, problem));
    return read;
  }

  private Object cell(FieldDefinition old, JsonNode stored) {
    Object value = old.kind().value(stored, old, surroundings.lookups());
    return value instanceof BigDecimal || value instanceof String || value instanceof Boolean
        ? value
        : shown(old, stored);
  }

  private String shown(FieldDefinition old, JsonNode stored) {
    return old.kind().display(stored, old, surroundings.lookups(), Locale.ROOT);
  }

  private void refuse(
      FieldDefinition old, FieldDefinition field, JsonNode stored, String pointer, Problem why) {
    String value = field.handling().masked() || old.handling().masked() ? "…" : shown(old, stored);
    problems.add(
        MoveProblems.cannotConvert(
                field.title(), value, why.message(), old.kind().id(), field.kind().id())
            .at(pointer));
  }
}
