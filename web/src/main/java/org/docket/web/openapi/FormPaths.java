package org.docket.web.openapi;

import static org.docket.web.openapi.CommonSchemas.answer;
import static org.docket.web.openapi.CommonSchemas.body;
import static org.docket.web.openapi.CommonSchemas.parameter;
import static org.docket.web.openapi.CommonSchemas.reference;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.problem.Text;

/** The paths and schemas of one published form. */
final class FormPaths {

  private static final Text LIST = Text.of("List: ", "列表：");
  private static final Text CREATE = Text.of("Create: ", "新建：");
  private static final Text CHECK = Text.of("Check while filling in: ", "填写时校验：");

  private final Locale language;

  FormPaths(Locale language) {
    this.language = language;
  }

  void add(FormDefinition form, ObjectNode paths, ObjectNode schemas) {
    String key = form.key();
    schemas.set(key + ".data", dataOf(form));
    schemas.set(key + ".record", record(key));
    ObjectNode records = paths.putObject("/forms/" + key + "/records");
    records.set("get", list(form));
    records.set("post", create(form));
    paths.putObject("/forms/" + key + "/check").set("post", check(form));
  }

  /** JSON Schema of what may be sent; what is computed may be sent and is computed anew. */
  private ObjectNode dataOf(FormDefinition form) {
    ObjectNode schema = CommonSchemas.of("object").put("title", form.title().in(language));
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = schema.putArray("required");
    for (FieldDefinition field : form.fields()) {
      properties.set(field.key(), property(field));
      boolean demanded =
          field.behaviour().required().isAlways()
              && field.behaviour().when().isAlways()
              && form.sectionOf(field).isAlways()
              && field.behaviour().value() == null
              && field.behaviour().initial() == null;
      if (demanded) {
        required.add(field.key());
      }
    }
    schema.put("additionalProperties", false);
    return schema;
  }

  private ObjectNode property(FieldDefinition field) {
    ObjectNode schema = field.kind().schema(field).put("title", field.title().in(language));
    Text help = field.help();
    if (help != null) {
      schema.put("description", help.in(language));
    }
    if (field.behaviour().isComputed()) {
      schema.put("readOnly", true);
    }
    return schema;
  }

  private static ObjectNode record(String key) {
    ObjectNode schema = CommonSchemas.of("object");
    ObjectNode properties = schema.putObject("properties");
    properties.set("id", CommonSchemas.of("string").put("format", "uuid"));
    properties.set("number", CommonSchemas.of("string"));
    properties.set("title", CommonSchemas.of("string"));
    properties.set("state", CommonSchemas.of("string"));
    properties.set("version", CommonSchemas.of("integer"));
    properties.set(
        "data", CommonSchemas.of("object").put("description", "As " + key + ".data, with names"));
    schema.putArray("required").add("id").add("state").add("version");
    return schema;
  }

  private ObjectNode operation(FormDefinition form, String what, Text summary) {
    ObjectNode operation = CommonSchemas.object();
    operation.put("operationId", form.key() + "." + what);
    operation.put("summary", summary.in(language) + form.title().in(language));
    operation.putArray("tags").add(form.key());
    return operation;
  }

  private ObjectNode list(FormDefinition form) {
    ObjectNode operation = operation(form, "list", LIST);
    ArrayNode parameters = operation.putArray("parameters");
    Map.of(
            "view", "string", "q", "string", "sort", "string", "filter", "string", "fields",
            "string", "cursor", "string", "limit", "integer", "count", "boolean")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            entry ->
                parameters.add(
                    parameter(entry.getKey(), "query", false, CommonSchemas.of(entry.getValue()))));
    for (FieldDefinition field : form.fields()) {
      if (field.searchable()) {
        parameters.add(
            parameter("filter[" + field.key() + "]", "query", false, CommonSchemas.of("string")));
      }
    }
    ObjectNode page = CommonSchemas.of("object");
    ObjectNode properties = page.putObject("properties");
    properties.set("items", CommonSchemas.of("array").set("items", CommonSchemas.of("object")));
    properties.set("next", CommonSchemas.of("string"));
    ObjectNode responses = operation.putObject("responses");
    responses.set("200", answer("A page", page));
    CommonSchemas.problems(responses);
    return operation;
  }

  private ObjectNode create(FormDefinition form) {
    ObjectNode operation = operation(form, "create", CREATE);
    operation
        .putArray("parameters")
        .add(
            parameter(
                "Idempotency-Key",
                "header",
                false,
                CommonSchemas.of("string").put("maxLength", 100)));
    operation.set("requestBody", body(sent(form, List.of("submit"))));
    ObjectNode responses = operation.putObject("responses");
    responses.set("201", answer("Created", reference(form.key() + ".record")));
    CommonSchemas.problems(responses);
    return operation;
  }

  private ObjectNode check(FormDefinition form) {
    ObjectNode operation = operation(form, "check", CHECK);
    operation.set("requestBody", body(sent(form, List.of())));
    ObjectNode responses = operation.putObject("responses");
    responses.set("200", answer("What the form says", CommonSchemas.of("object")));
    CommonSchemas.problems(responses);
    return operation;
  }

  private static ObjectNode sent(FormDefinition form, List<String> flags) {
    ObjectNode schema = CommonSchemas.of("object");
    ObjectNode properties = schema.putObject("properties");
    properties.set("data", reference(form.key() + ".data"));
    flags.forEach(flag -> properties.set(flag, CommonSchemas.of("boolean")));
    return schema;
  }
}
