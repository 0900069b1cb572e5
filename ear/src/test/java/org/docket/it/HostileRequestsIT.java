package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every address that the description of the API names, with what no client should ever send: the
 * answer is a problem in words, no fault of the server, and nothing is written.
 */
class HostileRequestsIT {

  private static final String JSON = "application/json";

  /** Ends the session, or uses up the tries that an address has for logging in. */
  private static final Set<String> LEFT_OUT = Set.of("/session", "/session/everywhere");

  private static final Map<String, byte[]> BODIES = new LinkedHashMap<>();

  static {
    body("nothing", "");
    body("null", "null");
    body("a list", "[]");
    body("a text", "\"hello\"");
    body("a number", "1");
    body("half an object", "{\"data\":");
    body("no JSON", "hello");
    body("an unknown property", "{\"noSuchProperty\":1}");
    body("an id that is none", "{\"id\":\"x\",\"candidate\":\"x\",\"record\":7}");
    body("data of the wrong type", "{\"data\":[1]}");
    body("fields of the wrong type", "{\"data\":{\"what\":{\"a\":[]}}}");
    body("deep nesting", "{\"data\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
    body("a NUL", "{\"data\":{\"what\":\"a\\u0000b\"}}");
    body("half a character", "{\"data\":{\"what\":\"\\ud800\"}}");
    body("a number without end", "{\"data\":{\"amount\":1e999999999}}");
    body("a key twice", "{\"data\":{},\"data\":[]}");
    body("a long text", "{\"data\":{\"what\":\"" + "x".repeat(1_000_000) + "\"}}");
    BODIES.put("no UTF-8", new byte[] {'{', '"', (byte) 0xc3, (byte) 0x28, '"', ':', '1', '}'});
  }

  private static final List<String> TYPES =
      List.of("text/plain", "application/xml", "multipart/form-data; boundary=", "x", "*/*");

  private static final List<String> PARAMETERS =
      List.of(
          "",
          "-1",
          "99999999999999999999",
          "1.5",
          "ja",
          "%",
          "a\0b",
          "'\"><script>",
          "𠮷".repeat(300));

  private final Client admin = Server.shared().loggedIn("admin");
  private String draft = "";

  private static void body(String name, String text) {
    BODIES.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @BeforeEach
  void makeADraft() {
    TestPack.errands().publish(admin);
    Answer made = admin.post("api/v1/forms/errand/records", Map.of("data", Map.of()));
    draft = made.expect(201).json().path("id").asText();
  }

  @TestFactory
  Stream<DynamicTest> shouldAnswerInWordsWhateverTheBody() {
    return operations("post", "put", "patch")
        .map(one -> dynamicTest(one.name(), () -> sendBodies(one)));
  }

  @TestFactory
  Stream<DynamicTest> shouldAnswerInWordsWhateverTheParameters() {
    return operations("get").map(one -> dynamicTest(one.name(), () -> sendParameters(one)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "a%00b", "%ED%A0%80", "..%2F..%2Fetc%2Fpasswd", "%0D%0AX: 1"})
  void shouldNotKeepAFileByANameThatIsNone(String name) {
    byte[] file = "hello".getBytes(StandardCharsets.UTF_8);
    Map<String, String> headers = Map.of("Content-Type", "text/plain", "X-File-Name", name);

    Answer answer = admin.send("POST", "api/v1/attachments", file, headers);

    check(name, answer);
    if (answer.status() == 201) {
      assertThat(answer.json().path("name").asText()).doesNotContain("/", "\0", "\r", "\n", "..");
    }
  }

  private record Operation(String method, String path, List<String> query) {
    String name() {
      return method + " " + path;
    }
  }

  private Stream<Operation> operations(String... methods) {
    JsonNode paths = admin.get("api/v1/openapi.json").expect(200).json().path("paths");
    List<Operation> found = new ArrayList<>();
    paths
        .fields()
        .forEachRemaining(
            path -> {
              for (String method : methods) {
                JsonNode operation = path.getValue().path(method);
                if (operation.isObject() && isWanted(path.getKey())) {
                  found.add(
                      new Operation(
                          method.toUpperCase(Locale.ROOT), path.getKey(), query(operation)));
                }
              }
            });
    assertThat(found).hasSizeGreaterThan(10);
    return found.stream();
  }

  /** Of the forms, one stands for all. */
  private static boolean isWanted(String path) {
    boolean ofAForm = path.startsWith("/forms/") && !path.startsWith("/forms/{");
    return !LEFT_OUT.contains(path) && (!ofAForm || path.startsWith("/forms/errand/"));
  }

  private static List<String> query(JsonNode operation) {
    List<String> names = new ArrayList<>();
    for (JsonNode parameter : operation.path("parameters")) {
      if (parameter.path("in").asText().equals("query")) {
        names.add(parameter.path("name").asText());
      }
    }
    return names;
  }

  private void sendBodies(Operation operation) {
    Contents before = Contents.now();
    List<Answer> answers = new ArrayList<>();
    BODIES.forEach((name, body) -> answers.add(send(operation, draft, name, body, JSON)));
    byte[] text = "{}".getBytes(StandardCharsets.UTF_8);
    TYPES.forEach(type -> answers.add(send(operation, draft, type, text, type)));
    answers.add(send(operation, "123", "bad id", text, JSON));
    if (answers.stream().allMatch(answer -> answer.status() >= 400)) {
      assertThat(Contents.now()).isEqualTo(before);
    }
  }

  private void sendParameters(Operation operation) {
    for (String value : PARAMETERS) {
      String encoded = URLEncoder.encode(value, StandardCharsets.UTF_8);
      check("id " + value, admin.get(path(operation, encoded.isEmpty() ? "%20" : encoded)));
      for (String name : operation.query()) {
        String query = "?" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + encoded;
        check(name + "=" + value, admin.get(path(operation, draft) + query));
      }
    }
  }

  private Answer send(Operation operation, String id, String what, byte[] body, String type) {
    Map<String, String> headers = Map.of("Content-Type", type, "If-Match", "\"1\"");
    Answer answer = admin.send(operation.method(), path(operation, id), body, headers);
    check(what, answer);
    return answer;
  }

  private static String path(Operation operation, String id) {
    String path = operation.path();
    String form = path.startsWith("/forms/{form}") ? "errand" : id;
    return "api/v1" + path.replace("{form}", form).replaceAll("\\{\\w+}", id);
  }

  /** What is refused is refused in words that somebody can act on. */
  private static void check(String what, Answer answer) {
    assertThat(answer.status()).as("%s: %s", what, answer).isLessThan(500);
    if (answer.status() < 400) {
      return;
    }
    assertThat(answer.header("content-type"))
        .as("%s: %s", what, answer)
        .startsWith("application/problem+json");
    JsonNode problem = answer.json();
    assertThat(problem.path("status").asInt()).isEqualTo(answer.status());
    assertThat(problem.path("code").asText()).as(what).contains(".");
    assertThat(problem.path("detail").asText())
        .as(what)
        .isNotBlank()
        .doesNotContain("Exception", "org.", "java.", "null");
  }
}
