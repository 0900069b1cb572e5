package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.Lines;

/**
 * What of a record is copied into a new one: all that somebody could type, but not what the form
 * keeps out ({@code copy: false}) or masks, what must be different in every record, and what
 * belongs to one record alone.
 */
final class Copying {

  private static final Set<String> NEVER = Set.of("attachments", "signature", "secret");

  private final FormDefinition original;
  private final FormDefinition form;
  private final Set<String> hidden;

  /**
   * @param original the form that the record was filled with
   * @param form the form as it is now
   */
  Copying(FormDefinition original, FormDefinition form, Set<String> hidden) {
    this.original = original;
    this.form = form;
    this.hidden = Set.copyOf(hidden);
  }

  ObjectNode of(ObjectNode data) {
    return copied(form.fields(), data);
  }

  private ObjectNode copied(List<FieldDefinition> fields, ObjectNode data) {
    ObjectNode copy = data.objectNode();
    for (FieldDefinition field : fields) {
      JsonNode value = data.get(field.key());
      if (value != null && isCopied(field)) {
        copy.set(field.key(), field.isTable() ? lines(field, value) : plain(value));
      }
    }
    return copy;
  }

  private boolean isCopied(FieldDefinition field) {
    boolean isReadable =
        original
            .at(field.path())
            .filter(old -> old.kind().equals(field.kind()) && !old.handling().masked())
            .isPresent();
    boolean isUniqueAmongRecords = field.unique() && field.path().equals(field.key());
    return isReadable
        && field.handling().copied()
        && !field.handling().masked()
        && !isUniqueAmongRecords
        && !field.isDerived()
        && !field.behaviour().readOnly().isAlways()
        && !NEVER.contains(field.kind().id())
        && !hidden.contains(field.path());
  }

  private ArrayNode lines(FieldDefinition table, JsonNode value) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (ObjectNode line : Lines.of(value)) {
      lines.add(copied(table.columns(), line).put("_id", line.path("_id").asText()));
    }
    return lines;
  }

  /** A reference is chosen anew: what was frozen of it is not taken over. */
  private static JsonNode plain(JsonNode value) {
    JsonNode copy = value.deepCopy();
    if (copy instanceof ObjectNode object) {
      object.remove("frozen");
    }
    return copy;
  }
}
