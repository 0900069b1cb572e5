package org.docket.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.RecordValue;

/** Keeps values of referenced records, and lists of related ones, as they are now. */
final class Freezing {

  private Freezing() {}

  static void in(FieldDefinition field, ObjectNode data, Lookups lookups) {
    if (field.details() instanceof FieldDetails.Reference reference
        && !reference.freeze().isEmpty()
        && data.get(field.key()) instanceof ObjectNode stored
        && !stored.has("frozen")) {
      UUID id = UUID.fromString(stored.path("id").asText());
      stored.set("frozen", lookups.stored(reference.formOf(stored), id, reference.freeze()));
    }
  }

  /**
   * The records that the list holds now, with what is shown of them and computed with.
   *
   * @param scope the form with its data
   */
  static void list(FormDefinition form, FieldDefinition field, ObjectNode data, FormValues scope) {
    if (!(field.details() instanceof FieldDetails.Related related)
        || !related.freeze()
        || data.has(field.key())) {
      return;
    }
    Set<String> kept = new LinkedHashSet<>(related.columns());
    kept.addAll(ReferencedPaths.of(form, related.form()));
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    for (RecordValue record : scope.lookups().related(field, scope)) {
      UUID id = UUID.fromString(record.id().toString());
      list.addObject()
          .put("id", id.toString())
          .set("frozen", scope.lookups().stored(related.form(), id, kept));
    }
    data.set(field.key(), list);
  }
}
