package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Parts of the description that all operations share. */
final class CommonSchemas {

  private CommonSchemas() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode of(String type) {
    return object().put("type", type);
  }

  static ObjectNode reference(String schema) {
    return object().put("$ref", "#/components/schemas/" + schema);
  }

  /** RFC 9457 with a pointer for each problem. */
  static ObjectNode problem() {
    ObjectNode problem = of("object");
    ObjectNode properties = problem.putObject("properties");
    properties.set("type", of("string").put("format", "uri"));
    properties.set("title", of("string"));
    properties.set("status", of("integer"));
    properties.set("detail", of("string"));
    properties.set("code", of("string"));
    ObjectNode item = of("object");
    ObjectNode members = item.putObject("properties");
    members.set("pointer", of("string").put("format", "json-pointer"));
    members.set("code", of("string"));
    members.set("detail", of("string"));
    properties.set("problems", of("array").set("items", item));
    problem.putArray("required").add("type").add("title").add("status").add("code");
    return problem;
  }

  static ObjectNode responses() {
    ObjectNode responses = object();
    ObjectNode problem = responses.putObject("problem");
    problem.put("description", "What is wrong, with places in the body");
    problem
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", reference("problem"));
    return responses;
  }

  static ObjectNode security() {
    ObjectNode schemes = object();
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "docket_session");
    schemes.putObject("token").put("type", "http").put("scheme", "bearer");
    return schemes;
  }

  static ObjectNode body(ObjectNode schema) {
    ObjectNode body = object().put("required", true);
    body.putObject("content").putObject("application/json").set("schema", schema);
    return body;
  }

  static ObjectNode answer(String description, ObjectNode schema) {
    ObjectNode answer = object().put("description", description);
    answer.putObject("content").putObject("application/json").set("schema", schema);
    return answer;
  }

  static ObjectNode parameter(String name, String in, boolean required, ObjectNode schema) {
    ObjectNode parameter = object().put("name", name).put("in", in).put("required", required);
    parameter.set("schema", schema);
    return parameter;
  }

  static void problems(ObjectNode responses) {
    responses.putObject("default").put("$ref", "#/components/responses/problem");
  }
}
