package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.docket.problem.Text;

/** Parts of the description that all operations share. */
final class CommonSchemas {

  private static final Text PROBLEM =
      Text.of("What is wrong, with places in the body (RFC 9457)", "问题说明及其在请求内容中的位置（RFC 9457）");
  private static final Text SESSION =
      Text.of(
          "What POST /session sets. Requests that change something also need the header"
              + " X-Docket-Request: 1",
          "由 POST /session 设置。修改类请求还须带请求头 X-Docket-Request: 1");
  private static final Text TOKEN =
      Text.of("An API token, made at POST /api-tokens", "API 令牌，由 POST /api-tokens 创建");

  private CommonSchemas() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode of(String type) {
    return object().put("type", type);
  }

  /** An object with whatever is in it: without this word, generators take it for an empty one. */
  static ObjectNode anything() {
    return of("object").put("additionalProperties", true);
  }

  /** A text of this form. */
  static ObjectNode formatted(String format) {
    return of("string").put("format", format);
  }

  static ObjectNode reference(String schema) {
    return object().put("$ref", "#/components/schemas/" + schema);
  }

  static ObjectNode responses(Locale language) {
    ObjectNode responses = object();
    ObjectNode problem = responses.putObject("problem");
    problem.put("description", PROBLEM.in(language));
    problem
        .putObject("content")
        .putObject("application/problem+json")
        .set("schema", reference("ProblemBody"));
    return responses;
  }

  static ObjectNode security(Locale language) {
    ObjectNode schemes = object();
    schemes
        .putObject("session")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "docket_session")
        .put("description", SESSION.in(language));
    schemes
        .putObject("token")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("description", TOKEN.in(language));
    return schemes;
  }

  static ObjectNode body(ObjectNode schema) {
    ObjectNode body = object().put("required", true);
    body.putObject("content").putObject("application/json").set("schema", schema);
    return body;
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
