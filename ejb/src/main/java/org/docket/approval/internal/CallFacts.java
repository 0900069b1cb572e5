package org.docket.approval.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.docket.approval.ApprovalProblems;
import org.docket.approval.call.CallRequest;
import org.docket.approval.chain.CallStep;
import org.docket.approval.chain.UrlPattern;
import org.docket.expression.Compiled;
import org.docket.platform.Json;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What is sent to another system, by the record. */
record CallFacts(RecordFacts facts) {

  /**
   * @throws ProblemException where a value that is needed is not there
   */
  CallRequest request(CallStep step) {
    Map<String, String> headers = new LinkedHashMap<>();
    Map<String, String> secrets = new LinkedHashMap<>();
    step.request()
        .headers()
        .forEach(
            (name, header) -> {
              if (header instanceof CallStep.Header.Secret secret) {
                secrets.put(name, secret.name());
              } else {
                headers.put(name, text(((CallStep.Header.Computed) header).text()));
              }
            });
    Map<String, Compiled> body = step.request().body();
    return new CallRequest(
        step.request().method(),
        url(step.request().url()),
        headers,
        secrets,
        body.isEmpty() ? Optional.empty() : Optional.of(json(body)),
        step.patience().timeoutSeconds());
  }

  private String url(UrlPattern pattern) {
    StringBuilder url = new StringBuilder();
    for (UrlPattern.Part part : pattern.parts()) {
      if (part instanceof UrlPattern.Part.Literal literal) {
        url.append(literal.text());
      } else if (part instanceof UrlPattern.Part.Value value) {
        String text = text(value.expression());
        url.append(value.address() ? text : escaped(text));
      }
    }
    return url.toString();
  }

  /** RFC 3986: a blank is %20, and nothing of it is a separator. */
  private static String escaped(String text) {
    String escaped = URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    return escaped.equals(".") || escaped.equals("..") ? escaped.replace(".", "%2E") : escaped;
  }

  private String text(Compiled expression) {
    Object value = expression.evaluate(facts.values(), facts.context());
    if (value == null) {
      throw new ProblemException(ApprovalProblems.nothingToSend(expression.source()));
    }
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  private JsonNode json(Map<String, Compiled> members) {
    ObjectNode body = Json.MAPPER.createObjectNode();
    members.forEach(
        (name, expression) ->
            body.set(name, json(expression.evaluate(facts.values(), facts.context()))));
    return body;
  }

  private static JsonNode json(@Nullable Object value) {
    if (value instanceof Collection<?> several) {
      ArrayNode list = Json.MAPPER.createArrayNode();
      several.forEach(one -> list.add(json(one)));
      return list;
    }
    return value == null || value instanceof Number || value instanceof Boolean
        ? Json.MAPPER.valueToTree(value)
        : Json.MAPPER.getNodeFactory().textNode(value.toString());
  }
}
