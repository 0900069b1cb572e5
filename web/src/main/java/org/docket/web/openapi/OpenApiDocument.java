package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/** Builds the description of the API. */
final class OpenApiDocument {

  static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Collection<Class<?>> resources;
  private final Collection<FormDefinition> forms;
  private final Locale language;

  OpenApiDocument(
      Collection<Class<?>> resources, Collection<FormDefinition> forms, Locale language) {
    this.resources = List.copyOf(resources);
    this.forms = List.copyOf(forms);
    this.language = language;
  }

  ObjectNode json(UUID release) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("openapi", "3.1.0");
    document.put("jsonSchemaDialect", DIALECT);
    ObjectNode info = document.putObject("info");
    info.put("title", "Docket");
    info.put("version", "v1 " + release);
    info.put("description", DESCRIPTION.in(language));
    document.putArray("servers").addObject().put("url", "/api/v1");
    ObjectNode paths = document.putObject("paths");
    ObjectNode components = document.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    schemas.set("problem", CommonSchemas.problem());
    new ResourcePaths(resources).addTo(paths);
    FormPaths formPaths = new FormPaths(language);
    forms.forEach(form -> formPaths.add(form, paths, schemas));
    components.set("responses", CommonSchemas.responses());
    components.set("securitySchemes", CommonSchemas.security());
    document.putArray("security").addObject().putArray("session");
    document.withArray("security").addObject().putArray("token");
    return document;
  }

  private static final Text DESCRIPTION =
      Text.of(
          "Records, tasks and documents of the published configuration. Each published form has"
              + " paths of its own with the schema of its data.",
          "已发布配置的单据、任务和文件接口；每个已发布的表单都有自己的路径和数据结构。");
}
