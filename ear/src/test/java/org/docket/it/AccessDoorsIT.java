package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.docket.it.AccessDoors.Door;
import org.docket.it.AccessDoors.Kind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every door of the API, as whoever may see a record, as a reader who may not see all of it, and as
 * a stranger. What somebody may not see is nowhere in an answer, and an answer about it is the same
 * as about what does not exist.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessDoorsIT {

  private static final String SUBJECT = "Zwetschgenmus";
  private static final String SALARY = "47114711";
  private static final String PHONE = "13856781234";
  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

  private final Client admin = Server.shared().loggedIn("admin");
  private final Client manager = Server.shared().loggedIn("zhou.zhiyuan");
  private final Client reader = Server.shared().loggedIn("tang.li");
  private final Client stranger = Server.shared().loggedIn("sun.lei");
  private final Client nobody = Server.shared().client();
  private final Map<String, String> things = new HashMap<>();
  private String matter = "";

  AccessDoorsIT() {
    TestPack.errands().publish(admin);
    TestPack.matters().publish(admin);
    make();
  }

  private void make() {
    byte[] text = "some text".getBytes(StandardCharsets.UTF_8);
    String paper =
        manager
            .send(
                "POST",
                "api/v1/attachments",
                text,
                Map.of("Content-Type", "text/plain", "X-File-Name", "a.txt"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    Map<String, ?> data =
        Map.of("subject", SUBJECT, "salary", SALARY, "phone", PHONE, "papers", List.of(paper));
    matter = create(manager, "matter", data);
    create(reader, "matter", Map.of("subject", "Own"));
    create(manager, "reply", Map.of("matter", matter));
    things.put("attachments", paper);
    things.put(
        "views",
        id(reader.post("api/v1/forms/matter/views", Map.of("title", "V", "address", "q=x"))));
    things.put("api-tokens", id(reader.post("api/v1/api-tokens", Map.of("title", "T"))));
    String agent = manager.get("api/v1/session").expect(200).json().at("/person/id").asText();
    things.put(
        "agencies",
        id(
            reader.post(
                "api/v1/agencies",
                Map.of(
                    "agent",
                    agent,
                    "from",
                    "2099-01-01T00:00:00Z",
                    "until",
                    "2099-01-02T00:00:00Z"))));
    things.put("uploads", id(reader.post("api/v1/uploads", Map.of("name", "a.txt", "size", 3))));
    byte[] csv = "Subject\nA\n".getBytes(StandardCharsets.UTF_8);
    things.put(
        "imports",
        id(
            reader.send(
                "POST",
                "api/v1/forms/matter/imports",
                csv,
                Map.of("Content-Type", "text/csv", "X-File-Name", "a.csv"))));
    String what = UUID.randomUUID().toString();
    Map<String, ?> errand = Map.of("data", Map.of("what", what), "submit", true);
    things.put(
        "tasks",
        admin
            .post("api/v1/forms/errand/records", errand)
            .expect(201)
            .json()
            .at("/tasks/0/id")
            .asText());
  }

  private static String create(Client who, String form, Map<String, ?> data) {
    Map<String, ?> body = Map.of("data", data, "submit", true);
    return id(who.post("api/v1/forms/" + form + "/records", body));
  }

  private static String id(Answer answer) {
    return answer.expect(201).json().path("id").asText();
  }

  @Test
  void shouldHaveARowForEveryDoorAndADoorForEveryRow() {
    JsonNode paths = admin.get("api/v1/openapi.json").expect(200).json().path("paths");
    Set<String> doors = new TreeSet<>();
    Map<String, JsonNode> known =
        paths.properties().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    known.forEach(
        (path, operations) ->
            operations
                .fieldNames()
                .forEachRemaining(
                    method -> {
                      if (METHODS.contains(method)) {
                        String general = AccessDoors.general(path, known);
                        doors.add(method.toUpperCase(Locale.ROOT) + " " + general);
                      }
                    }));

    Set<String> rows = new TreeSet<>();
    AccessDoors.all().forEach(door -> rows.add(door.name()));
    assertThat(rows).as("rows of access-doors.txt").isEqualTo(doors);
  }

  @TestFactory
  Stream<DynamicTest> shouldLetNobodyInWithoutALogIn() {
    return doors(Kind.PERSON, Kind.RECORD, Kind.OWN, Kind.LIST, Kind.ADMIN, Kind.ELSEWHERE)
        .map(
            door ->
                dynamicTest(door.name(), () -> assertThat(status(nobody, door)).isEqualTo(401)));
  }

  @TestFactory
  Stream<DynamicTest> shouldLetOnlyAdministratorsThrough() {
    return doors(Kind.ADMIN)
        .map(
            door ->
                dynamicTest(
                    door.name(),
                    () -> {
                      assertThat(status(reader, door)).isEqualTo(403);
                      assertThat(status(admin, door)).isNotEqualTo(403);
                    }));
  }

  @TestFactory
  Stream<DynamicTest> shouldAnswerForWhatIsNotOnesOwnAsForWhatIsMissing() {
    return doors(Kind.RECORD, Kind.OWN)
        .map(door -> dynamicTest(door.name(), () -> checkMissing(door)));
  }

  private void checkMissing(Door door) {
    String id = things.getOrDefault(collection(door), matter);
    String missing = UUID.randomUUID().toString();

    Answer forbidden = send(stranger, door, id);
    Answer absent = send(stranger, door, missing);

    assertThat(forbidden.status())
        .as("%s", forbidden)
        .isEqualTo(absent.status())
        .isGreaterThan(400);
    assertThat(told(forbidden, id)).isEqualTo(told(absent, missing));
  }

  /** Without the id, which is that of the request. */
  private static String told(Answer answer, String id) {
    return answer.text().replace(id, "id");
  }

  private static String collection(Door door) {
    String[] parts = door.path().split("/");
    return parts[1].equals("forms") && parts.length > 3 ? parts[3] : parts[1];
  }

  @TestFactory
  Stream<DynamicTest> shouldShowNobodyWhatIsNotForHim() {
    return Stream.of(Kind.values())
        .flatMap(this::doors)
        .filter(door -> !door.path().startsWith("/session"))
        .map(door -> dynamicTest(door.name(), () -> checkTexts(door)));
  }

  private void checkTexts(Door door) {
    assertThat(plain(probe(stranger, door))).doesNotContain(SALARY, PHONE);
    boolean harmless = door.method().equals("GET") || door.kind() == Kind.LIST;
    if (harmless) {
      assertThat(plain(probe(reader, door))).doesNotContain(SALARY, PHONE);
    }
    boolean repeatsTheQuestion = door.path().endsWith("/check");
    if (!repeatsTheQuestion) {
      assertThat(plain(probe(stranger, door))).doesNotContain(SUBJECT);
    }
  }

  /** The probes would find what there is to find. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "forms/matter/records",
        "forms/matter/records/export/csv",
        "forms/matter/records/export/xlsx",
        "forms/matter/records/aggregates?group=subject&measures=max:salary"
      })
  void shouldShowItToWhoeverMaySeeIt(String path) {
    assertThat(plain(manager.get("api/v1/" + path).expect(200))).contains(SUBJECT, SALARY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "records?filter[FIELD]=gt:1",
        "records?filter[FIELD]=empty:false",
        "records?filter=[\"FIELD\",\"gt\",\"1\"]",
        "records?filter={\"not\":[\"FIELD\",\"empty\",true]}",
        "records?sort=FIELD",
        "records?sort=-FIELD,subject",
        "records?fields=FIELD",
        "records/aggregates?group=FIELD",
        "records/aggregates?measures=sum:FIELD",
        "records/aggregates?measures=max:FIELD&group=subject",
        "records/export/csv?filter[FIELD]=gt:1",
        "records/export/csv?sort=FIELD",
        "records/export/csv?fields=FIELD",
        "records/export/xlsx?sort=FIELD",
      })
  void shouldAnswerAboutAHiddenFieldAsAboutNone(String question) {
    for (String field : List.of("salary", "phone")) {
      if (field.equals("phone") && question.contains("fields=")) {
        continue; // It is shown, masked.
      }
      Answer hidden = ask(reader, "matter", question.replace("FIELD", field));
      Answer absent = ask(reader, "matter", question.replace("FIELD", "nothing"));
      assertThat(hidden.status()).as("%s", hidden).isEqualTo(absent.status()).isEqualTo(422);
      assertThat(hidden.json().path("code")).isEqualTo(absent.json().path("code"));
      assertThat(hidden.text().replace(field, "nothing")).isEqualTo(absent.text());
    }
    Answer across = ask(reader, "reply", question.replace("FIELD", "matter.salary"));
    Answer absent = ask(reader, "reply", question.replace("FIELD", "matter.nothing"));
    assertThat(across.text().replace("salary", "nothing")).isEqualTo(absent.text());
  }

  @Test
  void shouldOfferAHiddenFieldToNoImport() {
    String path = "api/v1/imports/" + things.get("imports");
    JsonNode view = reader.get(path).expect(200).json();
    assertThat(view.toString()).contains("subject").doesNotContain("salary");

    String settings = view.path("settings").toString();
    byte[] hidden = settings.replace("\"subject\"", "\"salary\"").getBytes(StandardCharsets.UTF_8);
    byte[] absent = settings.replace("\"subject\"", "\"nothing\"").getBytes(StandardCharsets.UTF_8);
    Map<String, String> json = Map.of("Content-Type", "application/json");
    Answer answer = reader.send("PUT", path + "/settings", hidden, json);

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.text().replace("salary", "nothing"))
        .isEqualTo(reader.send("PUT", path + "/settings", absent, json).text());
  }

  /** A version says that something changed, and not what. */
  @Test
  void shouldTagARecordByItsVersionOnly() {
    assertThat(manager.get("api/v1/records/" + matter).expect(200).header("etag"))
        .matches("\"\\d+\"");
  }

  private Stream<Door> doors(Kind... kinds) {
    return AccessDoors.all().stream().filter(door -> List.of(kinds).contains(door.kind()));
  }

  private int status(Client who, Door door) {
    return send(who, door, UUID.randomUUID().toString()).status();
  }

  /** As somebody would look for it who knows what to look for. */
  private Answer probe(Client who, Door door) {
    String id = things.getOrDefault(collection(door), matter);
    String path =
        switch (door.path()) {
          case "/search" -> "/search?q=" + SUBJECT;
          case "/forms/{form}/records/aggregates" -> door.path() + "?group=subject";
          case "/records" -> "/records?state=completed";
          case "/records/{id}/comparison" -> door.path() + "?from=1&to=1";
          default -> door.path();
        };
    return send(who, new Door(door.method(), path, door.kind(), ""), id);
  }

  private static Answer send(Client who, Door door, String id) {
    String path =
        door.path()
            .replace("{form}", door.path().endsWith("/candidates") ? "reply" : "matter")
            .replace("{field}", "phone")
            .replaceAll("\\{\\w+}", id);
    String body = body(door, id);
    byte[] sent = door.method().equals("GET") ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
    String type =
        door.method().equals("PATCH")
            ? "application/offset+octet-stream"
            : door.path().equals("/release-candidates") ? "application/zip" : "application/json";
    Map<String, String> headers =
        Map.of(
            "Content-Type", type,
            "Upload-Offset", "0",
            "If-Match", "\"1\"");
    return who.send(door.method(), "api/v1" + path, sent, headers);
  }

  /** What is right enough to come as far as to the question who is asking. */
  private static String body(Door door, String id) {
    return switch (door.path()) {
      case "/forms/{form}/candidates" -> "{\"field\":\"matter\",\"data\":{}}";
      case "/forms/{form}/similar", "/forms/{form}/check" ->
          "{\"data\":{\"subject\":\"" + SUBJECT + "\"}}";
      case "/releases" -> "{\"candidate\":\"" + id + "\"}";
      case "/people/{person}/hand-over" -> "{\"to\":\"" + id + "\",\"reason\":\"leaves\"}";
      case "/templates/{template}/preview" -> "{\"record\":\"" + id + "\"}";
      default -> "{}";
    };
  }

  private static Answer ask(Client who, String form, String question) {
    int mark = question.indexOf('?');
    String query =
        Stream.of(question.substring(mark + 1).split("&"))
            .map(AccessDoorsIT::encoded)
            .collect(Collectors.joining("&"));
    return who.get("api/v1/forms/" + form + "/" + question.substring(0, mark) + "?" + query);
  }

  private static String encoded(String parameter) {
    int equals =
        parameter.lastIndexOf("]=") >= 0 ? parameter.indexOf("]=") + 1 : parameter.indexOf('=');
    return URLEncoder.encode(parameter.substring(0, equals), StandardCharsets.UTF_8)
        + "="
        + URLEncoder.encode(parameter.substring(equals + 1), StandardCharsets.UTF_8);
  }

  /** Also what is inside of a workbook. */
  private static String plain(Answer answer) {
    byte[] body = answer.body();
    if (body.length < 2 || body[0] != 'P' || body[1] != 'K') {
      return answer.text();
    }
    List<String> parts = new ArrayList<>();
    try {
      Path file = Files.createTempFile("docket-answer", ".zip");
      Files.write(file, body);
      try (ZipFile zip = new ZipFile(file.toFile())) {
        for (ZipEntry entry : Collections.list(zip.entries())) {
          byte[] part = zip.getInputStream(entry).readAllBytes();
          parts.add(new String(part, StandardCharsets.UTF_8));
        }
      }
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return String.join("\n", parts);
  }
}
