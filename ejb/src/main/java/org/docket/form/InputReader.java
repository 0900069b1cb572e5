package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes over what was sent into the data, as far as it can be read and may be changed. */
final class InputReader {

  private final Filling filling;

  /** Whether the line in hand is one that may not be changed. */
  private boolean frozen;

  InputReader(Filling filling) {
    this.filling = filling;
  }

  void read() {
    if (!(filling.request.input() instanceof ObjectNode input)) {
      filling.refuse("", FormProblems.notAnObject());
      return;
    }
    refuseUnknown(input);
    for (FieldDefinition field : filling.form.fields()) {
      if (field.isTable()) {
        table(field, input.get(field.key()));
      } else {
        field(field, field.key(), input, filling.request.before(), filling.data);
      }
    }
  }

  private void refuseUnknown(ObjectNode input) {
    List<String> known =
        filling.form.fields().stream()
            .map(FieldDefinition::key)
            .filter(key -> !filling.concealed(key))
            .toList();
    Iterator<String> names = input.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!known.contains(name)) {
        filling.refuse(escaped(name), FormProblems.unknownInput(name, known));
      }
    }
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /**
   * One field of the form or of a line.
   *
   * @param input all that was sent of the record, or of the line
   */
  private void field(
      FieldDefinition field, String place, ObjectNode input, ObjectNode before, ObjectNode target) {
    if (field.details() instanceof FieldDetails.Related && isDraft()) {
      target.remove(field.key());
    }
    if (filling.concealed(field.path()) || field.isDerived()) {
      return;
    }
    boolean editable = !frozen && isEditable(field) && !isSettled(field, before);
    JsonNode sent = input.get(field.key());
    if (sent == null) {
      if (editable && filling.request.coverage() == CheckRequest.Coverage.WHOLE) {
        target.remove(field.key());
      }
      return;
    }
    FieldDefinition here =
        field.in(input, before, filling.request.input(), filling.request.before());
    JsonNode now = read(here, place, sent, before);
    JsonNode old = before.get(field.key());
    if (now != null && old != null) {
      now = field.kind().carried(old, now);
    }
    boolean changed = now != null ? !now.equals(old) : old != null;
    if (editable) {
      filling.sent.add(place);
      put(field, place, now, target);
    } else if (changed) {
      filling.refuse(place, FormProblems.notEditable(field));
    }
    if (changed) {
      filling.changed.add(place);
    }
  }

  private @Nullable JsonNode read(
      FieldDefinition field, String place, JsonNode sent, ObjectNode before) {
    JsonNode old = before.get(field.key());
    if (old != null && isMaskOf(field, sent, old)) {
      return old;
    }
    return sent.isNull() ? null : field.kind().read(sent, field, filling.reading(place));
  }

  /** What was handed out masked and comes back so stands for what it masks. */
  private static boolean isMaskOf(FieldDefinition field, JsonNode sent, JsonNode old) {
    return field.handling().masked()
        && sent.isTextual()
        && sent.textValue().equals(Mask.of(old.asText()));
  }

  /** A value that is set once stays, when it was handed in. */
  private boolean isSettled(FieldDefinition field, ObjectNode before) {
    return field.handling().once() && before.has(field.key()) && !isDraft();
  }

  private boolean isDraft() {
    return "draft".equals(filling.surroundings.envelope().get("state"));
  }

  private boolean isEditable(FieldDefinition field) {
    return filling.request.mask().allows(field.path()) && !field.behaviour().readOnly().isAlways();
  }

  private void put(FieldDefinition field, String place, @Nullable JsonNode now, ObjectNode target) {
    if (field.kind().id().equals("secret")) {
      if (now != null) {
        filling.secrets.put(place, now.textValue().toCharArray());
      }
    } else if (now == null) {
      target.remove(field.key());
    } else {
      target.set(field.key(), now);
    }
  }

  private void table(FieldDefinition table, @Nullable JsonNode sent) {
    if (filling.concealed(table.path()) || !filling.request.mask().allowsInside(table.path())) {
      return;
    }
    boolean someLines = !filling.request.mask().allowsAllLines(table.key());
    if (sent == null || sent.isNull()) {
      if (sent != null && someLines) {
        filling.refuse(table.key(), FormProblems.notEditable(table));
        return;
      }
      if (sent != null || filling.request.coverage() == CheckRequest.Coverage.WHOLE) {
        removeAll(table);
      }
      return;
    }
    JsonNode list = table.kind().read(sent, table, filling.reading(table.key()));
    if (list != null && someLines) {
      filling.sent.add(table.key());
      someLines(table, list);
    } else if (list != null && table.items().isEmpty()) {
      filling.sent.add(table.key());
      lines(table, list);
    } else if (list != null) {
      filling.sent.add(table.key());
      checklist(table, list);
    }
  }

  /** What was sent for each item; the lines themselves are those of the definition. */
  private void checklist(FieldDefinition checklist, JsonNode sent) {
    Map<String, ObjectNode> now = Lines.byId(filling.data.get(checklist.key()));
    List<String> order = List.copyOf(now.keySet());
    for (JsonNode entry : sent) {
      String id = entry.path("_id").asText(entry.path("item").asText());
      ObjectNode old = now.get(id);
      if (!(entry instanceof ObjectNode line) || old == null) {
        filling.refuse(checklist.key(), FormProblems.unknownItem(checklist, id));
        continue;
      }
      String place = checklist.key() + "/" + order.indexOf(id);
      now.put(id, line(checklist, place, line, old, id));
    }
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    now.values().forEach(lines::add);
    filling.data.set(checklist.key(), lines);
  }

  /** Lines that are not sent stay as they are; others than may be changed must be as they were. */
  private void someLines(FieldDefinition table, JsonNode sent) {
    Map<String, ObjectNode> now = Lines.byId(filling.data.get(table.key()));
    List<String> order = List.copyOf(now.keySet());
    for (int i = 0; i < sent.size(); i++) {
      String id = sent.get(i).path("_id").asText();
      ObjectNode old = filling.concealsLine(table, id) ? null : now.get(id);
      if (!(sent.get(i) instanceof ObjectNode line) || old == null) {
        filling.refuse(table.key() + "/" + i, FormProblems.notEditable(table));
        continue;
      }
      String place = table.key() + "/" + order.indexOf(id);
      frozen = !filling.request.mask().allowsLine(table.key(), id);
      now.put(id, line(table, place, line, old, id));
      frozen = false;
    }
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    now.values().forEach(lines::add);
    filling.data.set(table.key(), lines);
  }

  private void removeAll(FieldDefinition table) {
    if (filling.request.mask().allows(table.path())) {
      filling.data.remove(table.key());
      FixedLines.complete(filling.form, filling.data);
    }
  }

  private void lines(FieldDefinition table, JsonNode sent) {
    Map<String, ObjectNode> before = Lines.byId(filling.request.before().get(table.key()));
    boolean whole = filling.request.mask().allows(table.path());
    LineIds ids = new LineIds(before.keySet(), sent);
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < sent.size(); i++) {
      String place = table.key() + "/" + i;
      if (!(sent.get(i) instanceof ObjectNode line)) {
        filling.refuse(place, FormProblems.notAnObject());
        continue;
      }
      String id = ids.of(line);
      ObjectNode old = before.remove(id);
      if (old == null && !whole) {
        filling.refuse(place, FormProblems.notEditable(table));
        continue;
      }
      lines.add(line(table, place, line, old, id));
    }
    if (!whole && !before.isEmpty()) {
      filling.refuse(table.key(), FormProblems.notEditable(table));
    }
    filling.data.set(table.key(), lines);
  }

  private ObjectNode line(
      FieldDefinition table, String place, ObjectNode sent, @Nullable ObjectNode old, String id) {
    ObjectNode before = old == null ? JsonNodeFactory.instance.objectNode() : old;
    ObjectNode target = before.deepCopy();
    target.put("_id", id);
    refuseUnknownColumns(table, place, sent);
    for (FieldDefinition column : table.columns()) {
      field(column, place + "/" + column.key(), sent, before, target);
    }
    return target;
  }

  private void refuseUnknownColumns(FieldDefinition table, String place, ObjectNode sent) {
    List<String> known =
        table.columns().stream()
            .filter(column -> !filling.concealed(column.path()))
            .map(FieldDefinition::key)
            .toList();
    Iterator<String> names = sent.fieldNames();
    while (names.hasNext()) {
      String name = names.next();
      if (!name.equals("_id") && !known.contains(name)) {
        filling.refuse(place + "/" + escaped(name), FormProblems.unknownInput(name, known));
      }
    }
  }
}
