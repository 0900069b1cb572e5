package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What was seen must still be so: versions of records, and tasks that somebody else decided; and
 * what a list is asked for must exist. The administrator reads Chinese.
 */
class ConditionsIT {

  private static final Pattern MINUTE = Pattern.compile("于 \\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");

  private final Client admin = Server.shared().loggedIn("admin");

  @BeforeEach
  void publish() {
    TestPack.errands().publish(admin);
  }

  @Test
  void shouldAskForTheVersionThatWasSeen() {
    Answer answer = admin.put(record(draft()), data("other"), Map.of());

    assertProblem(answer, 428, "record.precondition-required");
    assertThat(detail(answer)).contains("If-Match").contains("ETag");
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "\"\"", "*", "\"1\", \"2\"", "\"99999999999999999999\""})
  void shouldExplainWhatAVersionLooksLike(String garbage) {
    Answer answer = admin.put(record(draft()), data("other"), Map.of("If-Match", garbage));

    assertProblem(answer, 422, "record.bad-precondition");
    assertThat(detail(answer)).contains("\"3\"");
  }

  @Test
  void shouldSayWhoChangedARecordAndWhen() {
    JsonNode seen = draft();
    String version = admin.get(record(seen)).expect(200).header("etag");
    admin.put(record(seen), data("first"), Map.of("If-Match", version)).expect(200);

    Answer late = admin.put(record(seen), data("second"), Map.of("If-Match", version));

    assertProblem(late, 412, "record.stale");
    assertThat(detail(late)).contains(nameOfAdmin());
    assertThat(MINUTE.matcher(detail(late)).find()).isTrue();
    assertThat(admin.get(record(seen)).json().at("/data/what").asText()).isEqualTo("first");
  }

  @Test
  void shouldSayWhoDecidedATaskHowAndWhen() {
    JsonNode task = task();
    admin.post(decision(task), Map.of("outcome", "approve")).expect(200);

    Answer late = admin.post(decision(task), Map.of("outcome", "reject", "comment", "no"));

    assertProblem(late, 409, "approval.already-decided");
    assertThat(detail(late)).startsWith(nameOfAdmin()).contains("办理该任务：同意");
    assertThat(MINUTE.matcher(detail(late)).find()).isTrue();
  }

  @Test
  void shouldNotDecideOnARecordThatChangedMeanwhile() {
    JsonNode task = task();
    Map<String, ?> seenBefore = Map.of("outcome", "approve", "version", 0);

    Answer late = admin.post(decision(task), seenBefore);

    assertProblem(late, 409, "approval.record-changed");
    assertThat(late.json().at("/problems/0/pointer").asText()).isEqualTo("/version");
    assertThat(detail(late)).contains(nameOfAdmin());
    admin.post(decision(task), Map.of("outcome", "approve")).expect(200);
  }

  @ParameterizedTest
  @CsvSource({
    "limit=many, limit, many",
    "limit=1.5, limit, 1.5",
    "limit=99999999999999999999, limit, 99999999999999999999"
  })
  void shouldNameTheParameterThatIsNotOfItsType(String query, String name, String value) {
    Answer answer = admin.get("api/v1/forms/errand/records?" + query);

    assertProblem(answer, 400, "web.bad-parameter");
    assertThat(detail(answer)).contains("“" + name + "”").contains("“" + value + "”");
  }

  @ParameterizedTest
  @CsvSource({
    "filter%5Bnothing%5D=eq:1, record.unknown-column",
    "filter%5Bsince%5D=near:2026-03-02, record.bad-filter",
    "filter%5Bstate%5D=eq:lost, record.bad-filter",
    "filter%5Bsince%5D=ge:yesterday, record.bad-filter",
    "sort=nothing, record.unknown-column",
    "cursor=%40%40, record.bad-cursor",
    "view=nothing, record.unknown-view"
  })
  void shouldExplainAListThatCannotBe(String query, String code) {
    Answer answer = admin.get("api/v1/forms/errand/records?" + query);

    assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    assertThat(answer.json().path("code").asText()).as(answer.text()).isEqualTo(code);
  }

  private JsonNode draft() {
    return admin.post("api/v1/forms/errand/records", data(text())).expect(201).json();
  }

  /** The open task of a new errand. */
  private JsonNode task() {
    Map<String, ?> errand = Map.of("data", Map.of("what", text()), "submit", true);
    JsonNode record = admin.post("api/v1/forms/errand/records", errand).expect(201).json();
    return admin.get(record(record)).expect(200).json().at("/tasks/0");
  }

  private String nameOfAdmin() {
    return admin.get("api/v1/session").expect(200).json().at("/person/name").asText();
  }

  private static String text() {
    return UUID.randomUUID().toString();
  }

  private static Map<String, ?> data(String what) {
    return Map.of("data", Map.of("what", what));
  }

  private static String record(JsonNode record) {
    return "api/v1/records/" + record.path("id").asText();
  }

  private static String decision(JsonNode task) {
    return "api/v1/tasks/" + task.path("id").asText() + "/decision";
  }

  private static String detail(Answer answer) {
    return answer.json().path("detail").asText();
  }

  private static void assertProblem(Answer answer, int status, String code) {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
  }
}
