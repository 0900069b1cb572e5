package org.docket.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * One user of the API, with cookies of its own. Paths are relative to the context root, without a
 * slash at the beginning; bodies are anything that Jackson can write.
 */
public final class Client {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI base;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .cookieHandler(cookies)
          .build();
  private final Map<String, String> headers = new HashMap<>();
  private Duration patience = Duration.ofMinutes(2);

  Client(URI base) {
    this.base = base;
    headers.put("X-Docket-Request", "1");
    headers.put("Accept-Language", "en");
  }

  /** Sends this header with every request from now on; an empty value leaves it out. */
  public Client with(String header, String value) {
    if (value.isEmpty()) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return this;
  }

  /** Gives up earlier than after two minutes. */
  Client waitingAtMost(Duration time) {
    patience = time;
    return this;
  }

  public CookieManager cookies() {
    return cookies;
  }

  public Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), Map.of());
  }

  public Answer post(String path, Object body) {
    return post(path, body, Map.of());
  }

  public Answer post(String path, Object body, Map<String, String> more) {
    return send("POST", path, json(body), asJson(more));
  }

  public Answer put(String path, Object body, Map<String, String> more) {
    return send("PUT", path, json(body), asJson(more));
  }

  /** Sends bytes as they are, with the headers given. */
  public Answer send(String method, String path, byte[] body, Map<String, String> more) {
    return send(method, path, BodyPublishers.ofByteArray(body), more);
  }

  private Answer send(String method, String path, BodyPublisher body, Map<String, String> more) {
    HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path)).method(method, body);
    headers.forEach(request::setHeader);
    more.forEach(request::setHeader);
    request.timeout(patience);
    try {
      HttpResponse<byte[]> response =
          http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> asJson(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.putIfAbsent("Content-Type", "application/json");
    return all;
  }

  private static BodyPublisher json(Object body) {
    try {
      return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
