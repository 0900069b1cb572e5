package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A person of the organisation. */
final class PersonKind implements FieldKind {

  private static final Text PERSON = Text.of("person", "人员");

  @Override
  public String id() {
    return "person";
  }

  @Override
  public Text title() {
    return Text.of("person", "人员");
  }

  @Override
  public Set<String> properties() {
    return Set.of("search", "unique", "where", "candidates");
  }

  @Override
  public List<String> members() {
    return List.of("name", "login", "email", "phone");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(FormTypes.PERSON);
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
            .filter(known -> reading.lookups().person(known).isPresent())
            .or(() -> reading.lookups().personByLogin(sent));
    if (id.isEmpty()) {
      reading.refuse(KindProblems.notFound(field, sent, PERSON));
      return null;
    }
    return Identity.stored(id.get());
  }

  @Override
  public @Nullable Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return lookups.person(Identity.of(stored)).map(Lookups.Entry::values).orElse(null);
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return value instanceof RecordValue person
        ? Identity.uuid(person.id().toString()).map(Identity::stored).orElse(null)
        : null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return Identity.stored(new UUID(0, 0));
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return lookups.person(Identity.of(stored)).map(entry -> entry.title().in(locale)).orElse("…");
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return stored.path("id").asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.named("id", Schema.text("uuid"));
  }

  @Override
  public ObjectNode answerSchema(FieldDefinition field) {
    return Schema.with(schema(field), "login", "name");
  }
}
