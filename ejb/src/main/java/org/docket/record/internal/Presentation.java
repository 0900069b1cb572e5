package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.expression.RecordValue;
import org.docket.form.FieldDefinition;
import org.docket.form.FieldDetails;
import org.docket.form.FormDefinition;
import org.docket.form.Lines;
import org.docket.form.ListItem;
import org.docket.form.Lookups;
import org.docket.form.kind.TreeChoiceKind;
import org.docket.record.Concealed;

/** Stored data as they are handed out: without hidden fields, with names beside ids. */
public final class Presentation {

  private final RecordLookups lookups;
  private final Concealed hidden;
  private final FormReferences references;

  public Presentation(RecordLookups lookups, Set<String> hidden, FormReferences references) {
    this(lookups, Concealed.of(hidden), references);
  }

  public Presentation(RecordLookups lookups, Concealed hidden, FormReferences references) {
    this.lookups = lookups;
    this.hidden = hidden;
    this.references = references;
  }

  public ObjectNode of(FormDefinition form, ObjectNode data) {
    lookups.prefetch(References.in(form, data));
    return present(form.fields(), data);
  }

  private ObjectNode present(List<FieldDefinition> fields, ObjectNode data) {
    ObjectNode shown = data.objectNode();
    if (data.has("_id")) {
      shown.set("_id", data.get("_id"));
    }
    for (FieldDefinition field : fields) {
      JsonNode stored = data.get(field.key());
      boolean listed = field.details() instanceof FieldDetails.Related;
      if (stored != null && !listed && !hidden.fields().contains(field.path())) {
        shown.set(field.key(), value(field, stored));
      }
    }
    return shown;
  }

  /** One value. */
  public JsonNode value(FieldDefinition field, JsonNode stored) {
    return switch (field.kind().id()) {
      case "table", "checklist" -> lines(field, stored);
      case "reference" -> reference(field, stored);
      case "person" -> person(stored);
      case "unit" -> coded(stored, lookups.unit(stored.asText()));
      case "position" -> coded(stored, lookups.position(stored.asText()));
      case "tree-choice" -> treeItem(field, stored);
      default -> field.handling().masked() ? masked(field, stored) : stored;
    };
  }

  private JsonNode masked(FieldDefinition field, JsonNode stored) {
    return TextNode.valueOf(field.kind().display(stored, field, lookups, references.reader()));
  }

  private JsonNode lines(FieldDefinition table, JsonNode stored) {
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    Lines.of(stored).stream()
        .filter(line -> !hidden.hidesLine(table.key(), line.path("_id").asText()))
        .forEach(line -> lines.add(present(table.columns(), line)));
    return lines;
  }

  private JsonNode reference(FieldDefinition field, JsonNode stored) {
    FieldDetails.Reference reference = (FieldDetails.Reference) field.details();
    UUID id = UUID.fromString(stored.path("id").asText());
    ObjectNode shown = stored.deepCopy();
    shown.remove("frozen");
    ObjectNode frozen = stored.get("frozen") instanceof ObjectNode some ? some : shown.objectNode();
    lookups
        .row(id)
        .ifPresent(
            row -> {
              shown.put("title", row.title());
              row.number().ifPresent(number -> shown.put("number", number));
              shown.set("values", references.shown(reference, row, frozen, lookups));
              shown.set("shows", references.texts(reference, row, frozen, lookups));
            });
    return shown;
  }

  private JsonNode person(JsonNode stored) {
    ObjectNode shown = stored.deepCopy();
    lookups
        .person(UUID.fromString(stored.path("id").asText()))
        .map(Lookups.Entry::values)
        .ifPresent(
            person -> {
              shown.put("login", text(person, "login"));
              shown.put("name", text(person, "name"));
            });
    return shown;
  }

  /** With the names that expressions read, and beside them the titles for the reader. */
  private JsonNode treeItem(FieldDefinition field, JsonNode stored) {
    Locale reader = references.reader();
    ObjectNode shown = members(TreeChoiceKind.value(stored, field, ListItem::name), field);
    shown.put("title", field.kind().display(stored, field, lookups, reader));
    RecordValue titled = TreeChoiceKind.value(stored, field, item -> item.title().in(reader));
    ((FieldDetails.Tree) field.details())
        .levels()
        .keySet()
        .forEach(
            level -> {
              if (titled.get(level) instanceof RecordValue item) {
                shown.withObject("/" + level).put("title", text(item, "name"));
              }
            });
    return shown;
  }

  private static ObjectNode members(RecordValue item, FieldDefinition field) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    List.of("code", "name", "path").forEach(name -> shown.put(name, text(item, name)));
    for (String level : ((FieldDetails.Tree) field.details()).levels().keySet()) {
      if (item.get(level) instanceof RecordValue above) {
        shown.putObject(level).put("code", text(above, "code")).put("name", text(above, "name"));
      }
    }
    return shown;
  }

  private static String text(RecordValue value, String member) {
    return String.valueOf(value.get(member));
  }

  private JsonNode coded(JsonNode stored, Optional<Lookups.Entry> entry) {
    ObjectNode shown = JsonNodeFactory.instance.objectNode();
    shown.set("code", TextNode.valueOf(stored.asText()));
    shown.put("name", entry.map(found -> text(found.values(), "name")).orElse(stored.asText()));
    shown.put(
        "title", entry.map(found -> found.title().in(references.reader())).orElse(stored.asText()));
    return shown;
  }
}
