package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What must not happen twice, and what must not happen to a record that somebody else changed. */
class OnceIT {

  private static final int AT_ONCE = 6;

  private final Client admin = Server.shared().loggedIn("admin");

  @BeforeEach
  void publish() {
    TestPack.errands().publish(admin);
  }

  @Test
  void shouldCreateOneRecordForOneKey() {
    String key = UUID.randomUUID().toString();
    String what = "once " + key;

    Answer first = ask(admin, what, key).expect(201);
    Answer again = ask(admin, what, key).expect(201);
    Answer other = ask(admin, what + "!", key);

    assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
    assertThat(again.header("location")).isEqualTo(first.header("location"));
    assertThat(other.status()).isEqualTo(409);
    assertThat(other.json().path("code").asText()).isEqualTo("record.key-used-before");
    assertThat(ask(admin, what, "a b").json().path("code").asText()).isEqualTo("record.bad-key");
  }

  /** Somebody else's key is another one, even if it reads the same. */
  @Test
  void shouldKeepTheKeysOfPeopleApart() {
    String key = UUID.randomUUID().toString();

    Answer mine = ask(admin, "mine " + key, key).expect(201);
    Answer theirs = ask(Server.shared().loggedIn("li.wei"), "theirs " + key, key).expect(201);

    assertThat(theirs.json().path("id")).isNotEqualTo(mine.json().path("id"));
  }

  @Test
  void shouldCreateOneRecordForOneKeyAtOnce() throws Exception {
    String key = UUID.randomUUID().toString();

    List<Answer> answers = atOnce(client -> ask(client, "at once " + key, key));

    assertOne(answers, "id");
    Answer found =
        admin.get("api/v1/forms/errand/records?count=true&filter%5Bwhat%5D=eq:at%20once%20" + key);
    assertThat(found.expect(200).json().at("/count/value").asInt()).isEqualTo(1);
  }

  @Test
  void shouldIssueOneDocumentForOneKeyAtOnce() throws Exception {
    String record = allowed().path("id").asText();
    Map<String, ?> wanted = Map.of("template", "errand", "language", "en");
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
    String path = "api/v1/records/" + record + "/documents";

    List<Answer> answers = atOnce(client -> client.post(path, wanted, key));

    assertOne(answers, "number");
    assertThat(admin.post(path, wanted, key).expect(201).json().path("number"))
        .isEqualTo(done(answers).get(0).json().path("number"));
    List<String> english =
        admin.get(path).expect(200).json().path("items").findValuesAsText("language").stream()
            .filter("en"::equals)
            .toList();
    assertThat(english).hasSize(1);
  }

  /** Six people who print at once: one has the original, and the others numbered copies. */
  @Test
  void shouldHandOutOneOriginal() throws Exception {
    JsonNode document = documentOf(allowed());
    String path = "api/v1/documents/" + document.path("id").asText();

    List<Answer> answers =
        atOnce(client -> client.send("POST", path + "/prints?reason=again", new byte[0], Map.of()));

    assertThat(answers).allMatch(answer -> answer.status() == 201);
    assertThat(answers)
        .extracting(answer -> answer.header("x-print-number"))
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
    byte[] original = admin.get(path + "/original").expect(200).body();
    assertThat(answers.stream().filter(answer -> MessageDigest.isEqual(answer.body(), original)))
        .singleElement()
        .extracting(answer -> answer.header("x-print-number"))
        .isEqualTo("1");
    assertThat(sha256(original)).isEqualTo(document.path("sha256").asText());
    assertThat(admin.get(path).json().path("prints").asInt()).isEqualTo(6);
    assertThat(admin.get(path + "/content").expect(200).body()).isNotEqualTo(original);
  }

  @Test
  void shouldPrintTheOriginalAgainForTheSameKeyOnly() {
    String path =
        "api/v1/documents/" + documentOf(allowed()).path("id").asText() + "/prints?reason=again";
    Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

    Answer first = admin.send("POST", path, new byte[0], key).expect(201);
    Answer lost = admin.send("POST", path, new byte[0], key).expect(201);
    Answer second = admin.send("POST", path, new byte[0], Map.of()).expect(201);

    assertThat(lost.body()).isEqualTo(first.body());
    assertThat(lost.header("x-print-number")).isEqualTo("1");
    assertThat(second.header("x-print-number")).isEqualTo("2");
  }

