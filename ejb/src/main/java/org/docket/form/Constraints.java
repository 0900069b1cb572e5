package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.docket.expression.Compiled;
import org.docket.expression.Values;
import org.docket.form.CheckRequest.Thoroughness;
import org.jspecify.annotations.Nullable;

/** Says which of the filled-in values break a rule of the form. */
final class Constraints {

  private final Filling filling;

  Constraints(Filling filling) {
    this.filling = filling;
  }

  void check() {
    for (FieldDefinition field : filling.form.fields()) {
      if (!filling.hidden.contains(field.path()) && !filling.concealed(field.path())) {
        field(field);
      }
    }
    filling.form.rules().stream().filter(this::applies).forEach(this::rule);
  }

  private void field(FieldDefinition field) {
    ObjectNode now = filling.data;
    value(field, field.key(), filling.request.before(), now, filling.values);
    if (field.isTable()) {
      table(field);
    }
  }

  private void table(FieldDefinition table) {
    List<ObjectNode> lines = Lines.of(filling.data.get(table.key()));
    var before = Lines.byId(filling.request.before().get(table.key()));
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode line = lines.get(i);
      if (!concerns(table, line)) {
        continue;
      }
      ObjectNode old = before.getOrDefault(line.path("_id").asText(), line.objectNode());
      for (FieldDefinition column : table.columns()) {
        column(table, column, i, old, line);
      }
    }
    table.columns().stream()
        .filter(FieldDefinition::unique)
        .forEach(column -> unique(table, column, lines));
  }

  private void column(
      FieldDefinition table, FieldDefinition column, int index, ObjectNode old, ObjectNode line) {
    String place = table.key() + "/" + index + "/" + column.key();
    Values scope = filling.values.line(table, line);
    if (!filling.concealed(column.path())
        && filling.holds(column.behaviour().when(), scope, place)) {
      value(column, place, old, line, scope);
    }
  }

  private void value(
      FieldDefinition field, String place, ObjectNode old, ObjectNode now, Values scope) {
    JsonNode value = now.get(field.key());
    FieldDefinition here = field.in(now, filling.data);
    boolean empty = value == null || (value.isArray() && value.isEmpty());
    if (!empty && isChangedAgainstReadOnly(field, place, old, now)) {
      filling.refuse(place, FormProblems.notEditable(field));
    }
    if (empty) {
      required(field, place, scope);
    }
    if (concerns(field)) {
      limits(here, place, empty ? null : value, scope);
    }
  }

  private boolean isChangedAgainstReadOnly(
      FieldDefinition field, String place, ObjectNode old, ObjectNode now) {
    Condition readOnly = field.behaviour().readOnly();
    return readOnly instanceof Condition.When
        && filling.sent.contains(place)
        && !now.path(field.key()).equals(old.path(field.key()))
        && filling.holds(readOnly, filling.valuesOf(filling.request.before()), place);
  }

  /** Whether the field is to be right by now: all of them at the end, else what may be changed. */
  private boolean concerns(FieldDefinition field) {
    return switch (filling.request.thoroughness()) {
      case READABLE -> false;
      case STEP -> filling.request.mask().allows(field.path());
      case COMPLETE -> true;
    };
  }

  private void required(FieldDefinition field, String place, Values scope) {
    if (filling.request.thoroughness() == Thoroughness.READABLE
        || filling.secrets.containsKey(place)) {
      return;
    }
    boolean demanded = filling.request.require().contains(field.path());
    boolean always = concerns(field) && filling.holds(field.behaviour().required(), scope, place);
    if (demanded || always) {
      filling.refuse(place, FormProblems.required(field));
    }
  }

  private void limits(FieldDefinition field, String place, @Nullable JsonNode value, Values scope) {
    FieldLimits limits = field.limits();
    int count = value == null ? 0 : value.size();
    boolean counted = field.isTable() || (value != null && value.isArray());
    if (counted && count < limits.atLeast()) {
      filling.refuse(place, FormProblems.tooFew(field, count, limits.atLeast()));
    }
    if (counted && count > limits.atMost()) {
      filling.refuse(place, FormProblems.tooMany(field, count, limits.atMost()));
    }
    if (value != null) {
      digits(field, place, value);
      bound(field, place, value, limits.min(), scope, -1);
      bound(field, place, value, limits.max(), scope, 1);
    }
  }

  /** As many as the currency has, which may have been said, or changed, after the amount. */
  private void digits(FieldDefinition field, String place, JsonNode value) {
    if (field.details() instanceof FieldDetails.Amount amount
        && amount.currencyFrom() != null
        && new BigDecimal(value.asText()).stripTrailingZeros().scale() > amount.scale()) {
      filling.refuse(place, FormProblems.tooManyDigitsOf(field, amount));
    }
  }

  /** The value may not lie on this side of the bound. */
  private void bound(
      FieldDefinition field,
      String place,
      JsonNode value,
      @Nullable Compiled bound,
      Values scope,
      int side) {
    Object limit = bound == null ? null : filling.evaluate(bound, scope, place);
    Object actual = field.kind().value(value, field, filling.surroundings.lookups());
    if (limit == null || actual == null || Comparison.of(actual, limit) != side) {
      return;
    }
    JsonNode stored = field.kind().store(limit, field);
    String shown =
        stored == null
            ? limit.toString()
            : field.kind().display(stored, field, filling.surroundings.lookups(), Locale.ROOT);
    filling.refuse(
        place,
        side < 0 ? FormProblems.tooSmall(field, shown) : FormProblems.tooLarge(field, shown));
  }

  private void unique(FieldDefinition table, FieldDefinition column, List<ObjectNode> lines) {
    Set<JsonNode> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      JsonNode value = lines.get(i).get(column.key());
      if (value != null && concerns(column) && !seen.add(value)) {
        String shown =
            column
                .kind()
                .display(
                    value,
                    column.in(lines.get(i), filling.data),
                    filling.surroundings.lookups(),
                    Locale.ROOT);
        filling.refuse(
            table.key() + "/" + i + "/" + column.key(), FormProblems.twice(column, shown));
      }
    }
  }

  /** At a step only those lines are to be right that may be changed there. */
  private boolean concerns(FieldDefinition table, ObjectNode line) {
    return filling.request.thoroughness() != Thoroughness.STEP
        || filling.request.mask().allowsLine(table.key(), line.path("_id").asText());
  }

  /** At a step only rules over something that may be changed there. */
  private boolean applies(FormRule rule) {
    return switch (filling.request.thoroughness()) {
      case READABLE -> false;
      case COMPLETE -> true;
      case STEP ->
          isOpen(rule.each())
              || rule.require().references().stream()
                  .anyMatch(path -> filling.request.mask().allowsInside(path.root()));
    };
  }

  private boolean isOpen(@Nullable String table) {
    return table != null && filling.request.mask().allowsInside(table);
  }

  private void rule(FormRule rule) {
    String each = rule.each();
    if (each == null) {
      String at = rule.at() == null ? "" : rule.at().replace('.', '/');
      rule(rule, filling.values, filling.concealed(at) ? "" : at);
    } else {
      filling.form.field(each).ifPresent(table -> eachLine(rule, table));
    }
  }

  private void eachLine(FormRule rule, FieldDefinition table) {
    List<ObjectNode> lines = Lines.of(filling.data.get(table.key()));
    String at = rule.at() == null ? table.path() : rule.at();
    boolean hidden = filling.hidden.contains(table.path());
    for (int i = 0; i < lines.size() && !hidden; i++) {
      if (!concerns(table, lines.get(i))) {
        continue;
      }
      String place = table.key() + "/" + i;
      String shown =
          at.equals(table.path()) ? place : place + at.substring(at.indexOf('.')).replace('.', '/');
      rule(rule, filling.values.line(table, lines.get(i)), filling.concealed(at) ? "" : shown);
    }
  }

  private void rule(FormRule rule, Values scope, String place) {
    if (!Boolean.TRUE.equals(filling.evaluate(rule.require(), scope, place))) {
      filling.refuse(place, FormProblems.ruleBroken(rule));
    }
  }
}
