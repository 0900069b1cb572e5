package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.docket.expression.Compiled;
import org.docket.expression.Values;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the fields in the order of their dependencies: clears what is not shown, fills in
 * defaults, computes what is computed.
 */
final class Computation {

  private final Filling filling;
  private final FormValues before;
  private final Map<String, FieldDefinition> byPath = new HashMap<>();

  Computation(Filling filling) {
    this.filling = filling;
    this.before = filling.valuesOf(filling.request.before());
    filling.form.fieldsAndColumns().forEach(field -> byPath.put(field.path(), field));
  }

  void run() {
    for (String path : filling.form.order()) {
      FieldDefinition field = byPath.get(path);
      int dot = path.indexOf('.');
      FieldDefinition table = dot < 0 ? null : byPath.get(path.substring(0, dot));
      if (field != null && table != null) {
        column(table, field);
      } else if (field != null) {
        field(field);
      }
    }
  }

  private void field(FieldDefinition field) {
    boolean shown =
        filling.holds(filling.form.sectionOf(field), filling.values, field.key())
            && filling.holds(field.behaviour().when(), filling.values, field.key());
    if (!shown) {
      filling.hidden.add(field.path());
    }
    Slot slot =
        new Slot(
            field,
            field.key(),
            shown,
            () -> wasShown(field),
            filling.request.isNew(),
            filling.request.before(),
            before,
            filling.data,
            filling.values);
    settle(slot);
  }

  private void column(FieldDefinition table, FieldDefinition column) {
    Map<String, ObjectNode> oldLines = Lines.byId(filling.request.before().get(table.key()));
    List<ObjectNode> lines = Lines.of(filling.data.get(table.key()));
    for (int i = 0; i < lines.size(); i++) {
      ObjectNode line = lines.get(i);
      ObjectNode old = oldLines.get(line.path("_id").asText());
      FormValues scope = filling.values.line(table, line);
      String place = table.key() + "/" + i + "/" + column.key();
      boolean shown = filling.holds(column.behaviour().when(), scope, place);
      ObjectNode oldLine = old == null ? line.objectNode() : old;
      Values oldScope = before.line(table, oldLine);
      BooleanSupplier wasShown = () -> filling.held(column.behaviour().when(), oldScope);
      settle(new Slot(column, place, shown, wasShown, old == null, oldLine, oldScope, line, scope));
    }
  }

  private boolean wasShown(FieldDefinition field) {
    return filling.held(filling.form.sectionOf(field), before)
        && filling.held(field.behaviour().when(), before);
  }

  /** A field with its place, in the form or in a line, as it was and as it is. */
  private record Slot(
      FieldDefinition field,
      String place,
      boolean shown,
      BooleanSupplier wasShown,
      boolean isNew,
      ObjectNode old,
      Values oldScope,
      ObjectNode now,
      Values scope) {}

  private void settle(Slot slot) {
    FieldBehaviour behaviour = slot.field.behaviour();
    Compiled value = behaviour.value();
    if (value != null && (behaviour.isComputed() || (slot.shown && !isOverwritten(slot, value)))) {
      set(slot, computed(slot, value, slot.scope));
    } else if (!slot.shown && !behaviour.keep() && !isOfTheSystem(slot)) {
      slot.now.remove(slot.field.key());
    } else if (slot.isNew && behaviour.initial() != null && !filling.sent.contains(slot.place)) {
      initial(slot, behaviour.initial());
    }
  }

  /**
   * Whether a value that is not shown is none that somebody entered and then hid: the system put it
   * there, now or earlier, for when it will be shown.
   */
  private boolean isOfTheSystem(Slot slot) {
    FieldDefinition field = slot.field;
    if (filling.given.contains(field.key()) && slot.place.equals(field.key())) {
      return true;
    }
    return !slot.wasShown.getAsBoolean()
        && Objects.equals(slot.now.get(field.key()), slot.old.get(field.key()));
  }

  private void initial(Slot slot, Compiled initial) {
    if (!slot.now.has(slot.field.key())) {
      set(slot, computed(slot, initial, slot.scope));
    }
  }

  /** Somebody typed another value than the expression gave; until then the field follows it. */
  private boolean isOverwritten(Slot slot, Compiled value) {
    JsonNode now = slot.now.get(slot.field.key());
    JsonNode old = slot.old.get(slot.field.key());
    if (now == null) {
      return false;
    }
    return !now.equals(old) || !now.equals(computed(slot, value, slot.oldScope));
  }

  private @Nullable JsonNode computed(Slot slot, Compiled expression, Values scope) {
    Object value = filling.evaluate(expression, scope, slot.place);
    FieldDefinition field = slot.field.in(slot.now, filling.data);
    return value == null ? null : field.kind().store(value, field);
  }

  private static void set(Slot slot, @Nullable JsonNode value) {
    if (value == null) {
      slot.now.remove(slot.field.key());
      return;
    }
    JsonNode old = slot.old.get(slot.field.key());
    slot.now.set(slot.field.key(), old == null ? value : slot.field.kind().carried(old, value));
  }
}
