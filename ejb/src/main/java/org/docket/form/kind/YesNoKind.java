package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
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
import org.docket.form.Reading;
import org.docket.form.SlotType;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** Yes or no. */
final class YesNoKind implements FieldKind {

  private static final Text YES = Text.of("Yes", "是");
  private static final Text NO = Text.of("No", "否");

  @Override
  public String id() {
    return "yes-no";
  }

  @Override
  public Text title() {
    return Text.of("yes or no", "是否");
  }

  @Override
  public Set<String> properties() {
    return Set.of("search");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(Type.YES_NO);
  }

  @Override
  public Optional<SlotType> slot() {
    return Optional.of(SlotType.TEXT);
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (input.isBoolean()) {
      return input;
    }
    reading.refuse(KindProblems.notA(field, input, Text.of("true or false", "是或否（true 或 false）")));
    return null;
  }

  @Override
  public JsonNode sent(Object cell, FieldDefinition field) {
    return Written.truth(cell)
        .<JsonNode>map(BooleanNode::valueOf)
        .orElseGet(() -> TextNode.valueOf(Written.text(cell)));
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return stored.asBoolean();
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return value instanceof Boolean answer ? BooleanNode.valueOf(answer) : null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    return BooleanNode.TRUE;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return (stored.asBoolean() ? YES : NO).in(locale);
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return Boolean.toString(stored.asBoolean());
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return Schema.of("boolean");
  }
}
