package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers that many people draw at once, on PostgreSQL, of a form that was published just now. */
class NumbersIT {

  /** More than the server has connections to the database. */
  private static final int PEOPLE = 40;

  private static final int TICKETS_EACH = 3;
  private static final int TICKETS = PEOPLE * TICKETS_EACH;

  private final Client admin = Server.shared().loggedIn("admin");

  /** Every second attempt wants a seat that is taken, and must not cost a number. */
  @Test
  void shouldHaveNoGapAndNoDoubleWhoeverFailsMeanwhile() throws Exception {
    TestPack.tickets().publish(admin);
    admin
        .post("api/v1/forms/ticket/records", Map.of("data", Map.of("seat", "a draft")))
        .expect(201);

    Map<Integer, List<String>> answers = attemptAllAtOnce();

    List<String> expected =
        IntStream.rangeClosed(1, TICKETS).mapToObj("T-%04d"::formatted).toList();
    assertThat(answers.keySet()).contains(201).doesNotContain(500, 503);
    assertThat(answers.get(201)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(admin.get("api/v1/forms/ticket/records?count=true").json().at("/count/value"))
        .hasToString(Integer.toString(TICKETS + 1));
    JsonNode next = admin.get("api/v1/series").expect(200).json().path("items");
    assertThat(next.findValuesAsText("number")).contains("T-%04d".formatted(TICKETS + 1));
  }

  /** Numbers, or nothing where it was refused, by the status of the answer. */
  private Map<Integer, List<String>> attemptAllAtOnce() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    try {
      List<Callable<List<Answer>>> all =
          IntStream.range(0, PEOPLE)
              .<Callable<List<Answer>>>mapToObj(person -> () -> attempts(person))
              .toList();
      Map<Integer, List<String>> answers = new TreeMap<>();
      for (Future<List<Answer>> one : people.invokeAll(all)) {
        for (Answer answer : one.get()) {
          answers
              .computeIfAbsent(answer.status(), status -> new ArrayList<>())
              .add(answer.json().path("number").asText());
        }
      }
      return answers;
    } finally {
      people.shutdownNow();
    }
  }

  private List<Answer> attempts(int person) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < TICKETS_EACH; i++) {
      String seat = person + "-" + i;
      answers.add(take(seat));
      answers.add(take(seat));
    }
    return answers;
  }

  private Answer take(String seat) {
    return admin.post(
        "api/v1/forms/ticket/records", Map.of("data", Map.of("seat", seat), "submit", true));
  }
}
