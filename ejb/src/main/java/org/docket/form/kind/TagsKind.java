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

/** Short words that people add as they like, each once. */
final class TagsKind implements FieldKind {

  private static final int LONGEST = 40;
  private static final int MOST = 50;

  @Override
  public String id() {
    return "tags";
  }

  @Override
  public Text title() {
    return Text.of("tags", "标签");
  }

  @Override
  public Set<String> properties() {
    return Set.of("atLeast", "atMost", "maxLength");
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
    if (!input.isArray() || input.size() > MOST) {
      reading.refuse(
          KindProblems.notA(
              field,
              input,
              Text.of("a list of at most " + MOST + " words", "最多 " + MOST + " 个词的列表")));
      return null;
    }
    int limit = field.limits().maxLength() > 0 ? field.limits().maxLength() : LONGEST;
    Set<String> words = new LinkedHashSet<>();
    for (JsonNode item : input) {
      String word = TextKind.cleaned(item.asText()).replaceAll("\\s+", " ");
      if (!item.isTextual()) {
        reading.refuse(KindProblems.notA(field, item, Text.of("words", "文字")));
        return null;
      }
      if (word.length() > limit) {
        reading.refuse(KindProblems.tooLong(field, word.length(), limit));
        return null;
      }
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return stored(words);
  }

  private static @Nullable ArrayNode stored(Set<String> words) {
    ArrayNode stored = JsonNodeFactory.instance.arrayNode();
    words.forEach(stored::add);
    return stored.isEmpty() ? null : stored;
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    ArrayNode words = JsonNodeFactory.instance.arrayNode();
    Written.words(cell).forEach(words::add);
    return words;
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return words(stored);
  }

  private static List<String> words(JsonNode stored) {
    List<String> words = new ArrayList<>();
    stored.forEach(word -> words.add(word.asText()));
    return words;
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    Set<String> words = new LinkedHashSet<>();
    if (value instanceof List<?> items) {
      items.forEach(item -> words.add(String.valueOf(item)));
    }
    return stored(words);
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return store(List.of(FieldKind.sampleText(field.title(), language)), field);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return String.join(Text.of(", ", "、").in(locale), words(stored));
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = Schema.of("array").put("uniqueItems", true).put("maxItems", MOST);
    schema.set("items", Schema.of("string"));
    return schema;
  }
}
