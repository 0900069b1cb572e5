package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Lines of columns; every line has an id that it keeps. What is sent is read by {@link
 * org.docket.form.FormRules}, line by line.
 */
final class TableKind implements FieldKind {

  @Override
  public String id() {
    return "table";
  }

  @Override
  public Text title() {
    return Text.of("table", "明细表");
  }

  @Override
  public Set<String> properties() {
    return Set.of("columns", "minRows", "maxRows");
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    String name = "line at " + definition.location();
    return Optional.of(Type.listOf(Type.record(name, () -> types.columns(definition))));
  }

  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    if (!input.isArray()) {
      reading.refuse(KindProblems.notA(field, input, Text.of("a list of lines", "明细行列表")));
      return null;
    }
    return input;
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    List<RecordValue> lines = new ArrayList<>();
    stored.forEach(line -> lines.add(line(line, field, lookups)));
    return lines;
  }

  private static RecordValue line(JsonNode line, FieldDefinition field, Lookups lookups) {
    Map<String, @Nullable Object> values = new HashMap<>();
    values.put("_id", line.path("_id").asText());
    for (FieldDefinition column : field.columns()) {
      JsonNode stored = line.get(column.key());
      values.put(
          column.key(), stored == null ? null : column.kind().value(stored, column, lookups));
    }
    return RecordValue.of(line.path("_id").asText(), values);
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public @Nullable JsonNode sample(FieldDefinition field, Locale language) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    for (int i = 1; i <= 2; i++) {
      ObjectNode line = lines.addObject().put("_id", "r" + i);
      for (FieldDefinition column : field.columns()) {
        JsonNode value = column.isDerived() ? null : column.kind().sample(column, language);
        if (value != null) {
          line.set(column.key(), value);
        }
      }
    }
    return lines;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return Text.of(stored.size() + " lines", stored.size() + " 行").in(locale);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    return lines(field, column -> column.kind().schema(column));
  }

  @Override
  public ObjectNode answerSchema(FieldDefinition field) {
    return lines(field, column -> column.kind().answerSchema(column));
  }

  private static ObjectNode lines(
      FieldDefinition table, Function<FieldDefinition, ObjectNode> schemaOf) {
    ObjectNode line = Schema.of("object");
    ObjectNode properties = line.putObject("properties");
    properties.set("_id", Schema.of("string"));
    for (FieldDefinition column : table.columns()) {
      properties.set(column.key(), schemaOf.apply(column));
    }
    line.put("additionalProperties", false);
    ObjectNode schema = Schema.of("array");
    schema.set("items", line);
    return schema;
  }
}
