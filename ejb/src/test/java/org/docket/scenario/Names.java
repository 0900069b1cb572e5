package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import org.docket.scenario.NewNames.Sort;

/**
 * What a name means in an expression or a template of a pack: a field of a form, a column of a
 * table, or a word of the language. Knows only the files.
 */
final class Names {

  /** Where a path has come to. */
  sealed interface Place {}

  /** At a record of a form. */
  record AtForm(String form) implements Place {}

  /** At a line of a table. */
  record AtLine(ObjectNode columns) implements Place {}

  /** At something whose members belong to the language. */
  record Elsewhere() implements Place {}

  static final Place ELSEWHERE = new Elsewhere();

  private final Map<String, ObjectNode> forms;

  Names(Map<String, ObjectNode> forms) {
    this.forms = Map.copyOf(forms);
  }

  Optional<ObjectNode> field(String form, String key) {
    ObjectNode definition = forms.get(form);
    if (definition == null) {
      return Optional.empty();
    }
    for (JsonNode section : definition.path("sections")) {
      if (section.path("fields").path(key) instanceof ObjectNode field) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** The definition of a member, when it is a field or a column. */
  Optional<ObjectNode> member(Place place, String name) {
    if (place instanceof AtForm at) {
      return field(at.form(), name);
    }
    return place instanceof AtLine line && line.columns().path(name) instanceof ObjectNode column
        ? Optional.of(column)
        : Optional.empty();
  }

  /** Where a path is behind this field. */
  static Place behind(ObjectNode field) {
    return switch (field.path("type").asText()) {
      case "reference", "related" -> new AtForm(to(field));
      case "table" -> new AtLine((ObjectNode) field.path("columns"));
      default -> ELSEWHERE;
    };
  }

  /**
   * The form that a reference goes to, or whose records are listed; of several the first, which has
   * what they have in common.
   */
  static String to(ObjectNode field) {
    JsonNode to = field.has("form") ? field.path("form") : field.path("to");
    return to.isArray() ? to.path(0).asText() : to.asText();
  }

  /** All names of a sort that a form gives. */
  static void collect(ObjectNode form, NewNames names) {
    names.know(Sort.FORM, form.path("form").asText());
    for (JsonNode section : form.path("sections")) {
      fields(section.path("fields"), names);
    }
  }

  private static void fields(JsonNode fields, NewNames names) {
    fields
        .properties()
        .forEach(
            field -> {
              names.know(Sort.FIELD, field.getKey());
              fields(field.getValue().path("columns"), names);
            });
  }
}
