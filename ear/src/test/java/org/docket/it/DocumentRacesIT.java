package org.docket.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.bench.rig.Sql;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Documents of a running record are issued and printed while its creator cancels it, and while
 * administrators make numbers void: whatever came first, no paper is genuine afterwards whose
 * record is cancelled or whose number is void. In long runs on two servers. How often what was
 * answered is told in {@code build/reports/document-races.txt}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentRacesIT {

  private static final boolean LONG = Boolean.getBoolean("docket.long");
  private static final int ROUNDS = Integer.getInteger("docket.races", LONG ? 100 : 2);
  private static final String CREATOR = "xu.jing";
  private static final List<String> TEMPLATES = List.of("paper", "paper-sheet");
  private static final List<String> LANGUAGES = List.of("en", "zh-CN");
  private static final Map<String, ?> WHY = Map.of("reason", "no longer needed");

  /** Of the 60 questions a minute that one address may ask; the others are asked in the tables. */
  private static final int ASKED_IN_PUBLIC = 30;

  private final Nodes nodes = LONG ? Nodes.two() : Nodes.one();
  private final Crowd crowd = new Crowd();
  private final Sql tables = Sql.on(SharedServer.database());
  private int asked;

  DocumentRacesIT() {
    TestPack.papers().publish(Server.shared().loggedIn("admin"));
  }

  @AfterAll
  void close() throws Exception {
    try (nodes;
        crowd;
        tables) {
      crowd.end("document-races.txt", ROUNDS, nodes);
      assertThat(wrong()).as("documents that are not what they say").isEmpty();
    }
  }

  /** A document as the tables have it. */
  private record Paper(UUID id, String template, String number, String code, String verdict) {}

  @Test
  void shouldHaveNoGenuineDocumentOfACancelledRecord() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode record = begin(round);
      UUID earlier = issued(record, round);
      String seen = "\"" + record.path("version").asLong() + "\"";
      List<Supplier<Answer>> requests = new ArrayList<>();
      for (int i = 0; i < Crowd.SIZE; i++) {
        Client creator = nodes.client(CREATOR, i / 4 + i);
        requests.add(
            switch (i % 4) {
              case 0 -> () -> creator.post(path(record) + "/cancellation", WHY, seen(seen));
              case 1 -> print(creator, earlier);
              default -> issue(creator, record, i / 4);
            });
      }

      List<Answer> answers = crowd.atOnce("cancelled", requests);

      assertThat(done(answers, 0)).as("cancelled once").hasSize(1);
      assertThat(state(record)).isEqualTo("cancelled");
      assertNumberedOnce(done(answers, 1));
      assertThat(papers(record))
          .isNotEmpty()
          .allSatisfy(paper -> assertThat(told(paper)).as(paper.template()).isEqualTo("void"));
    }
  }

  @Test
  void shouldHaveNoGenuineDocumentWithAVoidNumber() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      JsonNode record = begin(round);
      UUID earlier = issued(record, round);
      List<String> voided =
          List.of(
              register("paper", record.path("number").asText()),
              register("paper-sheet", paper(record, earlier).number()));
      List<Supplier<Answer>> requests = new ArrayList<>();
      for (int i = 0; i < Crowd.SIZE; i++) {
        Client creator = nodes.client(CREATOR, i / 4 + i);
        Client admin = nodes.client("admin", i / 4 + i);
        String number = voided.get(i / 4 % 2);
        requests.add(
            switch (i % 4) {
              case 0 -> () -> admin.post(number + "/voiding", WHY);
              case 1 -> print(creator, earlier);
              default -> issue(creator, record, i / 4);
            });
      }

      List<Answer> answers = crowd.atOnce("void", requests);

      assertThat(done(answers, 0)).as("each number is made void once").hasSize(2);
      assertThat(state(record)).isEqualTo("running");
      assertNumberedOnce(done(answers, 1));
      assertThat(told(paper(record, earlier))).isEqualTo("void");
      assertThat(papers(record))
          .filteredOn(paper -> paper.template().equals("paper"))
          .isNotEmpty()
          .allSatisfy(paper -> assertThat(told(paper)).isEqualTo("void"));
    }
  }

  private JsonNode begin(int round) {
    Map<String, ?> wanted =
        Map.of("data", Map.of("what", "paper " + UUID.randomUUID()), "submit", true);
    JsonNode record =
        nodes.client(CREATOR, round).post("api/v1/forms/paper/records", wanted).expect(201).json();
    assertThat(record.path("state").asText()).isEqualTo("running");
    assertThat(record.path("number").asText()).isNotEmpty();
    return record;
  }

  /** A sheet that is there before the race begins. */
  private UUID issued(JsonNode record, int round) {
    Map<String, ?> wanted = Map.of("template", "paper-sheet", "language", "en");
    Answer issued =
        nodes.client(CREATOR, round).post(path(record) + "/documents", wanted).expect(201);
    return UUID.fromString(issued.json().path("id").asText());
  }

  private static Supplier<Answer> issue(Client client, JsonNode record, int turn) {
    Map<String, ?> wanted =
        Map.of(
            "template", TEMPLATES.get(turn % 2),
            "language", LANGUAGES.get(turn / 2 % 2));
    return () -> client.post(path(record) + "/documents", wanted);
  }

  private static Supplier<Answer> print(Client client, UUID document) {
    String path = "api/v1/documents/" + document + "/prints?reason=again";
    return () -> client.send("POST", path, new byte[0], Map.of());
  }

  private static Map<String, String> seen(String version) {
    return Map.of("If-Match", version);
  }

  private static String path(JsonNode record) {
    return "api/v1/records/" + record.path("id").asText();
  }

  private static String register(String series, String number) {
    return "api/v1/series/" + series + "/register/" + number;
  }

  /** Of the requests of one kind: every fourth. */
  private static List<Answer> done(List<Answer> answers, int kind) {
    List<Answer> done = new ArrayList<>();
    for (int i = kind; i < answers.size(); i += 4) {
      if (Crowd.isDone(answers.get(i))) {
        done.add(answers.get(i));
      }
    }
    return done;
  }

  private static void assertNumberedOnce(List<Answer> prints) {
    assertThat(prints)
        .as("whoever may read the record prints it, void or not")
        .hasSize(Crowd.SIZE / 4)
        .extracting(print -> print.header("x-print-number"))
        .doesNotHaveDuplicates()
        .contains("1");
  }

  private String state(JsonNode record) {
    List<String> states = new ArrayList<>();
    tables.query(
        "select state from docket_record where id = ?",
        row -> states.add(row.getString(1)),
        UUID.fromString(record.path("id").asText()));
    return String.join(", ", states);
  }

  private List<Paper> papers(JsonNode record) {
    List<Paper> papers = new ArrayList<>();
    tables.query(
        "select id, template, number, code, verdict from docket_document where record_id = ?",
        row ->
            papers.add(
                new Paper(
                    UUID.fromString(row.getString(1)),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5).toLowerCase(Locale.ROOT))),
        UUID.fromString(record.path("id").asText()));
    return papers;
  }

  private Paper paper(JsonNode record, UUID id) {
    return papers(record).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
  }

  /** What everybody who holds the paper is told of it, and what the tables say. */
  private String told(Paper paper) {
    if (asked >= ASKED_IN_PUBLIC) {
      return paper.verdict();
    }
    asked++;
    Answer verified =
        Server.shared().client().get("api/v1/verifications/" + paper.code()).expect(200);
    String verdict = verified.json().path("verdict").asText();
    assertThat(paper.verdict()).isEqualTo(verdict);
    return verdict;
  }

  /** By what is wrong: none may be. */
  private List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    Map.of(
            "genuine, and its record is cancelled",
            """
            select d.id from docket_document d join docket_record r on r.id = d.record_id
            where r.form = 'paper' and d.verdict = 'GENUINE' and r.state = 'cancelled'
            """,
            "genuine, and its number is void",
            """
            select d.id from docket_document d
              join docket_number n on n.number = d.number and n.record_id in (d.id, d.record_id)
            where d.template in ('paper', 'paper-sheet')
              and d.verdict = 'GENUINE' and n.state = 'void'
            """,
            "the number of another sheet",
            """
            select number from docket_document where template = 'paper-sheet'
            group by number having count(*) > 1
            """,
            "genuine twice for the same contents",
            """
            select record_id from docket_document
            where template in ('paper', 'paper-sheet') and verdict = 'GENUINE'
            group by record_id, template, language having count(*) > 1
            """)
        .forEach(
            (what, question) ->
                tables.query(question, row -> wrong.add(what + ": " + row.getString(1))));
    return wrong;
  }
}
