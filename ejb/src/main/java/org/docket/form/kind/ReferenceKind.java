package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A record of another form; may keep some of its values as they were at submission. */
public final class ReferenceKind implements FieldKind {

  private static final Text RECORD = Text.of("record", "单据");

  @Override
  public String id() {
    return "reference";
  }

  @Override
  public Set<String> properties() {
    return Set.of("to", "where", "freeze", "shows", "search", "unique", "placeholder");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return definition.string("to").flatMap(types::form);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TEXT);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    String sent = Identity.sent(input, "id");
    if (sent.isEmpty()) {
      return null;
    }
    Optional<UUID> id =
        Identity.uuid(sent)
            .filter(known -> reading.lookups().record(to(field), known, none()).isPresent());
    if (id.isEmpty()) {
      reading.refuse(KindProblems.notFound(field, sent, RECORD));
      return null;
    }
    return Identity.stored(id.get());
  }

  @Override
  public JsonNode carried(JsonNode before, JsonNode now) {
    return Identity.same(before, now) ? before : now;
  }

  @Override
  public @Nullable Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return entry(stored, field, lookups).map(Lookups.Entry::values).orElse(null);
  }

  private static Optional<Lookups.Entry> entry(
      JsonNode stored, FieldDefinition field, Lookups lookups) {
    ObjectNode frozen = stored.get("frozen") instanceof ObjectNode some ? some : none();
    return lookups.record(to(field), Identity.of(stored), frozen);
  }

  /** The form that the field refers to. */
  public static String to(FieldDefinition field) {
    return ((FieldDetails.Reference) field.details()).to();
  }

  private static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return value instanceof RecordValue record
        ? Identity.uuid(record.id().toString()).map(Identity::stored).orElse(null)
        : null;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return entry(stored, field, lookups).map(entry -> entry.title().in(locale)).orElse("…");
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return stored.path("id").asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.named("id", Schema.text("uuid")).put("description", "→ " + to(field));
  }

  @Override
  public ObjectNode answerSchema(FieldDefinition field) {
    ObjectNode schema = Schema.with(schema(field), "title", "number");
    schema.withObject("/properties").set("values", Schema.of("object"));
    return schema;
  }
}
