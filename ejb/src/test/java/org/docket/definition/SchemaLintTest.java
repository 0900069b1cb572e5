package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.docket.platform.Json;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas are the reference of the language: complete, closed, in both languages. */
class SchemaLintTest {

  private static final Path FOLDER = Path.of("..", "config-schemas", "schemas");

  @TestFactory
  Stream<DynamicTest> shouldBeCompleteAndClosed() throws IOException {
    return files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FOLDER.relativize(file).toString(), () -> assertThat(faults(file)).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> shouldBeValidSchemas() throws IOException {
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    Schema meta =
        registry.getSchema(
            com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
    return files()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    FOLDER.relativize(file).toString(),
                    () -> assertThat(meta.validate(read(file))).isEmpty()));
  }

  @Test
  void shouldListEverySchemaOfAKindInTheCatalogue() throws IOException {
    List<String> listed = new ArrayList<>();
    read(FOLDER.resolve("catalog.json"))
        .path("kinds")
        .forEach(kind -> listed.add(kind.path("schema").asText()));

    assertThat(
            files()
                .map(file -> FOLDER.relativize(file).toString().replace('\\', '/'))
                .filter(file -> !file.startsWith("common/")))
        .containsExactlyInAnyOrderElementsOf(listed);
  }

  private static Stream<Path> files() throws IOException {
    try (Stream<Path> walk = Files.walk(FOLDER)) {
      return walk
          .filter(file -> file.toString().endsWith(".schema.json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static List<String> faults(Path file) throws IOException {
    List<String> faults = new ArrayList<>();
    JsonNode root = read(file);
    for (String keyword : List.of("title", "x-title-zh-CN", "description", "x-description-zh-CN")) {
      if (!root.has(keyword)) {
        faults.add("no " + keyword);
      }
    }
    check(root, root, "", faults);
    return faults;
  }

  private static void check(JsonNode root, JsonNode schema, String pointer, List<String> faults) {
    if (schema.path("type").asText().equals("object") && !schema.has("additionalProperties")) {
      faults.add(pointer + " is open");
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      boolean required = false;
      for (JsonNode name : schema.path("required")) {
        required |= name.asText().equals(property.getKey());
      }
      property(
          followed(root, property.getValue()), required, pointer + "/" + property.getKey(), faults);
    }
    for (Map.Entry<String, JsonNode> below : schema.properties()) {
      if (!below.getKey().equals("examples") && !below.getKey().equals("default")) {
        below(root, below.getValue(), pointer + "/" + below.getKey(), faults);
      }
    }
  }

  private static void below(JsonNode root, JsonNode value, String pointer, List<String> faults) {
    if (value.isObject()) {
      check(root, value, pointer, faults);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        below(root, value.get(i), pointer + "/" + i, faults);
      }
    }
  }

  private static JsonNode followed(JsonNode root, JsonNode property) {
    String reference = property.path("$ref").asText();
    return reference.startsWith("#") && !property.has("description")
        ? root.at(reference.substring(1))
        : property;
  }

  private static void property(
      JsonNode property, boolean required, String pointer, List<String> faults) {
    if (property.path("description").asText().isBlank()) {
      faults.add(pointer + " has no description");
    }
    if (!property.path("x-description-zh-CN").asText().matches("(?s).*\\p{IsHan}.*")) {
      faults.add(pointer + " has no description in Chinese");
    }
    if (property.path("examples").isEmpty()) {
      faults.add(pointer + " has no examples");
    }
    if (!required && !property.has("default") && !property.has("x-default")) {
      faults.add(pointer + " does not say what holds when it is left out");
    }
  }

  private static JsonNode read(Path file) throws IOException {
    return Json.MAPPER.readTree(file.toFile());
  }
}
