package org.docket.form.kind;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.docket.definition.MapNode;
import org.docket.expression.RecordValue;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FieldKind;
import org.docket.form.FormTypes;
import org.docket.form.Lookups;
import org.docket.form.Reading;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Records of another form that belong to this one: found, not typed. Nothing of it is stored, but
 * where the form freezes the list: then the ids, and the values as they were.
 */
final class RelatedKind implements FieldKind {

  @Override
  public String id() {
    return "related";
  }

  @Override
  public Text title() {
    return Text.of("records that name this one", "关联单据");
  }

  @Override
  public Set<String> properties() {
    return Set.of("form", "where", "columns", "sort", "limit", "states", "freeze");
  }

  @Override
  public boolean isList() {
    return true;
  }

  @Override
  public Optional<Type> type(MapNode definition, FormTypes types) {
    return definition.string("form").flatMap(types::form).map(Type::listOf);
  }

  @Override
  public Object emptyValue(FieldDefinition field, Lookups lookups, Values scope) {
    return lookups.related(field, scope);
  }

  @Override
  public Object value(JsonNode stored, FieldDefinition field, Lookups lookups) {
    String form = ((FieldDetails.Related) field.details()).form();
    List<RecordValue> records = new ArrayList<>();
    for (JsonNode one : stored) {
      ObjectNode frozen = one.get("frozen") instanceof ObjectNode kept ? kept : Schema.none();
      lookups
          .record(form, Identity.of(one), frozen)
          .ifPresent(entry -> records.add(entry.values()));
    }
    return records;
  }

  /** What a client sends of it is passed over, as of computed fields. */
  @Override
  public @Nullable JsonNode read(JsonNode input, FieldDefinition field, Reading reading) {
    return null;
  }

  @Override
  public boolean fitsACell() {
    return false;
  }

  @Override
  public @Nullable JsonNode store(Object value, FieldDefinition field) {
    return null;
  }

  @Override
  public String display(JsonNode stored, FieldDefinition field, Lookups lookups, Locale locale) {
    return Text.of(stored.size() + " records", stored.size() + " 张单据").in(locale);
  }

  @Override
  public ObjectNode schema(FieldDefinition field) {
    ObjectNode list = Schema.of("array").put("readOnly", true);
    list.set("items", Schema.named("id", Schema.text("uuid")));
    return list.put("description", "← " + ((FieldDetails.Related) field.details()).form());
  }
}
