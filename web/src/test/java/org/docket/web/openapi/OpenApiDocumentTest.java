package org.docket.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.ShippedPacks;
import org.docket.form.FormCompiler;
import org.docket.form.FormDefinition;
import org.docket.form.ListCompiler;
import org.docket.web.form.FormRecordsResource;
import org.docket.web.form.FormsResource;
import org.docket.web.form.ListsResource;
import org.docket.web.record.AttachmentsResource;
import org.docket.web.record.RecordsResource;
import org.junit.jupiter.api.Test;

class OpenApiDocumentTest {

  private static final CompiledSet PACKS =
      new DefinitionLoader(List.of(new FormCompiler(), new ListCompiler()), List.of())
          .load(ShippedPacks.all())
          .set()
          .orElseThrow();

  private final ObjectNode document =
      new OpenApiDocument(
              List.of(
                  RecordsResource.class,
                  AttachmentsResource.class,
                  FormsResource.class,
                  FormRecordsResource.class,
                  ListsResource.class),
              PACKS.all(FormDefinition.class),
              Locale.ENGLISH)
          .json(new UUID(0, 1));

  @Test
  void shouldBeValidOpenApi() throws IOException {
    Schema openApi = registry().getSchema(resource("/openapi-3.1/schema.json"), InputFormat.JSON);

    List<Error> errors = openApi.validate(document.toString(), InputFormat.JSON);

    assertThat(errors).isEmpty();
  }

  @Test
  void shouldNotCallEverythingValid() throws IOException {
    Schema openApi = registry().getSchema(resource("/openapi-3.1/schema.json"), InputFormat.JSON);
    document.withObject("/paths").withObject("/~1records").put("fetch", 1);
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

  private static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  }

  private static String resource(String name) throws IOException {
    try (InputStream content = OpenApiDocumentTest.class.getResourceAsStream(name)) {
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
