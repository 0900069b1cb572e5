package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A day. */
final class DateKind implements FieldKind {

  private static final Text EXPECTED = Text.of("a date such as 2026-03-02", "日期，例如 2026-03-02");
  private static final int LAST_YEAR = 9999;

  @Override
  public String id() {
    return "date";
  }

  @Override
  public Text title() {
    return Text.of("date", "日期");
  }

  @Override
  public Set<String> properties() {
    return Set.of("search", "unique");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.DATE);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TIME);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (input.asText().isBlank() && input.isTextual()) {
      return null;
    }
    try {
      return store(LocalDate.parse(input.asText().strip()), field);
    } catch (DateTimeParseException e) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    return TextNode.valueOf(Written.day(cell));
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return LocalDate.parse(stored.asText());
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return value instanceof LocalDate date && date.getYear() >= 0 && date.getYear() <= LAST_YEAR
        ? TextNode.valueOf(date.toString())
        : null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(LocalDate.of(2026, 3, 2), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return stored.asText();
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return LocalDate.parse(stored.asText()).atStartOfDay(reading.evaluation().zone()).toInstant();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.text("date");
  }
}
