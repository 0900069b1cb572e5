package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Several people who import into one form at once. */
class ImportsIT {

  private static final int ROWS = 40;
  private static final List<String> PEOPLE = List.of("admin", "li.wei", "tang.li", "sun.lei");
  private static final Set<String> UNDERWAY = Set.of("checking", "running");

  @BeforeEach
  void publish() {
    TestPack.errands().publish(Server.shared().loggedIn("admin"));
  }

  @Test
  void shouldWriteEachRowOfEachImportOnce() throws Exception {
    String mark = UUID.randomUUID().toString();

    List<JsonNode> results = atOnce(person -> imported(person, mark + " " + person));

    assertThat(results)
        .allSatisfy(
            result -> {
              assertThat(result.path("state").asText()).isEqualTo("done");
              assertThat(result.at("/progress/created").asInt()).isEqualTo(ROWS);
              assertThat(result.at("/progress/failed").asInt()).isZero();
            });
    assertThat(count(mark)).isEqualTo(ROWS * PEOPLE.size());
  }

  /**
   * All have the same names, which only one record may have: no name is lost and none is doubled.
   */
  @Test
  void shouldLetOneOfThemHaveWhatAllWant() throws Exception {
    String mark = UUID.randomUUID().toString();

    List<JsonNode> results = atOnce(person -> imported(person, mark));

    assertThat(results).allMatch(result -> result.path("state").asText().equals("done"));
    assertThat(count(mark)).isEqualTo(ROWS);
    assertThat(results.stream().mapToInt(result -> result.at("/progress/created").asInt()).sum())
        .isEqualTo(ROWS);
  }

  private interface Importing {
    JsonNode by(String person);
  }

  private static List<JsonNode> atOnce(Importing importing) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(PEOPLE.size());
    try {
      List<Callable<JsonNode>> all = new ArrayList<>();
      PEOPLE.forEach(person -> all.add(() -> importing.by(person)));
      List<JsonNode> results = new ArrayList<>();
      for (Future<JsonNode> each : threads.invokeAll(all)) {
        results.add(each.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static JsonNode imported(String person, String mark) {
    Client client = Server.shared().loggedIn(person);
    StringBuilder csv = new StringBuilder("What,Note\n");
    IntStream.range(0, ROWS).forEach(row -> csv.append(mark + " " + row + ",n\n"));
    Map<String, String> headers = Map.of("Content-Type", "text/csv", "X-File-Name", "errands.csv");
    byte[] file = csv.toString().getBytes(StandardCharsets.UTF_8);
    JsonNode made =
        client.send("POST", "api/v1/forms/errand/imports", file, headers).expect(201).json();
    String path = "api/v1/imports/" + made.path("id").asText();
    Map<String, Object> settings =
        Map.of(
            "action",
            "create",
            "match",
            "",
            "submit",
            true,
            "sheets",
            List.of(Map.of("sheet", 0, "target", "@records", "columns", List.of("what", "note"))));
    client.put(path + "/settings", settings, Map.of()).expect(200);
    client.post(path + "/trial", Map.of()).expect(200);
    settled(client, path);
    client.post(path + "/run", Map.of()).expect(200);
    return settled(client, path);
  }

  private static JsonNode settled(Client client, String path) {
    JsonNode[] now = new JsonNode[1];
    Server.await(
        () -> {
          now[0] = client.get(path).expect(200).json();
          return !UNDERWAY.contains(now[0].path("state").asText());
        });
    return now[0];
  }

  private static int count(String mark) {
    return Server.shared()
        .loggedIn("admin")
        .get("api/v1/forms/errand/records?count=true&filter%5Bwhat%5D=starts:" + mark)
        .expect(200)
        .json()
        .at("/count/value")
        .asInt();
  }
}
