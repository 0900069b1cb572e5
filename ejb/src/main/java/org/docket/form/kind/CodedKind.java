package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
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

/** Something of the organisation that is named by its code: a unit or a position. */
final class CodedKind implements FieldKind {

  static final CodedKind UNIT =
      new CodedKind("unit", Text.of("unit", "部门"), FormTypes.UNIT, Lookups::unit);
  static final CodedKind POSITION =
      new CodedKind("position", Text.of("position", "岗位"), FormTypes.POSITION, Lookups::position);

  private final String id;
  private final Text what;
  private final Type type;
  private final BiFunction<Lookups, String, Optional<Lookups.Entry>> finder;

  private CodedKind(
      String id,
      Text what,
      Type type,
      BiFunction<Lookups, String, Optional<Lookups.Entry>> finder) {
    this.id = id;
    this.what = what;
    this.type = type;
    this.finder = finder;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Text title() {
    return what;
  }

  @Override
  public Set<String> properties() {
    return Set.of("search", "unique", "where");
  }

  @Override
  public List<String> members() {
    return List.of("code", "name");
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return Optional.of(type);
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
    if (finder.apply(reading.lookups(), code).isEmpty()) {
      reading.refuse(KindProblems.notFound(field, code, what));
      return null;
    }
    return TextNode.valueOf(code);
  }

  @Override
  public @Nullable Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    return finder.apply(lookups, stored.asText()).map(Lookups.Entry::values).orElse(null);
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return TextNode.valueOf(
        value instanceof RecordValue record ? record.id().toString() : value.toString());
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return finder
        .apply(lookups, stored.asText())
        .map(entry -> entry.title().in(locale))
        .orElse(stored.asText());
  }

  @Override
  public Object slotValue(JsonNode stored, Reading reading) {
    return stored.asText();
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode schema = JsonNodeFactory.instance.objectNode();
    ArrayNode ways = schema.putArray("anyOf");
    ways.add(Schema.of("string")).add(Schema.named("code", Schema.of("string")));
    return schema;
  }

  @Override
  public ObjectNode answerSchema(FieldDefinition field) {
    return Schema.with(Schema.named("code", Schema.of("string")), "name", "title");
  }
}
