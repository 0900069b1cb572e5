package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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

/** Any number of options, in the order of the definition. */
final class MultiChoiceKind implements FieldKind {

  @Override
  public String id() {
    return "multi-choice";
  }

  @Override
  public Text title() {
    return Text.of("several of a list", "多选");
  }

  @Override
  public Set<String> properties() {
    return Set.of("options", "list", "where", "atLeast", "atMost");
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.listOf(Type.TEXT));
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (!input.isArray()) {
      reading.refuse(KindProblems.notA(field, input, Text.of("a list of options", "选项列表")));
      return null;
    }
    Set<String> chosen = new LinkedHashSet<>();
    for (JsonNode item : input) {
      if (!ChoiceKind.options(field).containsKey(item.asText())) {
        reading.refuse(KindProblems.notAnOption(field, item.asText(), ChoiceKind.listed(field)));
        return null;
      }
      chosen.add(item.asText());
    }
    return inOrder(chosen, field);
  }

  private static @Nullable ArrayNode inOrder(Set<String> chosen, FieldDefinition field) {
    ArrayNode keys = JsonNodeFactory.instance.arrayNode();
    ChoiceKind.options(field).keySet().stream().filter(chosen::contains).forEach(keys::add);
    return keys.isEmpty() ? null : keys;
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    ArrayNode keys = JsonNodeFactory.instance.arrayNode();
    String whole = Written.option(cell, ChoiceKind.options(field));
    if (ChoiceKind.options(field).containsKey(whole)) {
      return keys.add(whole);
    }
    for (String word : Written.words(cell)) {
      keys.add(Written.option(word, ChoiceKind.options(field)));
    }
    return keys;
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    List<String> keys = new ArrayList<>();
    stored.forEach(item -> keys.add(item.asText()));
    return keys;
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    Set<String> chosen = new LinkedHashSet<>();
    if (value instanceof List<?> items) {
      items.forEach(item -> chosen.add(String.valueOf(item)));
    }
    return inOrder(chosen, field);
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(ChoiceKind.options(field).keySet().stream().limit(2).toList(), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    List<String> titles = new ArrayList<>();
    stored.forEach(item -> titles.add(ChoiceKind.title(field, item.asText(), locale)));
    return String.join(Text.of(", ", "、").in(locale), titles);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = Schema.of("array").put("uniqueItems", true);
    ObjectNode item = schema.putObject("items").put("type", "string");
    ChoiceKind.options(field).keySet().forEach(item.withArray("enum")::add);
    return schema;
  }
}
