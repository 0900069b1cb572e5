package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
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
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** A time of day, to the minute. */
final class TimeKind implements FieldKind {

  private static final Text EXPECTED = Text.of("a time such as 08:30", "时间，例如 08:30");
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  @Override
  public String id() {
    return "time";
  }

  @Override
  public Text title() {
    return Text.of("time of day", "时间");
  }

  @Override
  public Set<String> properties() {
    return Set.of();
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.TIME);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (input.isTextual() && input.textValue().isBlank()) {
      return null;
    }
    try {
      return store(LocalTime.parse(input.asText().strip()), field);
    } catch (DateTimeParseException e) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    return TextNode.valueOf(Written.time(cell));
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return LocalTime.parse(stored.asText());
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return value instanceof LocalTime time
        ? TextNode.valueOf(MINUTES.format(time.truncatedTo(ChronoUnit.MINUTES)))
        : null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(LocalTime.of(9, 30), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return stored.asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("string").put("pattern", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
  }
}
