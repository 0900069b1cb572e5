package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.docket.platform.Json;
import org.docket.problem.ProblemCollector;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Examples and defaults that the schemas give are valid where they stand. */
class SchemaExamplesTest {

  @TestFactory
  Stream<DynamicTest> shouldAllowWhatTheSchemaShows() {
    Map<String, SchemaPart> parts = new TreeMap<>();
    Set<JsonNode> seen = new HashSet<>();
    for (String kind : Schemas.SHIPPED.kinds()) {
      collect(Schemas.SHIPPED.ofKind(kind).orElseThrow(), kind, parts, seen);
    }
    return parts.entrySet().stream()
        .map(part -> DynamicTest.dynamicTest(part.getKey(), () -> check(part.getValue())));
  }

  private static void check(SchemaPart part) throws Exception {
    for (JsonNode example : part.get("examples")) {
      allow(part, example);
    }
    if (part.has("default")) {
      allow(part, part.get("default"));
    }
  }

  private static void allow(SchemaPart part, JsonNode value) throws Exception {
    byte[] wrapped =
        Json.MAPPER.writeValueAsBytes(Json.MAPPER.createObjectNode().set("value", value));
    ProblemCollector problems = new ProblemCollector();
    Node node =
        YamlReader.read(wrapped, "example", problems).orElseThrow().find("value").orElseThrow();
    SchemaPart own =
        part.has("$ref") ? part.schemas().follow(part.file(), part.get("$ref").asText()) : part;

    assertThat(SchemaExplanation.of(own, node)).as(value.toString()).isEmpty();
  }

  /** Properties as written, so that examples beside a reference are seen. */
  private static void collect(
      SchemaPart part, String name, Map<String, SchemaPart> parts, Set<JsonNode> seen) {
    if (!seen.add(part.json())) {
      return;
    }
    for (Map.Entry<String, JsonNode> property : part.get("properties").properties()) {
      String path = name + "/" + property.getKey();
      parts.put(path, new SchemaPart(part.schemas(), part.file(), property.getValue()));
      collect(part.at("properties", property.getKey()), path, parts, seen);
    }
    for (String below : new String[] {"items", "additionalProperties"}) {
      if (part.get(below).isObject()) {
        collect(part.at(below), name + "/" + below, parts, seen);
      }
    }
    int variant = 0;
    for (SchemaPart one : part.variants()) {
      collect(one, name + "/" + variant++, parts, seen);
    }
  }
}
