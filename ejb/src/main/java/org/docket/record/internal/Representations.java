package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.docket.event.Represented;
import org.docket.form.FieldDefinition;
import org.docket.form.Representation;
import org.docket.record.RecordState;

/** Tells the organisation about records that stand for something of it. */
@ApplicationScoped
public class Representations {

  private final Event<Represented> notices;

  @Inject
  public Representations(Event<Represented> notices) {
    this.notices = notices;
  }

  /** Wipes the secrets afterwards. */
  public void tell(RecordWork work, Map<String, char[]> secretsByField) {
    Representation represents = work.form().represents();
    if (represents != null) {
      notices.fire(notice(work, represents, secretsByField));
    }
    secretsByField.values().forEach(secret -> Arrays.fill(secret, '\0'));
  }

  private static Represented notice(
      RecordWork work, Representation represents, Map<String, char[]> secretsByField) {
    ObjectNode data = work.data();
    Map<String, Object> values = new HashMap<>();
    Map<String, char[]> secrets = new HashMap<>();
    represents
        .fields()
        .forEach(
            (role, key) -> {
              work.form().field(key).ifPresent(field -> put(role, field, data, values));
              if (secretsByField.containsKey(key)) {
                secrets.put(role, secretsByField.get(key));
              }
            });
    return new Represented(
        represents.what(),
        work.row().id(),
        values,
        secrets,
        work.row().state() == RecordState.CANCELLED);
  }

  private static void put(
      String role, FieldDefinition field, ObjectNode data, Map<String, Object> values) {
    JsonNode stored = data.get(field.key());
    if (stored != null && !(stored.isArray() && stored.isEmpty())) {
      values.put(role, plain(field, stored));
    }
  }

  private static Object plain(FieldDefinition field, JsonNode stored) {
    return switch (field.kind().id()) {
      case "person", "reference" -> UUID.fromString(stored.path("id").asText());
      case "attachments" -> UUID.fromString(stored.path(0).path("id").asText());
      case "yes-no" -> stored.asBoolean();
      case "date" -> LocalDate.parse(stored.asText());
      default -> stored.asText();
    };
  }
}
