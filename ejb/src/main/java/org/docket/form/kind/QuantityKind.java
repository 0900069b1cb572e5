package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** A number with its unit of measure, which is one of the options; a single one is understood. */
final class QuantityKind implements FieldKind {

  private static final Pattern WRITTEN =
      Pattern.compile("([-+]?[0-9][0-9, ]*(?:\\.[0-9]+)?)(.*)", Pattern.DOTALL);

  private static final Text EXPECTED = Text.of("an amount and a measure", "数量和计量单位");
  private static final Type QUANTITY =
      Type.record(
          "quantity",
          Map.of(
              "amount", Type.Field.required(Type.NUMBER),
              "measure", Type.Field.required(Type.TEXT)));
  private static final DecimalKind AMOUNT = new DecimalKind();

  @Override
  public String id() {
    return "quantity";
  }

  @Override
  public Text title() {
    return Text.of("quantity with unit", "数量（带单位）");
  }

  @Override
  public Set<String> properties() {
    return Set.of("options", "list", "scale", "search");
  }

  @Override
  public List<String> members() {
    return List.of("amount", "measure");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(QUANTITY);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.NUMBER);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (!input.isObject()) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
    JsonNode sent = input.path("amount");
    if (sent.isMissingNode() || sent.isNull()) {
      return null;
    }
    JsonNode amount = AMOUNT.read(sent, field, reading);
    return amount == null ? null : measured(amount, input, field, reading);
  }

  private static @Nullable JsonNode measured(
      JsonNode amount, JsonNode input, FieldDefinition field, Reading reading) {
    Map<String, Text> options = ChoiceKind.options(field);
    String only = options.size() == 1 ? options.keySet().iterator().next() : "";
    String measure = input.path("measure").asText(only);
    if (!options.containsKey(measure)) {
      reading.refuse(KindProblems.notAnOption(field, measure, ChoiceKind.listed(field)));
      return null;
    }
    ObjectNode stored = JsonNodeFactory.instance.objectNode();
    stored.set("amount", amount);
    return stored.put("measure", measure);
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    Matcher parts = WRITTEN.matcher(Written.text(cell).strip());
    if (!parts.matches()) {
      return TextNode.valueOf(Written.text(cell));
    }
    ObjectNode sent = JsonNodeFactory.instance.objectNode();
    sent.put("amount", Written.number(parts.group(1), false));
    String measure = parts.group(2).strip();
    return measure.isEmpty()
        ? sent
        : sent.put("measure", Written.option(measure, ChoiceKind.options(field)));
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return RecordValue.of(
        stored.toString(),
        Map.of("amount", amount(stored), "measure", stored.path("measure").asText()));
  }

  private static BigDecimal amount(JsonNode stored) {
    return NumericKind.number(stored.path("amount"));
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    ObjectNode stored = JsonNodeFactory.instance.objectNode();
    stored.set("amount", AMOUNT.sample(field, language));
    return ChoiceKind.options(field).keySet().stream()
        .findFirst()
        .map(measure -> stored.put("measure", measure))
        .orElse(null);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    String measure = ChoiceKind.title(field, stored.path("measure").asText(), locale);
    return stored.path("amount").asText() + " " + measure;
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return amount(stored);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = Schema.named("amount", AMOUNT.schema(field));
    ObjectNode measure = schema.withObject("/properties/measure").put("type", "string");
    ChoiceKind.options(field).keySet().forEach(measure.withArray("enum")::add);
    return schema;
  }
}
