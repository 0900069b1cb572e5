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
  private final Map<String, String> numbers = new LinkedHashMap<>();

  /**
   * @param client of the server that runs now
   * @param goOn whether to begin another errand
   * @param underway how many requests of all clerks wait for an answer
   * @param again how many requests of all clerks were sent once more
   */
  Clerk(Supplier<Client> client, AtomicBoolean goOn, AtomicInteger underway, AtomicInteger again) {
    this.client = client;
    this.goOn = goOn;
    this.underway = underway;
    this.again = again;
  }

  /** The number of each errand that was confirmed, by the id of its record. */
  @Override
  public Map<String, String> call() {
    while (goOn.get()) {
      JsonNode errand = ask(UUID.randomUUID().toString());
      numbers.put(errand.path("id").asText(), errand.path("number").asText());
      allow("api/v1/records/" + errand.path("id").asText());
    }
    return numbers;
  }

  private JsonNode ask(String what) {
    Map<String, ?> errand = Map.of("data", Map.of("what", what), "submit", true);
    Map<String, String> once = Map.of("Idempotency-Key", what);
    return answered(it -> it.post("api/v1/forms/errand/records", errand, once)).expect(201).json();
  }

  /** Whoever gets no answer to a decision looks whether it counted. */
  private void allow(String record) {
    JsonNode tasks = answered(it -> it.get(record)).expect(200).json().path("tasks");
    String decision = "api/v1/tasks/" + tasks.path(0).path("id").asText() + "/decision";
    Answer answer = answered(it -> it.post(decision, Map.of("outcome", "approve")));
    if (answer.status() != 409) {
      answer.expect(200);
    }
    String state = answered(it -> it.get(record)).expect(200).json().path("state").asText();
    if (!state.equals("completed")) {
      throw new AssertionError("Allowed, but " + state + ": " + record);
    }
  }

  private Answer answered(Function<Client, Answer> request) {
    while (true) {
      underway.incrementAndGet();
      try {
        Answer answer = request.apply(client.get());
        if (answer.status() < 500) {
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

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
