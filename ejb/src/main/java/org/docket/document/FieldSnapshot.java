package org.docket.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.form.SlotType;
import org.docket.form.kind.TreeChoiceKind;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes the values of a record as a template reads them (see {@link
 * org.docket.document.template.View}), in both languages, together with the records that it refers
 * to: all that a document shows is in its snapshot, and nothing is read anew when it is rendered
 * again.
 */
final class FieldSnapshot {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 3;

  private final Lookups lookups;
  private final Function<String, FormDefinition> forms;

  FieldSnapshot(Lookups lookups, Function<String, FormDefinition> forms) {
    this.lookups = lookups;
    this.forms = forms;
  }

  /**
   * A node with a member for each field that is printed.
   *
   * @param scope the record as expressions see it
   */
  ObjectNode fields(FormDefinition form, ObjectNode data, Values scope) {
    ObjectNode node = NODES.objectNode();
    ObjectNode members = node.putObject("m");
    addFields(members, form.fields(), data, 0);
    for (FieldDefinition field : form.fields()) {
      if (field.printed() && field.details() instanceof FieldDetails.Related related) {
        members
            .withObject("/" + field.key())
            .set("l", listed(related, scope.get(field.key()), data.path(field.key())));
      }
    }
    return node;
  }

  /** The columns of related records, whoever issues the document. */
  private ArrayNode listed(FieldDetails.Related related, @Nullable Object records, JsonNode kept) {
    ArrayNode items = NODES.arrayNode();
    FormDefinition form = forms.apply(related.form());
    List<FieldDefinition> columns =
        form.fields().stream().filter(field -> related.columns().contains(field.key())).toList();
    for (Object one : records instanceof List<?> list ? list : List.of()) {
      if (one instanceof RecordValue record) {
        ObjectNode members = items.addObject().putObject("m");
        addEnvelope(members, form, record::get);
        UUID id = UUID.fromString(record.id().toString());
        ObjectNode data = lookups.stored(form.key(), id, keys(columns));
        frozen(kept, id).forEach(data::setAll);
        addFields(members, columns, data, 1);
      }
    }
    return items;
  }

  private static List<ObjectNode> frozen(JsonNode kept, UUID id) {
    List<ObjectNode> frozen = new ArrayList<>();
    for (JsonNode one : kept) {
      if (one.path("id").asText().equals(id.toString())
          && one.get("frozen") instanceof ObjectNode values) {
        frozen.add(values);
      }
    }
    return frozen;
  }

  private static Set<String> keys(List<FieldDefinition> fields) {
    Set<String> keys = new HashSet<>();
    fields.forEach(field -> keys.add(field.key()));
    return keys;
  }

  private void addFields(
      ObjectNode members, List<FieldDefinition> fields, ObjectNode data, int depth) {
    addFields(members, fields, data, depth, data);
  }

  /**
   * The members of one line, or of a record.
   *
   * @param record what the line is of
   */
  private void addFields(
      ObjectNode members,
      List<FieldDefinition> fields,
      ObjectNode data,
      int depth,
      ObjectNode record) {
    for (FieldDefinition field : fields) {
      JsonNode stored = field.printed() ? data.get(field.key()) : null;
      ObjectNode node =
          stored == null
              ? empty(field, depth)
              : value(field.in(data, record), stored, depth, record);
      node.set("t", text(field.title()));
      members.set(field.key(), node);
    }
  }

  /** An empty reference still has the members of its form, so that templates can name them. */
  private ObjectNode empty(FieldDefinition field, int depth) {
    ObjectNode node = NODES.objectNode();
    if (field.details() instanceof FieldDetails.Reference reference && depth < DEEPEST) {
      ObjectNode members = NODES.objectNode();
      addEnvelope(members, forms.apply(reference.forms().get(0)), name -> null);
      addFields(members, common(reference), NODES.objectNode(), depth + 1);
      node.set("none", members);
    } else {
      field.kind().members().forEach(name -> node.withObject("/none").putObject(name));
      if (field.details() instanceof FieldDetails.Tree tree) {
        tree.levels().keySet().forEach(name -> node.withObject("/none").putObject(name));
      }
    }
    return node;
  }

