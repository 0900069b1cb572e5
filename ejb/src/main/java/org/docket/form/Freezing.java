package org.docket.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;

/** Keeps values of a referenced record as they are now. */
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
}
