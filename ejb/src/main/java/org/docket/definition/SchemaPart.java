package org.docket.definition;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * A part of a JSON Schema that knows its file, so that references in it can be followed.
 *
 * @param file path below the folder of the schemas
 */
record SchemaPart(Schemas schemas, String file, JsonNode json) {

  boolean has(String keyword) {
    return json.has(keyword);
  }

  JsonNode get(String keyword) {
    return json.path(keyword);
  }

  /** The part below, with references followed. */
  SchemaPart at(String... path) {
    JsonNode below = json;
    for (String step : path) {
      below = below.path(step);
    }
    return new SchemaPart(schemas, file, below).resolved();
  }

  Optional<SchemaPart> property(String key) {
    return get("properties").has(key) ? Optional.of(at("properties", key)) : Optional.empty();
  }

  List<SchemaPart> variants() {
    List<SchemaPart> variants = new ArrayList<>();
    for (JsonNode variant : get("oneOf")) {
      variants.add(new SchemaPart(schemas, file, variant).resolved());
    }
    return variants;
  }

  List<String> strings(String keyword) {
    JsonNode written = get(keyword);
    if (!written.isArray()) {
      return written.isMissingNode() ? List.of() : List.of(written.asText());
    }
    List<String> all = new ArrayList<>();
    written.forEach(item -> all.add(item.asText()));
    return all;
  }

  List<String> propertyNames() {
    List<String> names = new ArrayList<>();
    get("properties").fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** A keyword of ours with a text in both languages, such as {@code x-message}. */
  Optional<Text> words(String keyword) {
    JsonNode written = get(keyword);
    return written.isMissingNode()
        ? Optional.empty()
        : Optional.of(Text.of(written.path("en").asText(), written.path("zh-CN").asText()));
  }

  /** What this part is called in messages. */
  Text title() {
    String en = get("title").asText("");
    return Text.of(en.toLowerCase(Locale.ROOT), get("x-title-zh-CN").asText(en));
  }

  private SchemaPart resolved() {
    return has("$ref") ? schemas.follow(file, get("$ref").asText()) : this;
  }
}
