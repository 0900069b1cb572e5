package org.docket.bench.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.docket.platform.Json;

/** One user of the API, on one connection that is kept. */
public final class ApiClient {

  private static final HttpResponse.BodyHandler<String> TEXT =
      HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);

  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
          .build();

  public ApiClient(URI base) {
    this.base = base;
  }

  public static ApiClient loggedIn(URI base, String login) {
    ApiClient client = new ApiClient(base);
    client.post(
        "api/v1/session",
        JsonNodeFactory.instance.objectNode().put("login", login).put("password", "docket"));
    return client;
  }

  public boolean answers(String path) {
    try {
      return send("GET", path, BodyPublishers.noBody(), "").statusCode() == 200;
    } catch (UncheckedIOException notYetListening) {
      return false;
    }
  }

  /** The body; anything but success is a failure of the benchmark. */
  public String get(String path) {
    return done(path, send("GET", path, BodyPublishers.noBody(), ""));
  }

  public JsonNode json(String path) {
    return Json.read(get(path));
  }

  public JsonNode post(String path, JsonNode body) {
    BodyPublisher text = BodyPublishers.ofString(body.toString());
    return Json.read(done(path, send("POST", path, text, "application/json")));
  }

  /** A file, as it comes. */
  public void save(String path, Path file) {
    HttpRequest request = request("GET", path, BodyPublishers.noBody(), "").build();
    int status = send(path, request, HttpResponse.BodyHandlers.ofFile(file)).statusCode();
    if (status != 200) {
      throw new IllegalStateException(path + ": " + status);
    }
  }

  /** Sends a file, and its name. */
  public JsonNode upload(String path, Path file) {
    try {
      HttpRequest request =
          request("POST", path, BodyPublishers.ofFile(file), "application/octet-stream")
              .setHeader("X-File-Name", file.getFileName().toString())
              .build();
      return Json.read(done(path, send(path, request, TEXT)));
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static String done(String path, HttpResponse<String> response) {
    if (response.statusCode() >= 300) {
      throw new IllegalStateException(path + ": " + response.statusCode() + " " + response.body());
    }
    return response.body();
  }

  private HttpResponse<String> send(String method, String path, BodyPublisher body, String type) {
    return send(path, request(method, path, body, type).build(), TEXT);
  }

  private HttpRequest.Builder request(String method, String path, BodyPublisher body, String type) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path))
            .method(method, body)
            .timeout(Duration.ofMinutes(60))
            .setHeader("X-Docket-Request", "1")
            .setHeader("Accept-Language", "zh-CN");
    if (!type.isEmpty()) {
      request.setHeader("Content-Type", type);
    }
    return request;
  }

  private <T> HttpResponse<T> send(
      String path, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
    try {
      return http.send(request, handler);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
