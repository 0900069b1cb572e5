package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * Every address that makes something takes a key, so that it can be asked for again; every one that
 * changes what others change too takes the version that was seen. What does neither is named here,
 * with the reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SafeRequestsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** POSTs that make nothing, or nothing twice. */
  private static final Map<String, String> WITHOUT_KEY =
      Map.ofEntries(
          Map.entry("/session", "a second session is as good as the first"),
          Map.entry("/api-tokens", "the secret is shown once; a lost one is revoked"),
          Map.entry("/forms/{form}/approval-preview", "makes nothing"),
          Map.entry("/processes/{process}/trial", "makes nothing"),
          Map.entry("/forms/{form}/candidates", "makes nothing"),
          Map.entry("/forms/{form}/check", "makes nothing"),
          Map.entry("/forms/{form}/similar", "makes nothing"),
          Map.entry("/forms/{form}/start", "makes nothing"),
          Map.entry("/records/{record}/documents/preview", "makes nothing"),
          Map.entry("/templates/{template}/preview", "makes nothing"),
          Map.entry("/template-editions/{edition}/preview", "makes nothing"),
          Map.entry("/template-editions/{edition}/check", "a draft is checked once; then 409"),
          Map.entry("/template-editions/{edition}/approval", "approved once; then 409"),
          Map.entry("/template-editions/{edition}/refusal", "refused once; then 409"),
          Map.entry("/records/{id}/revealed-values/{field}", "each look is an event of its own"),
          Map.entry("/forms/{form}/related", "makes nothing"),
          Map.entry("/tasks/{id}/decision", "a task is decided once; then 409 says how"),
          Map.entry("/tasks/{id}/paper-decision", "a task is decided once; then 409 says how"),
          Map.entry("/decisions", "a task is decided once; its result says how"),
          Map.entry("/tasks/{id}/return", "the task is over then; 409"),
          Map.entry("/tasks/{id}/transfer", "it is somebody else's then"),
          Map.entry("/tasks/{id}/delegation", "it is with somebody else then"),
          Map.entry("/tasks/{id}/signers", "nobody is asked twice in one step"),
          Map.entry("/tasks/{id}/signer-removal", "gone is gone"),
          Map.entry("/tasks/{id}/enquiry", "each question is an event of its own"),
          Map.entry("/tasks/{id}/reply", "a question is answered once"),
          Map.entry("/tasks/{id}/claim", "claimed stays claimed"),
          Map.entry("/tasks/{id}/hold", "held stays held"),
          Map.entry("/records/{record}/undo", "what was taken back cannot be taken back again"),
          Map.entry("/records/{record}/reminder", "once an hour at most"),
          Map.entry("/records/{record}/intervention", "the place is another one then; 409"),
          Map.entry("/people/{person}/hand-over", "what was handed over is not there any more"),
          Map.entry("/agencies", "a second one gives the agent nothing more"),
          Map.entry("/imports/{id}/trial", "once in each state; then 409"),
          Map.entry("/imports/{id}/run", "once in each state; then 409"),
          Map.entry("/imports/{id}/cancellation", "once in each state; then 409"),
          Map.entry("/processes/{process}/version-plan", "what was moved stays moved"),
          Map.entry("/replays/{id}/cancellation", "once; then 409"),
          Map.entry("/moves/{id}/trial", "once in each state; then 409"),
          Map.entry("/moves/{id}/run", "once in each state; then 409"),
          Map.entry("/moves/{id}/cancellation", "once in each state; then 409"),
          Map.entry("/notices/reading", "read stays read"),
          Map.entry("/notices/{id}/reading", "read stays read"),
          Map.entry("/release-candidates", "only checked; a second one is as good as the first"),
          Map.entry("/releases", "a candidate is published once; then 409"),
          Map.entry("/releases/{id}/activation", "what is live stays live"),
          Map.entry("/series/{series}/preview", "makes nothing"),
          Map.entry("/series/{series}/register/{number}/voiding", "void once; then 409"),
          Map.entry("/series/{series}/register/entries", "a number is entered once; then 409"),
          Map.entry("/series/{series}/reservations", "a second one is given back"),
          Map.entry("/series/{series}/reservations/{reservation}/release", "given back once"),
          Map.entry("/records/{id}/reserved-numbers/use", "a record gets one number; then 409"),
          Map.entry("/records/{id}/earlier-number", "a record gets one number; then 409"),
          Map.entry("/handbook/binders", "the one that is being written"),
          Map.entry("/handbook/processes/{process}/editions", "a draft; a second is discarded"),
          Map.entry("/print-batches/{id}/cancellation", "once; then 409"));

  /** What only its owner changes, or what is the same however often it is said. */
  private static final Map<String, String> WITHOUT_VERSION =
      Map.ofEntries(
          Map.entry("PUT /forms/{form}/views/{id}", "only its owner changes it, as a whole"),
          Map.entry("DELETE /forms/{form}/views/{id}", "gone is gone"),
          Map.entry("PUT /forms/{form}/views/standard", "one's own preference"),
          Map.entry("PUT /imports/{id}/settings", "one's own, as a whole; voids its trial"),
          Map.entry("PATCH /uploads/{id}", "Upload-Offset says what was seen"),
          Map.entry("DELETE /uploads/{id}", "gone is gone"),
          Map.entry("DELETE /records/{id}/draft", "one's own, never handed in"),
          Map.entry("PUT /records/{id}/presence", "says only that one is there"),
          Map.entry("DELETE /records/{id}/presence", "says only that one has left"),
          Map.entry("DELETE /records/{id}/grants/{grant}", "gone is gone"),
          Map.entry("DELETE /records/{id}/unsaved-input", "one's own, given up"),
          Map.entry("DELETE /api-tokens/{id}", "gone is gone"),
          Map.entry("DELETE /agencies/{id}", "gone is gone"),
          Map.entry("PUT /assistants/{person}", "one's own, the same however often it is said"),
          Map.entry("DELETE /assistants/{person}", "gone is gone"),
          Map.entry(
              "PUT /people/{person}/assistants/{assistant}", "the same however often it is said"),
          Map.entry("DELETE /people/{person}/assistants/{assistant}", "gone is gone"),
          Map.entry("PUT /comment-templates", "one's own, as a whole"),
          Map.entry("PUT /tasks/{id}/look", "what one has seen, the same however often"),
          Map.entry("DELETE /tasks/{id}/claim", "given back is given back"),
          Map.entry("DELETE /tasks/{id}/hold", "it goes on once"),
          Map.entry("PUT /stamps/{stamp}/picture", "as a whole; all there were are kept"),
          Map.entry("DELETE /stamps/{stamp}/picture", "gone is gone"),
          Map.entry("PUT /session/language", "one's own preference"),
          Map.entry("PUT /session/unit", "one's own preference"),
          Map.entry("PUT /session/password", "needs the one before"),
          Map.entry("DELETE /session", "gone is gone"),
          Map.entry("DELETE /session/everywhere", "gone is gone"));

  /** Asked twice, or with an old version, where there is something to ask about. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "POST /records/{id}/grants",
          "POST /forms/{form}/moves",
          "POST /processes/{process}/replays",
          "POST /records/{id}/move",
          "PUT /records/{id}/unsaved-input");

  private final Client admin = Server.shared().loggedIn("admin");
  private final Map<String, JsonNode> paths;

  SafeRequestsIT() {
    TestPack.errands().publish(admin);
    this.paths =
        admin.get("api/v1/openapi.json").expect(200).json().path("paths").properties().stream()
            .filter(path -> !path.getKey().matches("/forms/[^{].*"))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private record Operation(String method, String path, JsonNode said) {
    String name() {
      return method + " " + path;
    }

    boolean takes(String header) {
      for (JsonNode parameter : said.path("parameters")) {
        if (parameter.path("name").asText().equals(header)) {
          return true;
        }
      }
      return false;
    }
  }

  private Stream<Operation> operations(String... methods) {
    return paths.entrySet().stream()
        .flatMap(
            path ->
                Stream.of(methods)
                    .filter(path.getValue()::has)
                    .map(
                        method ->
                            new Operation(
                                method.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                path.getValue().path(method))));
  }

  @Test
  void shouldTakeAKeyWhereverSomethingIsMade() {
    Set<String> without =
        operations("post")
            .filter(one -> !one.takes("Idempotency-Key") && !one.takes("If-Match"))
            .map(Operation::path)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_KEY.keySet()));
  }

  @Test
  void shouldTakeTheVersionWhereverOthersMayHaveChangedSomething() {
    Set<String> without =
        operations("put", "patch", "delete")
            .filter(one -> !one.takes("If-Match"))
            .map(Operation::name)
            .collect(Collectors.toCollection(TreeSet::new));

    assertThat(without).isEqualTo(new TreeSet<>(WITHOUT_VERSION.keySet()));
  }

  @TestFactory
  Stream<DynamicTest> shouldAnswerTheSameTwiceForOneKey() {
    return operations("post")
        .filter(one -> one.takes("Idempotency-Key") && !ELSEWHERE.contains(one.name()))
        .map(one -> dynamicTest(one.name(), () -> askTwice(one)));
  }

  private void askTwice(Operation operation) {
    String path = "api/v1" + operation.path().replace("{form}", "errand");
    if (path.contains("{")) {
      path = path.replaceAll("\\{\\w+}", ofDocument(operation.path()));
    }
    String key = UUID.randomUUID().toString();
    byte[] body = body(operation.path(), key);

    Answer first = send(path, body, key);
    Answer again = send(path, body, key);
    Answer other = send(path, body(operation.path(), "other " + key), key);

    assertThat(first.status()).as("%s", first).isLessThan(300);
    assertThat(again.status()).isEqualTo(first.status());
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(identity(again)).as("%s", again).isEqualTo(identity(first));
    if (!operation.path().endsWith("/prints")) {
      assertThat(other.status()).as("%s", other).isEqualTo(409);
    }
  }

  private Answer send(String path, byte[] body, String key) {
    boolean file = path.endsWith("attachments") || path.endsWith("imports");
    Map<String, String> headers =
        Map.of(
            "Content-Type",
            file ? "text/csv" : "application/json",
            "X-File-Name",
            "what.csv",
            "Idempotency-Key",
            key);
    return admin.send("POST", path, body, headers);
  }

  /** What was made, without what changes by the clock. */
  private static String identity(Answer answer) {
    if (!answer.header("content-type").startsWith("application/json")) {
      return answer.header("content-length");
    }
    JsonNode json = answer.json();
    return json.has("items") ? json.at("/items/0/id").asText() : json.path("id").asText();
  }

  private static byte[] body(String path, String what) {
    Map<String, ?> errand = Map.of("what", what);
    Object body =
        switch (path.substring(path.lastIndexOf('/') + 1)) {
          case "attachments", "imports" -> "What\n" + what + "\n";
          case "bulk" -> Map.of("items", new Object[] {Map.of("data", errand, "submit", true)});
          case "uploads" -> Map.of("name", what + ".txt", "size", 5);
          case "views" -> Map.of("title", "Kept", "address", "q=" + what);
          case "prints" -> Map.of();
          case "documents", "print-batches" ->
              Map.of("template", "errand", "language", what.startsWith("other") ? "zh-CN" : "en");
          default -> Map.of("data", errand);
        };
    try {
      return body instanceof String text
          ? text.getBytes(StandardCharsets.UTF_8)
          : JSON.writeValueAsBytes(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of a record that is finished, or of its document. */
  private String ofDocument(String path) {
    String record = finished().path("id").asText();
    return path.startsWith("/records/")
        ? record
        : admin.get("api/v1/records/" + record + "/documents").json().at("/items/0/id").asText();
  }

  @TestFactory
  Stream<DynamicTest> shouldRefuseWhatSaysNoVersionOrAnOldOne() {
    return operations("post", "put", "patch", "delete")
        .filter(one -> one.takes("If-Match") && !ELSEWHERE.contains(one.name()))
        .map(one -> dynamicTest(one.name(), () -> changeUnseen(one)));
  }

  private void changeUnseen(Operation operation) {
    JsonNode record = recordFor(operation);
    String path =
        "api/v1"
            + operation
                .path()
                .replace("{form}", "errand")
                .replaceAll("\\{\\w+}", record.path("id").asText());
    byte[] body = "{\"data\":{\"what\":\"x\"}}".getBytes(StandardCharsets.UTF_8);
    if (operation.path().endsWith("cancellation") || operation.path().endsWith("withdrawal")) {
      body = "{\"reason\":\"why\"}".getBytes(StandardCharsets.UTF_8);
    }
    Map<String, String> json = Map.of("Content-Type", "application/json");
    String stale = "\"" + (record.path("version").asLong() - 1) + "\"";
    Map<String, String> old = Map.of("Content-Type", "application/json", "If-Match", stale);

    assertThat(admin.send(operation.method(), path, body, json).status()).isEqualTo(428);
    Answer refused = admin.send(operation.method(), path, body, old);
    assertThat(refused.status()).as("%s", refused).isEqualTo(412);
    assertThat(admin.get("api/v1/records/" + record.path("id").asText()).json().path("version"))
        .isEqualTo(record.path("version"));
  }

  /** A draft for what changes one, a finished record for corrections, else one that runs. */
  private JsonNode recordFor(Operation operation) {
    if (operation.path().endsWith("amendment")) {
      return finished();
    }
    boolean draft = operation.method().equals("PUT") || operation.path().endsWith("submission");
    Map<String, ?> data = Map.of("what", UUID.randomUUID().toString());
    return admin
        .post("api/v1/forms/errand/records", Map.of("data", data, "submit", !draft))
        .expect(201)
        .json();
  }

  private JsonNode finished() {
    Map<String, ?> data = Map.of("what", UUID.randomUUID().toString());
    JsonNode errand =
        admin
            .post("api/v1/forms/errand/records", Map.of("data", data, "submit", true))
            .expect(201)
            .json();
    String task = errand.at("/tasks/0/id").asText();
    admin.post("api/v1/tasks/" + task + "/decision", Map.of("outcome", "approve")).expect(200);
    return admin.get("api/v1/records/" + errand.path("id").asText()).expect(200).json();
  }
}
