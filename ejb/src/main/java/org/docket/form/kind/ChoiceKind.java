package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.MapNode;
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

/** One of several options, written in the form or taken from a code list. */
final class ChoiceKind implements FieldKind {

  private static final int LISTED = 12;

  @Override
  public String id() {
    return "choice";
  }

  @Override
  public Text title() {
    return Text.of("one of a list", "单选");
  }

  @Override
  public Set<String> properties() {
    return Set.of("options", "list", "where", "search", "placeholder");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.TEXT);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TEXT);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    String key = input.isTextual() ? input.textValue() : input.asText();
    if (key.isEmpty()) {
      return null;
    }
    if (options(field).containsKey(key)) {
      return TextNode.valueOf(key);
    }
    reading.refuse(KindProblems.notAnOption(field, key, listed(field)));
    return null;
  }

  static Map<String, Text> options(FieldDefinition field) {
    return field.details() instanceof FieldDetails.Choices choices ? choices.options() : Map.of();
  }

  /** The first options, by title and key, as whoever reads it may write them. */
  static Text listed(FieldDefinition field) {
    return Text.of(listed(field, Locale.ENGLISH, ", "), listed(field, Locale.CHINESE, "、"));
  }

  private static String listed(FieldDefinition field, Locale locale, String between) {
    Map<String, Text> options = options(field);
    String first =
        options.entrySet().stream()
            .limit(LISTED)
            .map(option -> named(option.getKey(), option.getValue().in(locale)))
            .collect(Collectors.joining(between));
    return options.size() > LISTED ? first + between + "…" : first;
  }

  private static String named(String key, String title) {
    return title.equals(key) ? key : title + " (" + key + ")";
  }

  static String title(FieldDefinition field, String key, Locale locale) {
    Text title = options(field).get(key);
    return title == null ? key : title.in(locale);
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    return TextNode.valueOf(Written.option(cell, options(field)));
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return stored.asText();
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return options(field).containsKey(value.toString()) ? TextNode.valueOf(value.toString()) : null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return options(field).keySet().stream().findFirst().map(TextNode::valueOf).orElse(null);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return title(field, stored.asText(), locale);
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return stored.asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = Schema.of("string");
    options(field).keySet().forEach(schema.withArray("enum")::add);
    return schema;
  }
}
