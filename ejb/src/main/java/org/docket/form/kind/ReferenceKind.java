package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
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

/**
 * A record of another form, or of one of several; may keep some of its values as they were at
 * submission.
 */
public final class ReferenceKind implements FieldKind {

  private static final Text RECORD = Text.of("record", "单据");

  @Override
  public String id() {
    return "reference";
  }

  @Override
  public Text title() {
    return Text.of("another record", "引用单据");
  }

  @Override
  public Set<String> properties() {
    return Set.of("to", "where", "freeze", "shows", "search", "unique", "placeholder");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return types.oneOf(definition.strings("to"));
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
    FieldDetails.Reference reference = reference(field);
    Optional<ObjectNode> stored =
        Identity.uuid(sent).flatMap(id -> found(id, reference, reading.lookups()));
    if (stored.isEmpty()) {
      reading.refuse(KindProblems.notFound(field, sent, RECORD));
      return null;
    }
    return stored.get();
  }

  private static Optional<ObjectNode> found(
      UUID id, FieldDetails.Reference reference, Lookups lookups) {
    return reference.forms().stream()
        .filter(form -> lookups.record(form, id, none()).isPresent())
        .findFirst()
        .map(form -> stored(id, form, reference));
  }

  private static ObjectNode stored(UUID id, String form, FieldDetails.Reference reference) {
    ObjectNode stored = Identity.stored(id);
    return reference.hasSeveral() ? stored.put("form", form) : stored;
  }

  @Override
  public JsonNode carried(JsonNode before, JsonNode now) {
    return Identity.same(before, now) ? before : now;
  }

  @Override
  public @Nullable Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    RecordValue record = entry(stored, field, lookups).map(Lookups.Entry::values).orElse(null);
    FieldDetails.Reference reference = reference(field);
    return record == null || !reference.hasSeveral()
        ? record
        : new OneOfSeveral(reference.formOf(stored), record);
  }

  private static Optional<Lookups.Entry> entry(
      JsonNode stored, FieldDefinition field, Lookups lookups) {
    ObjectNode frozen = stored.get("frozen") instanceof ObjectNode some ? some : none();
    return lookups.record(reference(field).formOf(stored), Identity.of(stored), frozen);
  }

  private static FieldDetails.Reference reference(FieldDefinition field) {
    return (FieldDetails.Reference) field.details();
  }

  /** A record that also says which form it is of. */
  public record OneOfSeveral(String form, RecordValue record) implements RecordValue {
    @Override
    public Object id() {
      return record.id();
    }

    @Override
    public @Nullable Object get(String name) {
      return name.equals("form") ? form : record.get(name);
    }
  }

  private static ObjectNode none() {
    return JsonNodeFactory.instance.objectNode();
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    if (!(value instanceof RecordValue record)) {
      return null;
    }
    FieldDetails.Reference reference = reference(field);
    Optional<UUID> id = Identity.uuid(record.id().toString());
    String form =
        record.get("form") instanceof String of && reference.forms().contains(of)
            ? of
            : reference.forms().get(0);
    return id.map(known -> stored(known, form, reference)).orElse(null);
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    String form = reference(field).forms().get(0);
    return stored(
        UUID.nameUUIDFromBytes(form.getBytes(StandardCharsets.UTF_8)), form, reference(field));
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
    return Schema.named("id", Schema.text("uuid"))
        .put("description", "→ " + String.join(", ", reference(field).forms()));
  }

  @Override
  public ObjectNode answerSchema(FieldDefinition field) {
    ObjectNode schema = Schema.with(schema(field), "title", "number");
    schema
        .withObject("/properties")
        .set("values", Schema.of("object").put("additionalProperties", true));
    ObjectNode texts = Schema.of("object");
    texts.set("additionalProperties", Schema.of("string"));
    schema.withObject("/properties").set("shows", texts);
    return schema;
  }
}
