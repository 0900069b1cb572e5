package org.docket.approval.call;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.docket.platform.Json;
import org.docket.problem.Text;

/**
 * Calls other systems over HTTP: only servers that may be called, without following redirects, and
 * reading no more than a limit. Every try of a call carries its key in {@code Idempotency-Key}.
 */
public final class CallSender {

  /** Longer answers are none. */
  static final int MOST_BYTES = 256 * 1024;

  private static final int TOO_MANY_REQUESTS = 429;
  private static final int REQUEST_TIMEOUT = 408;
  private static final int TOO_EARLY = 425;

  private final CallSettings settings;
  private final HttpClient client;

  public CallSender(CallSettings settings) {
    this.settings = settings;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** The reply; never fails. */
  public CompletableFuture<CallReply> send(UUID key, CallRequest request) {
    Optional<URI> address = CallHosts.parsed(request.url());
    if (address.isEmpty()) {
      return refused(CallWords.noAddress());
    }
    if (!settings.hosts().allow(address.get())) {
      return refused(CallWords.notAllowed(String.valueOf(address.get().getHost())));
    }
    Map<String, String> headers = new LinkedHashMap<>(request.headers());
    for (Map.Entry<String, String> secret : request.secrets().entrySet()) {
      Optional<String> value = settings.secret(secret.getValue(), address.get());
      if (value.isEmpty()) {
        return refused(CallWords.noSecret(secret.getValue()));
      }
      headers.put(secret.getKey(), value.get());
    }
    return send(key, request, address.get(), headers);
  }

  private CompletableFuture<CallReply> send(
      UUID key, CallRequest request, URI address, Map<String, String> headers) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(address)
            .timeout(Duration.ofSeconds(request.timeoutSeconds()))
            .header("Accept", "application/json")
            .header("User-Agent", "Docket");
    for (Map.Entry<String, String> header : headers.entrySet()) {
      try {
        builder.setHeader(header.getKey(), header.getValue());
      } catch (IllegalArgumentException e) {
        return refused(CallWords.badHeader(header.getKey()));
      }
    }
    builder.setHeader("Idempotency-Key", key.toString());
    request.body().ifPresent(body -> builder.setHeader("Content-Type", "application/json"));
    HttpRequest.BodyPublisher body =
        request
            .body()
            .map(json -> HttpRequest.BodyPublishers.ofString(json.toString()))
            .orElse(HttpRequest.BodyPublishers.noBody());
    CompletableFuture<HttpResponse<byte[]>> exchange =
        client.sendAsync(
            builder.method(request.method(), body).build(), info -> new LimitedBody(MOST_BYTES));
    return exchange
        .orTimeout(request.timeoutSeconds(), TimeUnit.SECONDS)
        .handle(
            (response, failure) -> {
              exchange.cancel(true);
              return failure == null
                  ? reply(response)
                  : new CallReply.Failed(words(failure, request), !isTooLong(failure));
            });
  }

  private static CallReply reply(HttpResponse<byte[]> response) {
    int status = response.statusCode();
    if (status < 200 || status >= 300) {
      boolean again =
          status >= 500
              || status == REQUEST_TIMEOUT
              || status == TOO_EARLY
              || status == TOO_MANY_REQUESTS;
      return new CallReply.Failed(CallWords.status(status), again);
    }
    String text = new String(response.body(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return new CallReply.Answered(Json.MAPPER.createObjectNode());
    }
    try {
      return new CallReply.Answered(Json.MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      return new CallReply.Failed(CallWords.notJson(), false);
    }
  }

  private static Text words(Throwable failure, CallRequest request) {
    Throwable cause = cause(failure);
    if (cause instanceof LimitedBody.TooLong) {
      return CallWords.tooLong(MOST_BYTES);
    }
    boolean late =
        cause instanceof TimeoutException
            || (cause instanceof HttpTimeoutException
                && !(cause instanceof HttpConnectTimeoutException));
    return late ? CallWords.timedOut(request.timeoutSeconds()) : CallWords.notReached();
  }

  private static boolean isTooLong(Throwable failure) {
    return cause(failure) instanceof LimitedBody.TooLong;
  }

  private static Throwable cause(Throwable failure) {
    Throwable cause = failure.getCause();
    boolean wrapped =
        failure instanceof CompletionException || cause instanceof LimitedBody.TooLong;
    return wrapped && cause != null ? cause(cause) : failure;
  }

  private static CompletableFuture<CallReply> refused(Text why) {
    return CompletableFuture.completedFuture(new CallReply.Failed(why, false));
  }
}
