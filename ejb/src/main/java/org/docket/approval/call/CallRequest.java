package org.docket.approval.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent to another system, as it was when the step was come to.
 *
 * @param secrets names of secrets of the server, by the header that carries each
 */
public record CallRequest(
    String method,
    String url,
    Map<String, String> headers,
    Map<String, String> secrets,
    Optional<JsonNode> body,
    int timeoutSeconds) {

  public CallRequest {
    headers = Map.copyOf(headers);
    secrets = Map.copyOf(secrets);
  }
}
