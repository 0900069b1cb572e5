package org.docket.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.ShippedPacks;
import org.docket.form.FieldDefinition;
import org.docket.form.FormCompiler;
import org.docket.form.FormDefinition;
import org.docket.form.ListCompiler;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  private static final CompiledSet PACKS =
      new DefinitionLoader(List.of(new FormCompiler(), new ListCompiler()), List.of())
          .load(ShippedPacks.all())
          .set()
          .orElseThrow();

  private final ObjectNode document = document(Locale.ENGLISH);

  private static ObjectNode document(Locale language) {
    return new OpenApiDocument(resources(), PACKS.all(FormDefinition.class), language)
        .json(new UUID(0, 1), "/docket/api/v1");
  }

  private static List<Class<?>> resources() {
    return new ClassFileImporter()
        .importPackages("org.docket.web").stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .<Class<?>>map(JavaClass::reflect)
            .sorted(Comparator.comparing(Class::getName))
            .toList();
  }

  @Test
  void shouldBeValidOpenApi() throws IOException {
    Schema openApi = registry().getSchema(resource("/openapi-3.1/schema.json"), InputFormat.JSON);

    List<Error> errors = openApi.validate(document.toString(), InputFormat.JSON);

    assertThat(errors).isEmpty();
  }

  @Test
  void shouldNotCallEverythingValid() throws IOException {
    Schema openApi = registry().getSchema(resource("/openapi-3.1/schema.json"), InputFormat.JSON);
    document.withObject("/paths").withObject("/~1tasks").put("fetch", 1);
    document.withObject("/info").remove("title");

    assertThat(openApi.validate(document.toString(), InputFormat.JSON)).isNotEmpty();
  }

  @Test
  void shouldHavePathsOfItsOwnForEachForm() {
    for (FormDefinition form : PACKS.all(FormDefinition.class)) {
      assertThat(document.path("paths").path("/forms/" + form.key() + "/records").has("post"))
          .as(form.key())
          .isTrue();
      JsonNode schema = document.path("components").path("schemas").path(form.key() + ".data");
      assertThat(schema.path("properties").size()).isEqualTo(form.fields().size());
      assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
      assertThat(document.path("paths").path("/forms/" + form.key() + "/records/{id}").has("put"))
          .isTrue();
    }
  }

  @Test
  void shouldDescribeDataAsJsonSchema() {
    for (JsonNode schema : document.path("components").path("schemas")) {
      Schema meta =
          registry()
              .getSchema(
                  "{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
      assertThat(meta.validate(schema.toString(), InputFormat.JSON)).isEmpty();
    }
  }

  @Test
  void shouldNameEachOperationOnce() {
    Set<String> seen = new HashSet<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        assertThat(seen.add(operation.path("operationId").asText()))
            .as(operation.path("operationId").asText())
            .isTrue();
      }
    }
    assertThat(document.path("paths").has("/records/{id}/submission")).isTrue();
  }

  @Test
  void shouldLoseNoMethodOfAResource() {
    long methods =
        resources().stream()
            .flatMap(type -> Stream.of(type.getMethods()))
            .filter(method -> method.isAnnotationPresent(Operation.class))
            .count();
    long described =
        operations()
            .filter(operation -> operation.path("operationId").asText().matches("[A-Z].*"))
            .count();

    assertThat(resources()).hasSizeGreaterThan(20);
    assertThat(described).isEqualTo(methods - 1);
    assertThat(names(document.at("/paths/~1release-candidates/post/requestBody/content")))
        .containsExactlyInAnyOrder(
            "application/zip", "application/octet-stream", "application/json");
  }

  @Test
  void shouldSayInBothLanguagesWhatEachOperationDoes() {
    List<String> english = summaries(document);
    List<String> chinese = summaries(document(Locale.SIMPLIFIED_CHINESE));

    assertThat(english).hasSameSizeAs(chinese).allMatch(text -> !text.isBlank());
    assertThat(chinese).allMatch(text -> text.codePoints().anyMatch(Character::isIdeographic));
  }

  private static List<String> summaries(ObjectNode document) {
    return document.findValues("summary").stream().map(JsonNode::asText).toList();
  }

  @Test
  void shouldReferToNothingThatIsNotThere() {
    Set<String> references = new HashSet<>(document.findValuesAsText("$ref"));

    assertThat(references).hasSizeGreaterThan(50);
    assertThat(references)
        .allSatisfy(
            reference ->
                assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse());
  }

  @Test
  void shouldDescribeEveryPartOfAPath() {
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              List<String> wanted =
                  Pattern.compile("\\{(\\w+)}")
                      .matcher(path.getKey())
                      .results()
                      .map(part -> part.group(1))
                      .toList();
              for (JsonNode operation : path.getValue()) {
                assertThat(parameters(operation, "path"))
                    .as(path.getKey())
                    .containsExactlyInAnyOrderElementsOf(wanted);
              }
            });
  }

  @Test
  void shouldTypeWhatIsSentAndAnswered() {
    JsonNode decision = document.at("/components/schemas/DecisionRequest");

    assertThat(decision.at("/properties/version/type").asText()).isEqualTo("integer");
    assertThat(decision.path("required")).extracting(JsonNode::asText).containsExactly("outcome");
    assertThat(document.at("/paths/~1attachments/post/requestBody/content/*~1*").isEmpty())
        .isTrue();
    assertThat(
            document
                .at("/paths/~1records~1{id}/get/responses/200/content/application~1json/schema")
                .path("$ref")
                .asText())
        .endsWith("/Record");
    assertThat(names(document.at("/components/schemas/WorkResponse/properties")))
        .contains("record", "outcomes", "version", "why")
        .doesNotContain("task");
  }

  @Test
  void shouldSayWhatIfMatchAndIdempotencyKeyAreFor() {
    assertThat(withHeader("If-Match"))
        .contains("/records/{id}", "/records/{id}/submission", "/records/{id}/cancellation")
        .contains("/records/{record}/withdrawal", "/forms/{form}/records/{id}");
    assertThat(withHeader("Idempotency-Key"))
        .contains("/forms/{form}/records", "/records/{record}/documents", "/documents/{id}/prints");
  }

  private List<String> withHeader(String header) {
    List<String> paths = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path -> {
              for (JsonNode operation : path.getValue()) {
                if (parameters(operation, "header").contains(header)) {
                  paths.add(path.getKey());
                }
              }
            });
    return paths;
  }

  @Test
  void shouldTypeFiltersByTheForm() {
    for (FormDefinition form : PACKS.all(FormDefinition.class)) {
      JsonNode list = document.path("paths").path("/forms/" + form.key() + "/records").path("get");
      List<String> filters = parameters(list, "query");

      assertThat(filters).contains("filter[state]", "filter[createdAt]", "sort", "view");
      form.fieldsAndColumns().stream()
          .filter(FieldDefinition::searchable)
          .forEach(field -> assertThat(filters).contains("filter[" + field.path() + "]"));
    }
    for (JsonNode filter : document.findParents("style")) {
      JsonNode schema = filter.at("/schema/items");
      for (JsonNode example : schema.path("examples")) {
        assertThat(example.asText()).matches(schema.path("pattern").asText(".*"));
      }
    }
  }

  private Stream<JsonNode> operations() {
    List<JsonNode> operations = new ArrayList<>();
    document.path("paths").forEach(path -> path.forEach(operations::add));
    return operations.stream();
  }

  private static List<String> parameters(JsonNode operation, String in) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals(in)) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }

  private static String resource(String name) throws IOException {
    try (InputStream content = OpenApiDocumentTest.class.getResourceAsStream(name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
