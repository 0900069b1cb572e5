package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.docket.approval.internal.Calls;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Json;
import org.docket.record.RecordHistory;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Requests ask a real server on this machine, which answers as each test says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallsTest {

  private static final String BEFORE =
      """
      replyWithin: duration}
      amount: 'if total = null then 0 else total'
      steps:
        - {step: register, title: {en: Register, zh-CN: 登记}, do: fill, by: creator}
      """;

  /** How the server behaves once. */
  private interface Manner {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  private record Heard(String method, String path, String key, String secret, JsonNode body) {}

  private final HttpServer server = start();
  private final Deque<Manner> manners = new ArrayDeque<>();
  private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());
  private final World world;

  CallsTest() {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    System.setProperty("docket.call.hosts", address);
    System.setProperty("docket.secret.bank-token", "Bearer sesame");
    world =
        World.of(
            DeskPack.packs(
                "request.chain.yaml",
                BEFORE + "  - step: review",
                BEFORE.replace("duration}", "duration, subject: text, note: text}")
                    + """
                - step: check
                  title: {en: Check, zh-CN: 查询}
                  do: call
                  url: "%s/checks/{subject}?by={creator.login}"
                  headers: {Authorization: {secret: bank-token}, X-Unit: creator.unit.code}
                  body: {amount: total, subject: subject}
                  answer: {score: {at: /result/score, type: number}, until: {type: date, optional: true}}
                  tries: 3
                  pause: 60
                  timeout: 1
                  outcomes:
                    good: {when: answer.score >= 600, to: next, title: {en: Good, zh-CN: 良好}, set: {note: '"score " + string(answer.score)'}}
                    poor: {end: rejected, title: {en: Poor, zh-CN: 不佳}}
                    failed: {to: look, title: {en: No answer, zh-CN: 未得到应答}, set: {note: '"nobody answered"'}}
                - {step: look, title: {en: Look, zh-CN: 核查}, do: fill, by: creator, when: note = "nobody answered"}
                - step: review"""
                        .formatted(address)
                        .indent(2)
                        .stripTrailing(),
                false));
    world.get(Seeding.class).seed();
  }

  private static HttpServer start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newCachedThreadPool());
      server.start();
      return server;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void listen() {
    heard.clear();
    manners.clear();
    server.createContext("/", this::hear);
  }

  @AfterEach
  void forget() {
    server.removeContext("/");
  }

  @AfterAll
  void close() {
    world.close();
    server.stop(0);
    System.clearProperty("docket.call.hosts");
    System.clearProperty("docket.secret.bank-token");
  }

  private void hear(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    heard.add(
        new Heard(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders().getFirst("Idempotency-Key"),
            exchange.getRequestHeaders().getFirst("Authorization"),
            Json.MAPPER.readTree(body)));
    try {
      manners.pop().answer(exchange);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Manner json(String body) {
    return exchange -> {
      byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
      exchange.close();
    };
  }

  private static Manner status(int status) {
    return exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  private static Manner late() {
    return exchange -> {
      Thread.sleep(2_000);
      exchange.close();
    };
  }

  @Test
  void shouldSendWhatTheChainSaysAndTakeOverWhatIsAnswered() {
    manners.add(json("{\"result\": {\"score\": 720.5}, \"more\": [1]}"));
    UUID record = request("a b/ä?&", 50);

    world.get(Calls.class).round();

    assertThat(heard).hasSize(1);
    Heard request = heard.get(0);
    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.path()).isEqualTo("/checks/a%20b%2F%C3%A4%3F%26?by=ann");
    assertThat(request.secret()).isEqualTo("Bearer sesame");
    assertThat(request.key()).matches("[0-9a-f-]{36}");
    assertThat(request.body().toString()).isEqualTo("{\"amount\":50.00,\"subject\":\"a b/ä?&\"}");
    assertThat(note(record)).isEqualTo("score 720.5");
    assertThat(state(record, "review")).isEqualTo(ApprovalPosition.State.CURRENT);
    assertThat(outcomes(record)).containsExactly("Good");
  }

  @Test
  void shouldTryAgainWithTheSameKeyUntilItIsAnswered() {
    manners.add(status(503));
    manners.add(late());
    manners.add(json("{\"result\": {\"score\": 600}, \"until\": null}"));
    UUID record = request("tries", 50);
    Instant now = Instant.now();

    at(now.plusSeconds(1));
    at(now.plusSeconds(50));
    assertThat(heard).as("not before the pause is over").hasSize(1);
    at(now.plusSeconds(62));
    at(now.plusSeconds(150));
    assertThat(heard).as("the second pause is twice as long").hasSize(2);
    at(now.plusSeconds(200));

    assertThat(heard.stream().map(Heard::key).distinct()).hasSize(1);
    assertThat(heard).hasSize(3);
    assertThat(note(record)).isEqualTo("score 600");
    assertThat(outcomes(record)).hasSize(3);
    assertThat(outcomes(record).get(0)).startsWith("Try 1 of 3: it answered with status 503");
    assertThat(outcomes(record).get(1)).startsWith("Try 2 of 3: no answer within 1 seconds");
    assertThat(outcomes(record).get(2)).isEqualTo("Good");
  }

  @Test
  void shouldGoOnWithoutAnAnswerWhenItWasTriedOftenEnough() {
    List.of(1, 2, 3).forEach(each -> manners.add(status(500)));
    UUID record = request("silent", 50);
    Instant now = Instant.now();

    for (int i = 1; i < 10; i++) {
      at(now.plusSeconds(i * 300L));
    }

    assertThat(heard).hasSize(3);
    assertThat(note(record)).isEqualTo("nobody answered");
    assertThat(state(record, "look")).isEqualTo(ApprovalPosition.State.CURRENT);
    assertThat(outcomes(record).get(2))
        .isEqualTo("No answer: it answered with status 500 (after 3 tries)");
  }

  @Test
  void shouldNotRepeatWhatIsRefused() {
    manners.add(status(403));
    UUID record = request("refused", 50);

    world.get(Calls.class).round();
    at(Instant.now().plus(Duration.ofDays(1)));

    assertThat(heard).hasSize(1);
    assertThat(state(record, "look")).isEqualTo(ApprovalPosition.State.CURRENT);
  }

  @Test
  void shouldFollowNoRedirect() {
    manners.add(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    UUID record = request("elsewhere", 50);

    world.get(Calls.class).round();

    assertThat(heard).hasSize(1);
    assertThat(outcomes(record)).containsExactly("No answer: it answered with status 302");
  }

  @Test
  void shouldTakeNoAnswerThatDoesNotFit() {
    manners.add(json("{\"result\": {\"score\": \"high\"}}"));
    manners.add(json("<html>"));
    manners.add(json("{\"result\": {\"score\": 1}, \"x\": \"" + "y".repeat(300_000) + "\"}"));
    List<UUID> records = List.of(request("word", 1), request("page", 1), request("long", 1));

    world.get(Calls.class).round();

    assertThat(records).allMatch(each -> state(each, "look") == ApprovalPosition.State.CURRENT);
    assertThat(records.stream().flatMap(each -> outcomes(each).stream()))
        .containsExactlyInAnyOrder(
            "No answer: the answer has no number at /result/score",
            "No answer: the answer is not JSON",
            "No answer: the answer is longer than 262144 bytes");
  }

  @Test
  void shouldTakeTheAnswerThatAnAdministratorEnters() {
    UUID record = playedRequest();
    world.get(Calls.class).round();
    assertThat(heard).as("a past is played: nobody outside is called").isEmpty();

    intervene(record, visit -> new Intervention.Answer(visit, Optional.of(score(300)), "by phone"));

    assertThat(as("admin", () -> world.get(Records.class).get(record)).state())
        .isEqualTo(RecordState.REJECTED);
    assertThat(outcomes(record)).containsExactly("Answered by an administrator", "Poor");
  }

  @Test
  void shouldBeCalledAgainWhenAnAdministratorSaysSo() {
    UUID record = playedRequest();
    manners.add(json("{\"result\": {\"score\": 900}}"));

    intervene(record, visit -> new Intervention.Again(visit, "it is back"));
    world.get(Calls.class).round();

    assertThat(note(record)).isEqualTo("score 900");
  }

  @Test
  void shouldCallNobodyForARecordThatIsWithdrawn() {
    UUID record = request("withdrawn", 50);
    UUID unused =
        as(
            "ann",
            () -> {
              world.get(Approvals.class).withdraw(record, Optional.empty(), Optional.empty());
              return record;
            });

    world.get(Calls.class).round();

    assertThat(heard).isEmpty();
  }

  private interface Act {
    Intervention at(int visit);
  }

  private void intervene(UUID record, Act act) {
    Interventions interventions = world.get(Interventions.class);
    UUID unused =
        as(
            "admin",
            () -> {
              Intervention.Place place = interventions.places(record).get(0);
              assertThat(place.call()).isPresent();
              interventions.intervene(record, act.at(place.visit()));
              return record;
            });
  }

  private static ObjectNode score(int score) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putObject("result").put("score", score);
    return answer;
  }

  private void at(Instant moment) {
    boolean unused =
        world
            .get(DocketClock.class)
            .at(
                moment,
                () -> {
                  world.get(Calls.class).round();
                  return true;
                });
  }

  private UUID playedRequest() {
    return world
        .get(DocketClock.class)
        .at(Instant.parse("2026-03-02T01:00:00Z"), () -> request("played", 50));
  }

  private UUID request(String subject, int total) {
    ObjectNode data =
        JsonNodeFactory.instance.objectNode().put("subject", subject).put("total", total);
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private String note(UUID record) {
    return as("ann", () -> world.get(Records.class).get(record)).data().path("note").asText();
  }

  private ApprovalPosition.State state(UUID record, String step) {
    return as("ann", () -> world.get(ApprovalTrail.class).position(record))
        .orElseThrow()
        .boxes()
        .stream()
        .filter(box -> box.step().equals(step))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private List<String> outcomes(UUID record) {
    return as("ann", () -> world.get(RecordHistory.class).timeline(record)).stream()
        .filter(
            entry ->
                List.of("approval.called", "approval.tried", "approval.intervention")
                    .contains(entry.kind()))
        .map(entry -> Optional.ofNullable(entry.data().get("outcome")).orElseThrow())
        .toList();
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), Locale.ENGLISH, person.administrator());
    return world.get(CurrentUser.class).runAs(actor, work);
  }
}
