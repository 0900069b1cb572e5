package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.docket.bench.rig.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * 32 people want different things of one task, record, key or number at the same moment: one gets
 * it, the others are told why not, and the tables say what the answers said. In long runs they work
 * on two servers. How often what was answered is told in {@code build/reports/races.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RacesIT {

  private static final boolean LONG = Boolean.getBoolean("docket.long");
  private static final int ROUNDS = Integer.getInteger("docket.races", LONG ? 100 : 2);
  private static final String CREATOR = "xu.jing";
  private static final List<String> ASKED = List.of("chen.jie", "liu.yang", "sun.lei", "zheng.tao");
  private static final List<String> NEXT = List.of("li.wei", "wang.fang");
  private static final String RACES = "api/v1/forms/race/records";

  private final Nodes nodes = LONG ? Nodes.two() : Nodes.one();
  private final Crowd crowd = new Crowd();
  private final Sql tables = Sql.on(SharedServer.database());

  RacesIT() {
    TestPack.races().publish(Server.shared().loggedIn("admin"));
    TestPack.tickets().publish(Server.shared().loggedIn("admin"));
  }

  @AfterAll
  void close() throws Exception {
    try (nodes;
        crowd;
        tables) {
      crowd.end("races.txt", ROUNDS, nodes);
    }
  }

  /**
   * What somebody wants.
   *
   * @param act as the time line tells it
   * @param leaves how the record stands when they get it; empty when it goes on where it is
   */
  private record Wish(
      String act, String leaves, String login, String path, @Nullable Map<String, ?> body) {

    Answer ask(Client client, Map<String, String> headers) {
      return body == null
          ? client.send("POST", path, new byte[0], headers)
          : client.post(path, body, headers);
    }
  }

  @Test
  void shouldEndATaskInOneWay() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Answer record = begin(round);
      List<Wish> wishes = wishes(record, task(record, "allow"));

      List<Answer> answers = race("task", wishes, "\"" + record.json().path("version") + "\"");

      Map<String, Integer> got = new TreeMap<>();
      List<String> ends = new ArrayList<>();
      for (int i = 0; i < wishes.size(); i++) {
        if (Crowd.isDone(answers.get(i))) {
          got.merge(wishes.get(i).act(), 1, Integer::sum);
          ends.add(wishes.get(i).leaves());
        }
      }
      assertThat(got).as("somebody gets something").isNotEmpty();
      UUID id = id(record);
      assertThat(state(id)).isEqualTo(end(ends, got));
      assertThat(acts(id)).as("the time line says what the answers said").isEqualTo(got);
    }
  }

  /**
   * The task is answered once; after that, whoever began it can still cancel it, once. Where nobody
   * but an administrator has gone on without an answer, it can be withdrawn as well.
   */
  private static String end(List<String> ends, Map<String, Integer> got) {
    List<String> answered = new ArrayList<>(ends);
    answered.removeIf(String::isEmpty);
    boolean cancelled = answered.remove("cancelled");
    if (answered.contains("draft") && got.containsKey("intervention")) {
      assertThat(got).as("withdrawn behind an answer").doesNotContainKeys("decided", "return");
      answered.remove("running finish");
    }
    assertThat(answered).as("how the task ended").hasSizeLessThanOrEqualTo(1);
    if (cancelled) {
      return "cancelled";
    }
    return answered.isEmpty() ? "running allow" : answered.get(0);
  }

  private List<Wish> wishes(Answer record, String task) {
    String ofTask = "api/v1/tasks/" + task + "/";
    String ofRecord = "api/v1/records/" + id(record) + "/";
    String other = person("ma.jun");
    List<Wish> wishes = new ArrayList<>();
    for (String asked : ASKED) {
      wishes.add(
          new Wish(
              "decided",
              "running finish",
              asked,
              ofTask + "decision",
              Map.of("outcome", "approve")));
      wishes.add(
          new Wish("decided", "rejected", asked, ofTask + "decision", Map.of("outcome", "reject")));
      wishes.add(
          new Wish(
              "return",
              "running register",
              asked,
              ofTask + "return",
              Map.of("step", "register", "comment", "again")));
      wishes.add(new Wish("transfer", "", asked, ofTask + "transfer", Map.of("person", other)));
      wishes.add(new Wish("claim", "", asked, ofTask + "claim", null));
      wishes.addAll(
          wishes.size() < Crowd.SIZE / 2 ? ofCreator(ofRecord) : beside(asked, ofTask, record));
    }
    return wishes;
  }

  private static List<Wish> ofCreator(String ofRecord) {
    return List.of(
        new Wish("withdrawn", "draft", CREATOR, ofRecord + "withdrawal", Map.of("reason", "no")),
        new Wish(
            "cancelled", "cancelled", CREATOR, ofRecord + "cancellation", Map.of("reason", "no")),
        new Wish("undo", "", CREATOR, ofRecord + "undo", Map.of()));
  }

  /** What leaves the task where it is, and an administrator who goes on without it. */
  private List<Wish> beside(String asked, String ofTask, Answer record) {
    String intervention = "api/v1/records/" + id(record) + "/intervention";
    int visit =
        nodes.client("admin", 0).get(intervention).expect(200).json().at("/items/0/visit").asInt();
    Map<String, ?> skip = Map.of("what", "skip", "visit", visit, "reason", "urgent");
    return asked.equals(ASKED.get(2))
        ? List.of(
            new Wish("hold", "", asked, ofTask + "hold", Map.of("comment", "later")),
            new Wish(
                "delegate", "", asked, ofTask + "delegation", Map.of("person", person("ma.jun"))),
            new Wish("intervention", "running finish", "admin", intervention, skip))
        : List.of(
            new Wish(
                "ask",
                "",
                asked,
                ofTask + "enquiry",
                Map.of("person", person("ma.jun"), "comment", "why")),
            new Wish("hold", "", asked, ofTask + "hold", Map.of("comment", "later")),
            new Wish("intervention", "running finish", "admin", intervention, skip));
  }

  @Test
  void shouldUndoOrGoOn() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Answer record = begin(round);
      String decided = "api/v1/tasks/" + task(record, "allow") + "/decision";
      Map<String, ?> yes = Map.of("outcome", "approve");
      nodes.client(ASKED.get(0), round).post(decided, yes).expect(200);
      String next = "api/v1/tasks/" + task(record, "finish") + "/decision";
      Wish undo =
          new Wish("", "", ASKED.get(0), "api/v1/records/" + id(record) + "/undo", Map.of());
      List<Wish> wishes =
          IntStream.range(0, Crowd.SIZE)
              .mapToObj(i -> i % 2 == 0 ? undo : new Wish("", "", NEXT.get(i / 2 % 2), next, yes))
              .toList();

      List<Answer> answers = race("undo", wishes, "");

      int winner = onlyDone(answers);
      assertThat(state(id(record))).isEqualTo(winner % 2 == 0 ? "running allow" : "completed");
    }
  }

  @Test
  void shouldGiveATaskOfAPoolToOne() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Answer record = begin(round);
      String task = task(record, "allow");
      List<Wish> wishes =
          IntStream.range(0, Crowd.SIZE)
              .mapToObj(i -> ASKED.get(i % ASKED.size()))
              .map(login -> new Wish("", "", login, "api/v1/tasks/" + task + "/claim", null))
              .toList();

      List<Answer> answers = race("pool", wishes, "");

      List<String> owners =
          IntStream.range(0, wishes.size())
              .filter(i -> Crowd.isDone(answers.get(i)))
              .mapToObj(i -> person(wishes.get(i).login()))
              .distinct()
              .toList();
      assertThat(owners).hasSize(1);
      List<String> asked = new ArrayList<>();
      tables.query(
          "select person_id from docket_candidate where task_id = ?",
          row -> asked.add(row.getString(1)),
          UUID.fromString(task));
      assertThat(asked).isEqualTo(owners);
    }
  }

  @Test
  void shouldSaveOrHandInOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Client creator = nodes.client(CREATOR, round);
      Map<String, ?> draft = Map.of("data", Map.of("what", name(), "note", "before"));
      Answer made = creator.post(RACES, draft).expect(201);
      Map<String, String> seen = Map.of("If-Match", made.header("etag"));
      String what = made.json().at("/data/what").asText();
      String path = RACES + "/" + id(made);
      List<Supplier<Answer>> requests = new ArrayList<>();
      for (int i = 0; i < Crowd.SIZE; i++) {
        Client client = nodes.client(CREATOR, i);
        Map<String, ?> change = Map.of("data", Map.of("what", what, "note", "by " + i));
        requests.add(
            i % 4 == 0
                ? () -> client.post(path + "/submission", Map.of(), seen)
                : () -> client.put(path, change, seen));
      }

      int winner = onlyDone(crowd.atOnce("record", requests));

      JsonNode after = creator.get("api/v1/records/" + id(made)).expect(200).json();
      boolean handedIn = winner % 4 == 0;
      assertThat(after.path("state").asText()).isEqualTo(handedIn ? "running" : "draft");
      assertThat(after.at("/data/note").asText()).isEqualTo(handedIn ? "before" : "by " + winner);
    }
  }

  @Test
  void shouldHandInOnceForOneKey() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Map<String, ?> wanted = Map.of("data", Map.of("what", name()), "submit", true);
      Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

      List<Answer> answers =
          crowd.atOnce("key", everybody(i -> nodes.client(CREATOR, i).post(RACES, wanted, key)));

      List<JsonNode> made = answers.stream().filter(Crowd::isDone).map(Answer::json).toList();
      assertThat(made).isNotEmpty();
      assertThat(made)
          .extracting(one -> one.path("id").asText())
          .containsOnly(made.get(0).path("id").asText());
      long records =
          tables.query(
              "select 1 from docket_record where form = 'race' and title = ?",
              row -> {},
              ((Map<?, ?>) wanted.get("data")).get("what"));
      assertThat(records).isEqualTo(1);
    }
  }

  /** Each seat is wanted by two; whoever does not get it costs no number. */
  @Test
  void shouldNumberWithoutGapAndGiveEachSeatOnce() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      String mark = name();

      List<Answer> answers =
          crowd.atOnce(
              "number",
              everybody(
                  i ->
                      nodes
                          .client(CREATOR, i / 2 + i)
                          .post(
                              "api/v1/forms/ticket/records",
                              Map.of("data", Map.of("seat", mark + i / 2), "submit", true))));

      assertThat(answers.stream().filter(Crowd::isDone)).hasSize(Crowd.SIZE / 2);
    }
  }

  private Answer begin(int round) {
    Map<String, ?> wanted = Map.of("data", Map.of("what", name()), "submit", true);
    return nodes.client(CREATOR, round).post(RACES, wanted).expect(201);
  }

  private List<Answer> race(String race, List<Wish> wishes, String seen) throws Exception {
    Map<String, String> version = seen.isEmpty() ? Map.of() : Map.of("If-Match", seen);
    List<Supplier<Answer>> requests = new ArrayList<>();
    for (int i = 0; i < wishes.size(); i++) {
      Wish wish = wishes.get(i);
      Client client = nodes.client(wish.login(), i / 8 + i);
      requests.add(() -> wish.ask(client, version));
    }
    return crowd.atOnce(race, requests);
  }

  private interface ByTurn {
    Answer ask(int turn);
  }

  private static List<Supplier<Answer>> everybody(ByTurn one) {
    return IntStream.range(0, Crowd.SIZE)
        .<Supplier<Answer>>mapToObj(i -> () -> one.ask(i))
        .toList();
  }

  private static int onlyDone(List<Answer> answers) {
    List<Integer> done =
        IntStream.range(0, answers.size())
            .filter(i -> Crowd.isDone(answers.get(i)))
            .boxed()
            .toList();
    assertThat(done).as("who got it").hasSize(1);
    return done.get(0);
  }

  private String task(Answer record, String step) {
    List<String> open = new ArrayList<>();
    tables.query(
        "select id from docket_task where record_id = ? and step = ? and status = 'OPEN'",
        row -> open.add(row.getString(1)),
        id(record),
        step);
    assertThat(open).as("open tasks of " + step).hasSize(1);
    return open.get(0);
  }

  /** The state, and the step where it runs. */
  private String state(UUID record) {
    List<String> states = new ArrayList<>();
    tables.query(
        """
        select r.state || coalesce(' ' || t.step, '') from docket_record r
        left join docket_task t on t.record_id = r.id and t.status = 'OPEN' where r.id = ?
        """,
        row -> states.add(row.getString(1)),
        record);
    return String.join(", ", states);
  }

  /** How often the time line tells each of the acts. */
  private Map<String, Integer> acts(UUID record) {
    Map<String, Integer> acts = new TreeMap<>();
    tables.query(
        """
        select replace(kind, 'approval.', ''), count(*) from docket_event where record_id = ?
          and kind like 'approval.%' and kind <> 'approval.started' group by kind
        """,
        row -> acts.put(row.getString(1), row.getInt(2)), record);
    return acts;
  }

  private String person(String login) {
    List<String> ids = new ArrayList<>();
    tables.query(
        "select id from docket_person where login = ?", row -> ids.add(row.getString(1)), login);
    return ids.get(0);
  }

  private static UUID id(Answer record) {
    return UUID.fromString(record.json().path("id").asText());
  }

  private static String name() {
    return "race " + UUID.randomUUID();
  }
}