  @Test
  void shouldTellTheTruthAboutAVoidDocument() {
    JsonNode document = documentOf(allowed());
    String number = document.path("number").asText();

    admin
        .post(
            "api/v1/series/errand-sheet/register/" + number + "/voiding",
            Map.of("reason", "the wrong errand"))
        .expect(200);

    Answer verdict =
        Server.shared()
            .client()
            .get("api/v1/verifications/" + document.path("verification").asText());
    assertThat(verdict.expect(200).json().path("verdict").asText()).isEqualTo("void");
  }

  @Test
  void shouldCancelAndWithdrawOnlyWhatWasSeen() {
    for (String command : List.of("cancellation", "withdrawal")) {
      JsonNode record = ask(admin, command + " " + UUID.randomUUID(), null).expect(201).json();
      String path = "api/v1/records/" + record.path("id").asText() + "/" + command;
      Map<String, ?> why = Map.of("reason", "no longer needed");
      String seen = "\"" + record.path("version").asLong() + "\"";
      String before = "\"" + (record.path("version").asLong() - 1) + "\"";

      Answer without = admin.post(path, why);
      Answer stale = admin.post(path, why, Map.of("If-Match", before));
      Answer unreadable = admin.post(path, why, Map.of("If-Match", "\"x\""));
      Answer fresh = admin.post(path, why, Map.of("If-Match", seen));

      assertThat(without.status()).as(command).isEqualTo(428);
      assertThat(stale.status()).as(command).isEqualTo(412);
      assertThat(stale.json().path("code").asText()).isEqualTo("record.stale");
      assertThat(stale.json().path("detail").asText())
          .containsAnyOf("changed this record at", "修改了该单据");
      assertThat(unreadable.status()).as(command).isEqualTo(422);
      assertThat(fresh.status()).as("%s: %s", command, fresh).isLessThan(300);
    }
  }

  @Test
  void shouldSaveAndHandInOnlyWhatWasSeen() {
    Answer made =
        admin
            .post("api/v1/forms/errand/records", Map.of("data", Map.of("what", name())))
            .expect(201);
    String path = "api/v1/forms/errand/records/" + made.json().path("id").asText();
    Map<String, ?> data = Map.of("data", Map.of("what", name()));

    Answer saved = admin.put(path, data, Map.of("If-Match", made.header("etag"))).expect(200);

    assertThat(admin.put(path, data, Map.of()).status()).isEqualTo(428);
    assertThat(admin.put(path, data, Map.of("If-Match", made.header("etag"))).status())
        .isEqualTo(412);
    assertThat(
            admin
                .post(path + "/submission", Map.of(), Map.of("If-Match", made.header("etag")))
                .status())
        .isEqualTo(412);
    admin
        .post(path + "/submission", Map.of(), Map.of("If-Match", saved.header("etag")))
        .expect(200);
    assertThat(admin.get(path.replace("/errand/", "/ticket/")).status()).isEqualTo(404);
  }

  private static Answer ask(Client client, String what, @Nullable String key) {
    Map<String, ?> errand = Map.of("data", Map.of("what", what), "submit", true);
    Map<String, String> once = key == null ? Map.of() : Map.of("Idempotency-Key", key);
    return client.post("api/v1/forms/errand/records", errand, once);
  }

  private static String name() {
    return "errand " + UUID.randomUUID();
  }

  /** A record that is finished and has its document. */
  private JsonNode allowed() {
    JsonNode errand = ask(admin, name(), null).expect(201).json();
    String task = errand.at("/tasks/0/id").asText();
    admin.post("api/v1/tasks/" + task + "/decision", Map.of("outcome", "approve")).expect(200);
    return errand;
  }

  private JsonNode documentOf(JsonNode record) {
    String path = "api/v1/records/" + record.path("id").asText() + "/documents";
    return admin.get(path).expect(200).json().at("/items/0");
  }

  /** Some were made; the others were told that the first one still runs. */
  private static void assertOne(List<Answer> answers, String member) {
    assertThat(done(answers)).isNotEmpty();
    assertThat(done(answers))
        .extracting(answer -> answer.json().path(member))
        .containsOnly(done(answers).get(0).json().path(member));
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(
            answer ->
                assertThat(answer.json().path("code").asText())
                    .isEqualTo("record.same-request-runs"));
  }

  private static List<Answer> done(List<Answer> answers) {
    return answers.stream().filter(answer -> answer.status() == 201).toList();
  }

  private List<Answer> atOnce(Function<Client, Answer> request) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    try {
      List<Answer> answers = new ArrayList<>();
      Callable<Answer> one = () -> request.apply(admin);
      for (Future<Answer> each : threads.invokeAll(Collections.nCopies(AT_ONCE, one))) {
        answers.add(each.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  private static String sha256(byte[] bytes) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }
}
