package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The description of the API as it is served, against the standard and against the answers. */
class OpenApiIT {

  private static final String OFFICIAL = "web/src/test/resources/openapi-3.1/schema.json";
  private static final String LIST = "/records";

  private final Client admin = Server.shared().loggedIn("admin");
  private final JsonNode description = admin.get("api/v1/openapi.json").expect(200).json();

  @Test
  void shouldBeValidOpenApi() throws IOException {
    Path official = Server.root().resolve(OFFICIAL);

    assertThat(problems(Files.readString(official), description)).isEmpty();
    assertThat(Server.shared().base().getPath() + "api/v1")
        .isEqualTo(description.at("/servers/0/url").asText());
  }

  @TestFactory
  Stream<DynamicTest> shouldDescribeWhatIsAnswered() {
    List<String> paths = new ArrayList<>();
    description.path("paths").fieldNames().forEachRemaining(paths::add);
    List<String> lists =
        paths.stream().filter(path -> !path.contains("{") && isJson(path)).toList();
    assertThat(lists).hasSizeGreaterThan(30);
    return lists.stream().map(path -> dynamicTest(path, () -> checkAnswers(path)));
  }

  private boolean isJson(String path) {
    return schema(path) instanceof ObjectNode && !path.equals("/openapi.json");
  }

  /** Of a list of records also each record by itself. */
  private void checkAnswers(String path) {
    JsonNode answer = admin.get("api/v1" + path).expect(200).json();
    check(path, answer);
    if (path.startsWith("/forms/") && path.endsWith(LIST)) {
      for (JsonNode item : answer.path("items")) {
        String one = path + "/" + item.path("id").asText();
        check(path + "/{id}", admin.get("api/v1" + one).expect(200).json());
      }
    }
  }

  private void check(String path, JsonNode answer) {
    ObjectNode schema = ((ObjectNode) schema(path)).deepCopy();
    schema.set("components", description.path("components"));
    assertThat(problems(schema.toString(), answer)).as("%s: %s", path, answer).isEmpty();
  }

  private JsonNode schema(String path) {
    return description
        .path("paths")
        .path(path)
        .path("get")
        .at("/responses/200/content/application~1json/schema");
  }

  private static List<Error> problems(String schema, JsonNode instance) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON)
        .validate(instance.toString(), InputFormat.JSON);
  }

  @TestFactory
  Stream<DynamicTest> shouldTakeTheFiltersThatItDescribes() {
    List<DynamicTest> tests = new ArrayList<>();
    description
        .path("paths")
        .properties()
        .forEach(
            path -> {
              if (path.getKey().matches("/forms/[^{]+/records")) {
                JsonNode list = path.getValue().path("get");
                tests.add(dynamicTest(path.getKey(), () -> filterByAll(path.getKey(), list)));
              }
            });
    assertThat(tests).isNotEmpty();
    return tests.stream();
  }

  /** All that the person may see; the description is of the form, whoever reads it. */
  private void filterByAll(String path, JsonNode list) {
    String columns = path.replaceFirst("/records$", "/columns");
    List<String> seen =
        admin.get("api/v1" + columns).expect(200).json().path("items").findValuesAsText("key");
    StringBuilder query = new StringBuilder("?limit=1");
    for (JsonNode parameter : list.path("parameters")) {
      String name = parameter.path("name").asText();
      if (name.startsWith("filter[") && !seen.contains(name.replaceAll("filter\\[|]", ""))) {
        continue;
      }
      for (JsonNode example : parameter.at("/schema/items/examples")) {
        query.append('&').append(encoded(parameter.path("name"))).append('=');
        query.append(encoded(example));
      }
      if (parameter.path("name").asText().equals("sort")) {
        query.append("&sort=").append(encoded(parameter.at("/schema/items/enum/1")));
      }
    }
    assertThat(query).contains("filter%5Bstate%5D=", "sort=-");
    admin.get("api/v1" + path + query).expect(200);
  }

  private static String encoded(JsonNode text) {
    return URLEncoder.encode(text.asText(), StandardCharsets.UTF_8);
  }
}
