package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;

/** The records that the data of a form refer to, in fields and in lines. */
final class References {

  private References() {}

  /** Passes over what is no reference, since data that were sent may be anything. */
  static Set<UUID> in(FormDefinition form, JsonNode data) {
    Set<UUID> ids = new HashSet<>();
    add(form.fields(), data, ids);
    return ids;
  }

  private static void add(List<FieldDefinition> fields, JsonNode data, Set<UUID> ids) {
    for (FieldDefinition field : fields) {
      JsonNode value = data.path(field.key());
      if (field.details() instanceof FieldDetails.Reference) {
        add(value.isObject() ? value.path("id").asText() : value.asText(), ids);
      } else if (field.details() instanceof FieldDetails.Related) {
        value.forEach(one -> add(one.path("id").asText(), ids));
      } else if (field.isTable()) {
        value.forEach(line -> add(field.columns(), line, ids));
      }
    }
  }

  private static void add(String id, Set<UUID> ids) {
    try {
      ids.add(UUID.fromString(id));
    } catch (IllegalArgumentException noId) {
      // Whoever reads the value says what is wrong with it.
    }
  }
}
