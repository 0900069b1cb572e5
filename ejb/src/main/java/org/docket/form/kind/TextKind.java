package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Mask;
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Text of one line or of many. */
class TextKind implements FieldKind {

  private static final Text EXPECTED = Text.of("text", "文字");

  private final String id;
  private final Text title;
  private final int maxLength;

  TextKind(String id, Text title, int maxLength) {
    this.id = id;
    this.title = title;
    this.maxLength = maxLength;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text title() {
    return title;
  }

  @Override
  public Set<String> properties() {
    return id.equals("long-text")
        ? Set.of("maxLength", "placeholder", "search")
        : Set.of("maxLength", "placeholder", "search", "unique", "mask");
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
    if (!input.isTextual()) {
      reading.refuse(KindProblems.notA(field, input, EXPECTED));
      return null;
    }
    String text = cleaned(input.textValue());
    if (text.isEmpty()) {
      return null;
    }
    if (text.length() > limit(field)) {
      reading.refuse(KindProblems.tooLong(field, text.length(), limit(field)));
      return null;
    }
    return accepted(text, field, reading);
  }

  /** A last look at the text by kinds that know more about it. */
  @Nullable JsonNode accepted(String text, FieldDefinition field, Reading reading) {
    return TextNode.valueOf(text);
  }

  /** Without spaces around it and without characters that no line can show. */
  static String cleaned(String text) {
    return text.replaceAll("[\\p{Cc}&&[^\\n\\t]]", "").strip();
  }

  private int limit(FieldDefinition field) {
    return field.limits().maxLength() > 0 ? field.limits().maxLength() : maxLength;
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return stored.asText();
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    String text = value.toString();
    return text.isEmpty() ? null : TextNode.valueOf(text);
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return field.handling().masked() ? Mask.of(stored.asText()) : stored.asText();
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return stored.asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("string").put("maxLength", limit(field));
  }
}
