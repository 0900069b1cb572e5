package org.docket.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A program that asks for errands and allows them, one after the other. What gets no answer is sent
 * again until it gets one, with the same key, as a careful client does.
 */
final class Clerk implements Callable<Map<String, String>> {

  private final Supplier<Client> client;
  private final AtomicBoolean goOn;
  private final AtomicInteger underway;
  private final AtomicInteger again;
  private final Consumer<Answer> refused;
  private final Consumer<Missing> missed;
  private final Map<String, String> numbers = new LinkedHashMap<>();

  /**
   * An errand that was confirmed and is not there when it is asked for.
   *
   * @param what names it, and the request that made it
   */
  record Missing(String id, String number, String what, Answer answer) {}

  /**
   * @param client of the server that runs now
   * @param goOn whether to begin another errand
   * @param underway how many requests of all clerks wait for an answer
   * @param again how many requests of all clerks were sent once more
   * @param refused is told each answer that is a failure of the server
   * @param missed is told each errand that was confirmed and is not there
   */
  Clerk(
      Supplier<Client> client,
      AtomicBoolean goOn,
      AtomicInteger underway,
      AtomicInteger again,
      Consumer<Answer> refused,
      Consumer<Missing> missed) {
    this.client = client;
    this.goOn = goOn;
    this.underway = underway;
    this.again = again;
    this.refused = refused;
    this.missed = missed;
  }

  /** The number of each errand that was confirmed, by the id of its record. */
  @Override
  public Map<String, String> call() {
    while (goOn.get()) {
      String what = UUID.randomUUID().toString();
      JsonNode errand = ask(what);
      String id = errand.path("id").asText();
      String number = errand.path("number").asText();
      numbers.put(id, number);
      Answer found = answered(it -> it.get("api/v1/records/" + id));
      if (found.status() == 404) {
        missed.accept(new Missing(id, number, what, found));
      } else {
        allow("api/v1/records/" + id, found.expect(200).json());
      }
    }
    return numbers;
  }

  private JsonNode ask(String what) {
    Map<String, ?> errand = Map.of("data", Map.of("what", what), "submit", true);
    Map<String, String> once = Map.of("Idempotency-Key", what);
    return answered(it -> it.post("api/v1/forms/errand/records", errand, once)).expect(201).json();
  }

  /** Whoever decides once more because no answer came is told that it is decided. */
  private void allow(String record, JsonNode errand) {
    String decision =
        "api/v1/tasks/" + errand.path("tasks").path(0).path("id").asText() + "/decision";
    Answer answer = answered(it -> it.post(decision, Map.of("outcome", "approve")));
    String state = answered(it -> it.get(record)).expect(200).json().path("state").asText();
    boolean counts = answer.status() == 200 || answer.status() == 409;
    if (!counts || !state.equals("completed")) {
      throw new AssertionError(record + " is " + state + " after " + answer);
    }
  }

  private Answer answered(Function<Client, Answer> request) {
    while (true) {
      underway.incrementAndGet();
      try {
        Answer answer = request.apply(client.get());
        if (answer.status() >= 500) {
          refused.accept(answer);
        } else if (!runsAlready(answer)) {
          return answer;
        }
      } catch (UncheckedIOException noAnswer) {
        // The server died before it could answer, or has not started yet.
      } finally {
        underway.decrementAndGet();
      }
      again.incrementAndGet();
      pause();
    }
  }

  /** The database still works at the same request, whose answer got lost. */
  private static boolean runsAlready(Answer answer) {
    return answer.status() == 409
        && answer.json().path("code").asText().equals("record.same-request-runs");
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