  /** The fields that all forms of the reference have. */
  private List<FieldDefinition> common(FieldDetails.Reference reference) {
    return forms.apply(reference.forms().get(0)).fields().stream()
        .filter(
            field ->
                reference.forms().stream()
                    .allMatch(key -> forms.apply(key).field(field.key()).isPresent()))
        .toList();
  }

  private ObjectNode value(FieldDefinition field, JsonNode stored, int depth, ObjectNode record) {
    ObjectNode node = NODES.objectNode();
    if (field.details() instanceof FieldDetails.Related) {
      return node;
    }
    node.set("v", raw(stored));
    ObjectNode shown = node.putObject("d");
    shown.put("en", field.kind().display(stored, field, lookups, Locale.ENGLISH));
    shown.put("zh", field.kind().display(stored, field, lookups, Locale.SIMPLIFIED_CHINESE));
    if (field.kind().slot().filter(SlotType.NUMBER::equals).isPresent()) {
      node.put("n", true);
    }
    if (field.details() instanceof FieldDetails.Amount amount && amount.isForeign()) {
      node.put("currency", amount.currency().getCurrencyCode());
    }
    if (field.kind().id().equals("rich-text")) {
      node.put("v", field.kind().display(stored, field, lookups, Locale.ROOT));
      node.put("html", stored.asText());
    }
    if (field.details() instanceof FieldDetails.Reference reference) {
      node.set("m", referenced(reference, stored, depth));
    } else if (field.isTable()) {
      node.remove(List.of("v", "d"));
      node.set("l", lines(field, stored, depth, record));
      checklist(field, stored, node);
    } else if (field.kind().id().equals("attachments")) {
      node.set("l", files(stored));
    } else {
      members(field, stored, shown, node);
    }
    return node;
  }

  /** The result beside the lines, and the standard in each of them. */
  private void checklist(FieldDefinition field, JsonNode stored, ObjectNode node) {
    if (field.items().isEmpty()) {
      return;
    }
    if (field.kind().value(stored, field, lookups) instanceof Values result) {
      field
          .kind()
          .members()
          .forEach(name -> node.withObject("/m").set(name, scalar(result.get(name))));
    }
    for (JsonNode line : node.path("l")) {
      String id = line.path("m").path("item").path("v").asText();
      ObjectNode members = (ObjectNode) line.path("m");
      members.withObject("/photos");
      field.items().stream()
          .filter(item -> item.id().equals(id))
          .forEach(item -> members.set("standard", standard(item.standard())));
    }
  }

  private static ObjectNode standard(@Nullable Text text) {
    return text == null ? NODES.objectNode() : shown(text);
  }

  private void members(FieldDefinition field, JsonNode stored, ObjectNode shown, ObjectNode node) {
    List<String> names = field.kind().members();
    if (!names.isEmpty() && field.kind().value(stored, field, lookups) instanceof Values values) {
      ObjectNode members = node.putObject("m");
      names.forEach(name -> members.set(name, scalar(values.get(name))));
      if (names.contains("code")) {
        members.withObject("/name").set("d", shown.deepCopy());
      }
    }
    if (field.details() instanceof FieldDetails.Tree tree) {
      levels(field, tree, stored, node.withObject("/m"));
    }
    if (field.kind().id().equals("signature")) {
      node.put("img", stored.path("id").asText());
    }
  }

  /** What the item stands under, by the names of the levels; in both languages. */
  private static void levels(
      FieldDefinition field, FieldDetails.Tree tree, JsonNode stored, ObjectNode members) {
    RecordValue en = TreeChoiceKind.value(stored, field, item -> item.title().en());
    RecordValue zh = TreeChoiceKind.value(stored, field, item -> item.title().zh());
    Set<String> names = new LinkedHashSet<>(tree.levels().keySet());
    names.addAll(List.of("name", "path"));
    for (String name : names) {
      if (en.get(name) != null) {
        ObjectNode member = members.putObject(name);
        member.put("v", word(zh.get(name)));
        member.putObject("d").put("en", word(en.get(name))).put("zh", word(zh.get(name)));
      } else {
        members.putObject(name);
      }
    }
  }

