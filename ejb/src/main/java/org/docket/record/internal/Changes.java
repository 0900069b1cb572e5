package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;

/** What changed from one state of the data to the next, by field. */
public final class Changes {

  private Changes() {}

  /** {@code [{field, before?, after?}]} with values as stored. */
  public static ArrayNode between(FormDefinition form, ObjectNode before, ObjectNode after) {
    ArrayNode changes = JsonNodeFactory.instance.arrayNode();
    for (FieldDefinition field : form.fields()) {
      JsonNode old = before.get(field.key());
      JsonNode now = after.get(field.key());
      boolean same = old == null ? now == null : old.equals(now);
      if (!same) {
        ObjectNode change = changes.addObject().put("field", field.key());
        if (old != null) {
          change.set("before", old);
        }
        if (now != null) {
          change.set("after", now);
        }
      }
    }
    return changes;
  }
}
