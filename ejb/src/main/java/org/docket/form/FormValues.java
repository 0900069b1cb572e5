package org.docket.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.docket.expression.Values;
import org.jspecify.annotations.Nullable;

/**
 * Stored data of a form as expressions see them; what is no field is looked for in the envelope.
 * Follows changes of the data.
 */
public final class FormValues implements Values {

  private final Map<String, FieldDefinition> fields = new HashMap<>();
  private final ObjectNode data;
  private final Lookups lookups;
  private final Values envelope;

  public FormValues(
      List<FieldDefinition> fields, ObjectNode data, Lookups lookups, Values envelope) {
    fields.forEach(field -> this.fields.put(field.key(), field));
    this.data = data;
    this.lookups = lookups;
    this.envelope = envelope;
  }

  Lookups lookups() {
    return lookups;
  }

  @Override
  public @Nullable Object get(String name) {
    FieldDefinition field = fields.get(name);
    if (field == null) {
      return name.equals("_id") ? data.path("_id").asText() : envelope.get(name);
    }
    JsonNode stored = data.get(name);
    return stored == null || stored.isNull()
        ? field.kind().emptyValue(field, lookups, this)
        : field.kind().value(stored, field, lookups);
  }

  /** A line of a table: its columns first, then the form; {@code parent} is the form itself. */
  public FormValues line(FieldDefinition table, ObjectNode line) {
    Values outer = name -> name.equals("parent") ? this : get(name);
    return new FormValues(table.columns(), line, lookups, outer);
  }
}
