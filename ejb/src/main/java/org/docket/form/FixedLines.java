package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lines of a checklist: one for each item, in their order, whatever is stored of them yet. */
public final class FixedLines {

  private FixedLines() {}

  public static ArrayNode of(FieldDefinition checklist, @Nullable JsonNode stored) {
    Map<String, ObjectNode> known = Lines.byId(stored);
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (ChecklistItem item : checklist.items()) {
      ObjectNode line = lines.addObject();
      line.put("_id", item.id()).put("item", item.id()).put("max", item.max().toPlainString());
      ObjectNode filled = known.get(item.id());
      if (filled != null) {
        line.setAll(filled);
      }
    }
    return lines;
  }

  /** Of the data of a form: so that rules see the lines before anybody has filled them in. */
  static void complete(FormDefinition form, ObjectNode data) {
    for (FieldDefinition field : form.fields()) {
      if (!field.items().isEmpty()) {
        data.set(field.key(), of(field, data.get(field.key())));
      }
    }
  }
}