  private static String word(@Nullable Object member) {
    return String.valueOf(member instanceof RecordValue item ? item.get("name") : member);
  }

  private ObjectNode referenced(FieldDetails.Reference reference, JsonNode stored, int depth) {
    ObjectNode members = NODES.objectNode();
    UUID id = UUID.fromString(stored.path("id").asText());
    ObjectNode frozen = stored.get("frozen") instanceof ObjectNode kept ? kept : NODES.objectNode();
    String key = reference.formOf(stored);
    Lookups.Entry entry = lookups.record(key, id, frozen).orElse(null);
    FormDefinition form = forms.apply(key);
    addEnvelope(members, form, name -> entry == null ? null : entry.values().get(name));
    if (depth < DEEPEST) {
      ObjectNode data = lookups.stored(key, id, keys(form.fields()));
      data.setAll(frozen);
      addFields(members, form.fields(), data, depth + 1);
    }
    return members;
  }

  private void addEnvelope(
      ObjectNode members, FormDefinition form, Function<String, @Nullable Object> values) {
    for (String name : TemplateNames.ENVELOPE) {
      Object value = values.apply(name);
      members.set(name, value instanceof Values person ? named(person) : scalar(value));
    }
    nameEnvelope(members, form);
  }

  /** What every record has is called on paper as lists call it. */
  static void nameEnvelope(ObjectNode members, FormDefinition form) {
    for (String name : TemplateNames.ENVELOPE) {
      if (members.get(name) instanceof ObjectNode member) {
        member.set("t", text(form.columnTitle(name)));
      }
    }
  }

  /** A person; or a unit, which is called differently in each language. */
  ObjectNode named(Values thing) {
    ObjectNode name = scalar(thing.get("name"));
    if (thing.get("code") instanceof String code) {
      lookups.unit(code).ifPresent(unit -> name.set("d", text(unit.title())));
    }
    ObjectNode node = name.deepCopy();
    ObjectNode members = node.putObject("m");
    for (String member : List.of("login", "email", "phone", "code")) {
      members.set(member, scalar(thing.get(member)));
    }
    members.set("name", name);
    return node;
  }

  private ArrayNode lines(FieldDefinition table, JsonNode stored, int depth, ObjectNode record) {
    ArrayNode lines = NODES.arrayNode();
    for (JsonNode line : stored) {
      if (line instanceof ObjectNode data) {
        ObjectNode members = lines.addObject().putObject("m");
        addFields(members, table.columns(), data, depth, record);
      }
    }
    return lines;
  }

  private static ArrayNode files(JsonNode stored) {
    ArrayNode files = NODES.arrayNode();
    for (JsonNode file : stored) {
      ObjectNode node = files.addObject();
      node.put("v", file.path("name").asText());
      if (file.path("type").asText().startsWith("image/")) {
        node.put("img", file.path("id").asText());
      }
      ObjectNode members = node.putObject("m");
      members.set("name", scalar(file.path("name").asText()));
      members.set("type", scalar(file.path("type").asText()));
    }
    return files;
  }

  static ObjectNode scalar(@Nullable Object value) {
    ObjectNode node = NODES.objectNode();
    if (value instanceof Boolean yes) {
      node.put("v", yes);
    } else if (value != null) {
      node.put("v", value.toString());
      if (value instanceof Number) {
        node.put("n", true);
      }
    }
    return node;
  }

  static ObjectNode text(Text text) {
    return NODES.objectNode().put("en", text.en()).put("zh", text.zh());
  }

  /** A value in both languages. */
  static ObjectNode shown(Text text) {
    ObjectNode node = NODES.objectNode().put("v", text.en());
    node.set("d", text(text));
    return node;
  }

  private static JsonNode raw(JsonNode stored) {
    String code = stored.path("code").asText(stored.toString());
    return stored.isObject() ? NODES.textNode(stored.path("id").asText(code)) : stored;
  }
}
