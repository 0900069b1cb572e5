package org.docket.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.DefinitionSource;
import org.docket.scenario.Names.Place;
import org.docket.scenario.NewNames.Sort;

/** Renames scenarios: data by the form of the record that they are for. */
final class ScenarioRenaming {

  private final Names names;
  private final NewNames newNames;
  private final Map<String, JsonNode> scenarios = new HashMap<>();

  ScenarioRenaming(Names names, NewNames newNames, List<DefinitionSource> sources) {
    this.names = names;
    this.newNames = newNames;
    sources.stream()
        .filter(source -> source.kind().equals("scenario"))
        .forEach(source -> scenarios.put(source.key(), source.json()));
  }

  ObjectNode rename(ObjectNode scenario) {
    Map<String, String> formOf = new HashMap<>();
    collect(scenario.path("scenario").asText(), formOf);
    for (String part : List.of("given", "when", "then")) {
      scenario.path(part).forEach(entry -> entry((ObjectNode) entry, formOf));
    }
    return scenario;
  }

  /** The forms of all records with a name, those of needed scenarios included. */
  private void collect(String key, Map<String, String> formOf) {
    JsonNode scenario = scenarios.get(key);
    scenario.path("needs").forEach(needed -> collect(needed.asText(), formOf));
    for (String part : List.of("given", "when")) {
      for (JsonNode entry : scenario.path(part)) {
        String form = formIn(entry);
        if (entry.has("as")) {
          formOf.put(entry.path("as").asText(), form);
        }
        if (entry.has("records")) {
          entry.path("data").properties().forEach(record -> formOf.put(record.getKey(), form));
        }
      }
    }
  }

  private static String formIn(JsonNode entry) {
    for (String property : List.of("creates", "spawned", "records", "record")) {
      if (entry.has(property)) {
        return entry.path(property).asText();
      }
    }
    return "";
  }

  private void entry(ObjectNode entry, Map<String, String> formOf) {
    String form = form(entry, formOf);
    if (entry.has("records")) {
      entry
          .path("data")
          .properties()
          .forEach(record -> record.setValue(data(record.getValue(), new Names.AtForm(form))));
    } else if (!entry.has("answers")) {
      renameData(entry, "data", form);
      renameData(entry, "fields", form);
    }
    boolean expectation = entry.has("record") && !entry.has("data");
    for (String property : List.of("creates", "spawned", "records", "record")) {
      if (entry.path(property).isTextual() && !(expectation && property.equals("record"))) {
        entry.put(property, newNames.of(Sort.FORM, entry.path(property).asText()));
      }
    }
    for (String property : List.of("step", "returnTo", "answers")) {
      if (entry.path(property).isTextual()) {
        entry.put(property, newNames.of(Sort.STEP, entry.path(property).asText()));
      }
    }
    if (entry.path("path") instanceof ArrayNode path) {
      ArrayNode renamed = JsonNodeFactory.instance.arrayNode();
      path.forEach(step -> renamed.add(newNames.of(Sort.STEP, step.asText())));
      entry.set("path", renamed);
    }
  }

  /** The form that the data of an entry are for. */
  private static String form(ObjectNode entry, Map<String, String> formOf) {
    for (String property : List.of("on", "saves", "submits", "record")) {
      String alias = entry.path(property).asText();
      if (formOf.containsKey(alias) && !(property.equals("record") && entry.has("data"))) {
        return formOf.get(alias);
      }
    }
    return formIn(entry);
  }

  private void renameData(ObjectNode entry, String property, String form) {
    if (entry.has(property)) {
      entry.set(property, data(entry.get(property), new Names.AtForm(form)));
    }
  }

  private JsonNode data(JsonNode data, Place place) {
    ObjectNode renamed = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : data.properties()) {
      Optional<ObjectNode> field = names.member(place, entry.getKey());
      renamed.set(
          field.isPresent() ? newNames.of(Sort.FIELD, entry.getKey()) : entry.getKey(),
          field.map(known -> value(entry.getValue(), known)).orElse(entry.getValue()));
    }
    return renamed;
  }

  private JsonNode value(JsonNode value, ObjectNode field) {
    Place inside = Names.behind(field);
    if (value instanceof ArrayNode list && inside instanceof Names.AtLine) {
      ArrayNode rows = JsonNodeFactory.instance.arrayNode();
      list.forEach(row -> rows.add(data(row, inside)));
      return rows;
    }
    if (value.path("find").isObject()) {
      return JsonNodeFactory.instance.objectNode().set("find", data(value.path("find"), inside));
    }
    boolean position = field.path("type").asText().equals("position");
    return position && value.isTextual()
        ? TextNode.valueOf(newNames.of(Sort.POSITION, value.asText()))
        : value;
  }
}
