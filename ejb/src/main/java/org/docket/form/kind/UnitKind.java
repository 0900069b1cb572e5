package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
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

/** A unit of the organisation, named by its code. */
final class UnitKind implements FieldKind {

  private static final Text WHAT = Text.of("unit", "部门");

  @Override
  public String id() {
    return "unit";
  }

  @Override
  public Set<String> properties() {
    return Set.of("search", "unique", "where");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(FormTypes.UNIT);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TEXT);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    String code = Identity.sent(input, "code");
    if (code.isEmpty()) {
      return null;
    }
    if (reading.lookups().unit(code).isEmpty()) {
      reading.refuse(KindProblems.notFound(field, code, WHAT));
      return null;
    }
    return TextNode.valueOf(code);
  }

  @Override
  public @Nullable Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return lookups.unit(stored.asText()).map(Lookups.Entry::values).orElse(null);
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return TextNode.valueOf(
        value instanceof RecordValue record ? record.id().toString() : value.toString());
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return lookups
        .unit(stored.asText())
        .map(entry -> entry.title().in(locale))
        .orElse(stored.asText());
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return stored.asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("string");
  }
}
