package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordCandidates.Question;
import org.docket.record.RecordHistory.Change;
import org.docket.record.RecordHistory.Related;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who sees what of one record, through every door: {@code sees} the record at all, and {@code
 * secret} the field that only managers and auditors may read. A door that is closed answers as if
 * there were no record.
 */
class AccessMatrixTest {

  private static final Map<String, String> PACK =
      Map.of(
          "matter.form.yaml",
          """
          form: matter
          title: {en: Matter, zh-CN: 事项}
          recordTitle: subject
          tree: above
          sections:
            - title: {en: Matter, zh-CN: 事项}
              fields:
                subject: {type: text, title: Subject, required: true, search: true}
                salary: {type: integer, title: Salary, search: true}
                papers: {type: attachments, title: Papers}
                letters: {type: attachments, title: Letters}
                phone: {type: phone, title: Phone, mask: true}
                above: {type: reference, to: matter, title: Above, search: true}
          similar:
            - {fields: {subject: same}, say: Known already}
          access:
            create: [everyone]
            read: [creator, {position: manager, of: unit}]
            edit: [{position: manager, of: unit}]
            grant: [{position: manager, of: unit}]
          fieldAccess:
            salary: {read: [{position: manager, of: unit}]}
            letters: {read: [{position: manager, of: unit}]}
          """,
          "reply.form.yaml",
          """
          form: reply
          title: {en: Reply, zh-CN: 答复}
          recordTitle: '"Reply"'
          sections:
            - title: {en: Reply, zh-CN: 答复}
              fields:
                matter: {type: reference, title: Matter, to: matter, shows: [subject, salary]}
                raises: {type: related, title: Raises, form: matter, where: candidate.subject = "Raise", columns: [subject, salary]}
                raised: {type: integer, title: Raised, value: count(raises)}
          access:
            create: [everyone]
            read: [everyone]
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Map<String, Actor> people =
      Map.of(
          "creator", world.person("li.wei", "李伟", "clerk", "SH01"),
          "manager", world.person("wang.fang", "王芳", "manager", "SH01"),
          "otherManager", world.person("zhao.lei", "赵磊", "manager", "BJ01"),
          "participant", world.person("chen.jie", "陈杰", "clerk", "BJ01"),
          "administrator", world.administrator("admin", "管理员"),
          "nobody", world.person("sun.li", "孙丽", "clerk", "SH01"),
          "granted", world.person("qian.yi", "钱一", "clerk", "BJ01"),
          "noLongerGranted", world.person("feng.er", "冯二", "clerk", "BJ01"),
          "grantedTooLateFor", world.person("shi.san", "施三", "clerk", "BJ01"));

  private UUID matter = new UUID(0, 0);
  private UUID reply = new UUID(0, 0);
  private UUID paper = new UUID(0, 0);
  private UUID letter = new UUID(0, 0);

  @BeforeEach
  void make() {
    paper = upload("note.txt");
    letter = upload("letter-of-warning.txt");
    matter =
        as(
            "manager",
            () ->
                world
                    .records
                    .createAndSubmit(
                        "matter",
                        json(
                            "{'subject': 'Raise', 'salary': 100, 'papers': ['%s'], 'letters': ['%s']}"
                                .formatted(paper, letter)))
                    .id());
    as("manager", () -> world.records.save(matter, world.records.get(matter).version(), changed()));
    world.database.run(
        () -> {
          world.handOver(matter, people.get("creator").personId());
          world.store.lock(matter).addParticipants(Set.of(people.get("participant").personId()));
        });
    grant("granted", "2026-03-03T00:00:00Z");
    UUID ended = grant("noLongerGranted", "2026-03-03T00:00:00Z");
    as("manager", () -> world.grants.revoke(matter, ended));
    world.clock.at(
        Instant.parse("2026-02-20T00:00:00Z"),
        () -> grant("grantedTooLateFor", "2026-02-21T00:00:00Z"));
    reply =
        as(
            "manager",
            () ->
                world
                    .records
                    .createAndSubmit("reply", json("{'matter': '%s'}".formatted(matter)))
                    .id());
  }

  private UUID grant(String who, String until) {
    String login = people.get(who).login();
    GrantRequest request = new GrantRequest(login, null, null, until, "Audit");
    return as("manager", () -> world.grants.give(matter, request, null)).id();
  }

  private com.fasterxml.jackson.databind.JsonNode changed() {
    return json(
        "{'subject': 'Raise', 'salary': 200, 'papers': ['%s'], 'letters': ['%s'], 'phone': '13800000000'}"
            .formatted(paper, letter));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0} sees the record: {1}, the secret: {2}")
  @CsvSource({
    "nobody, false, false",
    "creator, true, false",
    "participant, true, false",
    "manager, true, true",
    "otherManager, false, false",
    "administrator, true, false",
    "granted, true, false",
    "noLongerGranted, false, false",
    "grantedTooLateFor, false, false",
  })
  void shouldOpenTheSameDoorsEverywhere(String who, boolean sees, boolean secret) {
    assertThat(open(who, () -> world.records.get(matter))).as("record").isEqualTo(sees);
    assertThat(open(who, () -> world.history.timeline(matter))).as("timeline").isEqualTo(sees);
    assertThat(open(who, () -> world.history.revisions(matter))).as("revisions").isEqualTo(sees);
    assertThat(open(who, () -> world.comparisons.compare(matter, 1, 2)))
        .as("comparison of versions")
        .isEqualTo(sees);
    assertThat(open(who, () -> world.history.related(matter))).as("related").isEqualTo(sees);
    assertThat(open(who, () -> world.attachments.get(paper))).as("paper").isEqualTo(sees);
    assertThat(open(who, () -> world.attachments.get(letter))).as("letter").isEqualTo(secret);
    assertThat(open(who, () -> world.attachments.preview(paper))).as("preview").isEqualTo(sees);
    assertThat(open(who, () -> world.attachments.preview(letter)))
        .as("preview of a letter")
        .isEqualTo(secret);
    assertThat(open(who, () -> world.grants.of(matter))).as("who was let read").isEqualTo(sees);
    assertThat(listed(who, Map.of(), "")).as("list").isEqualTo(sees);
    assertThat(listed(who, Map.of(), "raise")).as("search").isEqualTo(sees);
    assertThat(listed(who, Map.of("subject", List.of("eq:Raise")), ""))
        .as("filter")
        .isEqualTo(sees);
    assertThat(counted(who)).as("count").isEqualTo(sees);
    assertThat(open(who, () -> world.masked.reveal(matter, "phone"))).as("mask").isEqualTo(sees);
    assertThat(foundSimilar(who)).as("similar records").isEqualTo(sees);
    assertThat(listedAsRelated(who)).as("list of related records").isEqualTo(sees);
    assertThat(listedAsRelated(who, "salary")).as("what some see of some records").isFalse();
    assertThat(inTheTree(who)).as("tree").isEqualTo(sees);
    assertThat(open(who, () -> world.tree.above(matter)))
        .as("what it stands under")
        .isEqualTo(sees);
    assertThat(offered(who)).as("candidates").isEqualTo(sees);
    assertThat(choosable(who)).as("choosing it").isEqualTo(sees);
    assertThat(relatedToReply(who)).as("related from the other side").isEqualTo(sees);
    assertThat(filtered(who, "[\"subject\",\"eq\",\"Raise\"]")).as("tree").isEqualTo(sees);
    assertThat(referring(who)).as("filter of a record that refers to it").isEqualTo(sees);
    assertThat(measured(who)).as("figures").isEqualTo(sees);
    assertThat(foundEverywhere(who, "raise")).as("search everywhere").isEqualTo(sees);
    assertThat(foundEverywhere(who, "note.txt")).as("search by attachment").isEqualTo(sees);
    assertThat(exported(who)).as("export").isEqualTo(sees);
  }

  @ParameterizedTest(name = "{0} sees the secret: {1}")
  @CsvSource({
    "creator, false",
    "participant, false",
    "manager, true",
    "administrator, false",
    "granted, false"
  })
  void shouldKeepAFieldToItsReaders(String who, boolean secret) {
    RecordView view = as(who, () -> world.records.get(matter));
    assertThat(view.data().has("salary")).as("data").isEqualTo(secret);
    assertThat(view.rights().hidden().contains("salary")).as("hidden").isEqualTo(!secret);
    List<Change> compared = compared(who);
    assertThat(compared.stream().anyMatch(change -> change.field().equals("salary")))
        .as("comparison of versions")
        .isEqualTo(secret);
    assertThat(compared)
        .filteredOn(change -> change.field().equals("phone"))
        .as("a masked value compared")
        .singleElement()
        .extracting(Change::after)
        .isEqualTo(Optional.of("138****0000"));
    assertThat(as(who, () -> world.history.timeline(matter)))
        .as("timeline")
        .matches(
            entries ->
                secret
                    == entries.stream()
                        .flatMap(entry -> entry.changes().stream())
                        .anyMatch(change -> change.field().equals("salary")));
  }

  @ParameterizedTest
  @CsvSource({"nobody", "creator", "participant", "otherManager", "administrator", "granted"})
  void shouldNotAnswerQuestionsAboutAHiddenField(String who) {
    assertThat(codes(who, () -> list(who, Map.of("salary", List.of("gt:150")), "")))
        .containsExactlyElementsOf(
            codes(who, () -> list(who, Map.of("noSuchField", List.of("gt:150")), "")));
    String unknown = "record.unknown-column";
    assertThat(codes(who, () -> measure(who, "sum:salary"))).containsExactly(unknown);
    assertThat(codes(who, () -> measure(who, "sum:noSuchField"))).containsExactly(unknown);
    assertThat(codes(who, () -> tree(who, "matter", "[\"salary\",\"gt\",150]", List.of())))
        .containsExactly(unknown);
    assertThat(codes(who, () -> tree(who, "reply", "[\"matter.salary\",\"gt\",150]", List.of())))
        .containsExactly(unknown);
    assertThat(codes(who, () -> tree(who, "matter", "", List.of("salary"))))
        .containsExactly("record.unknown-field");
    assertThat(as(who, () -> world.columns.of("matter")))
        .extracting(ListColumn::key)
        .contains("subject")
        .doesNotContain("salary", "letters");
    assertThat(as(who, () -> world.columns.of("reply")))
        .extracting(ListColumn::key)
        .contains("matter.subject")
        .doesNotContain("matter.salary");
    assertThat(foundEverywhere(who, "letter-of-warning")).isFalse();
    assertThat(listed(who, Map.of(), "letter-of-warning")).isFalse();
    RecordView shown = as(who, () -> world.records.get(reply));
    assertThat(shown.data().at("/matter/values").has("salary")).isFalse();
  }

  @Test
  void shouldAnswerForAForbiddenRecordAsForAMissingOne() {
    UUID missing = UUID.randomUUID();
    for (String who : List.of("nobody", "otherManager", "noLongerGranted")) {
      assertThat(problems(who, () -> world.records.get(matter)))
          .isEqualTo(problems(who, () -> world.records.get(missing)));
      assertThat(problems(who, () -> world.records.save(matter, 1, json("{}"))))
          .isEqualTo(problems(who, () -> world.records.save(missing, 1, json("{}"))));
      assertThat(problems(who, () -> world.changes.change(matter, 1, json("{}"))))
          .isEqualTo(problems(who, () -> world.changes.change(missing, 1, json("{}"))));
      assertThat(problems(who, () -> world.records.submit(matter, 1)))
          .isEqualTo(problems(who, () -> world.records.submit(missing, 1)));
      assertThat(problems(who, () -> world.records.cancel(matter, "why")))
          .isEqualTo(problems(who, () -> world.records.cancel(missing, "why")));
      GrantRequest everybody = new GrantRequest(null, null, "CO", "2026-03-03", "why");
      assertThat(problems(who, () -> world.grants.of(matter)))
          .isEqualTo(problems(who, () -> world.grants.of(missing)));
      assertThat(problems(who, () -> world.grants.give(matter, everybody, null)))
          .isEqualTo(problems(who, () -> world.grants.give(missing, everybody, null)));
      assertThat(problems(who, () -> world.grants.revoke(matter, missing)))
          .isEqualTo(problems(who, () -> world.grants.revoke(missing, missing)));
      assertThat(problems(who, () -> world.records.check(matter, json("{}"))))
          .isEqualTo(problems(who, () -> world.records.check(missing, json("{}"))));
      assertThat(problems(who, () -> world.history.timeline(matter)))
          .isEqualTo(problems(who, () -> world.history.timeline(missing)));
      assertThat(problems(who, () -> world.attachments.get(paper)))
          .isEqualTo(problems(who, () -> world.attachments.get(missing)));
    }
  }

  private List<Change> compared(String who) {
    return as(who, () -> world.comparisons.compare(matter, 1, 2)).differences().stream()
        .map(difference -> ((Difference.Field) difference).change())
        .toList();
  }

  private UUID upload(String name) {
    byte[] content = "some text".getBytes(StandardCharsets.UTF_8);
    return as(
        "manager",
        () -> world.attachments.upload(name, "text/plain", new ByteArrayInputStream(content)).id());
  }

  private ListPage list(String who, Map<String, List<String>> filters, String search) {
    return as(
        who,
        () ->
            world.lists.list(
                new ListRequest("matter", null, filters, search, List.of(), 20, null, true)));
  }

  private boolean listed(String who, Map<String, List<String>> filters, String search) {
    return list(who, filters, search).items().stream().anyMatch(item -> item.id().equals(matter));
  }

  private boolean counted(String who) {
    return list(who, Map.of(), "").count().orElseThrow().value() > 0;
  }

  private ListPage tree(String who, String form, String filter, List<String> fields) {
    return as(
        who,
        () ->
            world.lists.list(
                new ListRequest(
                    form, null, Map.of(), filter, "", List.of(), fields, 20, null, false)));
  }

  private boolean filtered(String who, String filter) {
    return tree(who, "matter", filter, List.of()).items().stream()
        .anyMatch(item -> item.id().equals(matter));
  }

  /** The reply is everybody's; what it refers to is not. */
  private boolean referring(String who) {
    return !tree(who, "reply", "[\"matter.subject\",\"eq\",\"Raise\"]", List.of())
        .items()
        .isEmpty();
  }

  private Aggregates measure(String who, String measure) {
    AggregateRequest request =
        new AggregateRequest(ListRequest.of("matter"), List.of("subject"), List.of(measure));
    return as(who, () -> world.aggregates.of(request));
  }

  private boolean measured(String who) {
    Aggregates figures = measure(who, "count");
    assertThat(figures.rows().isEmpty()).isEqualTo("0".equals(figures.totals().get(0)));
    return !figures.rows().isEmpty();
  }

  private boolean foundEverywhere(String who, String words) {
    return as(who, () -> world.search.find(words)).forms().stream()
        .flatMap(form -> form.hits().stream())
        .anyMatch(hit -> hit.id().equals(matter));
  }

  private boolean exported(String who) {
    List<List<?>> rows = new ArrayList<>();
    ExportSink sink =
        new ExportSink() {
          @Override
          public void sheet(String title, List<String> headings) {}

          @Override
          public void row(List<? extends Object> cells) {
            rows.add(cells);
          }
        };
    as(
        who,
        () -> {
          world.exports.prepare(ListRequest.of("matter"), true).writing().to(sink);
          return rows;
        });
    return !rows.isEmpty();
  }

  private boolean offered(String who) {
    return !as(
            who,
            () ->
                world.candidates.find(
                    new Question("reply", "matter", "", json("{}"), null, 20, null, null)))
        .items()
        .isEmpty();
  }

  private boolean foundSimilar(String who) {
    return !as(who, () -> world.similar.find("matter", null, json("{'subject': 'Raise'}")))
        .isEmpty();
  }

  private boolean listedAsRelated(String who) {
    return !raises(who).isEmpty();
  }

  private boolean listedAsRelated(String who, String column) {
    return raises(who).stream().anyMatch(item -> item.values().containsKey(column));
  }

  /** What formulas say of the list does not depend on who looks. */
  private List<ListPage.Item> raises(String who) {
    RelatedLists.Answer answer = as(who, () -> world.relatedLists.of("reply", null, json("{}")));
    assertThat(answer.figures().get("count(raises)").asText()).isEqualTo("1");
    return answer.lists().get(0).items();
  }

  private boolean inTheTree(String who) {
    return !as(who, () -> world.tree.under("matter", null, null, 50)).items().isEmpty();
  }

  private boolean choosable(String who) {
    return open(
        who,
        () -> world.records.createAndSubmit("reply", json("{'matter': '%s'}".formatted(matter))));
  }

  private boolean relatedToReply(String who) {
    return as(who, () -> world.history.related(reply)).stream()
        .map(Related::id)
        .anyMatch(matter::equals);
  }

  private boolean open(String who, Supplier<?> door) {
    return codes(who, door).isEmpty();
  }

  private List<String> codes(String who, Supplier<?> work) {
    return problems(who, work).stream().map(Problem::code).toList();
  }

  private List<Problem> problems(String who, Supplier<?> work) {
    try {
      as(who, work);
      return List.of();
    } catch (ProblemException e) {
      return e.problems();
    }
  }

  private <T> T as(String who, Supplier<T> work) {
    return world.as(people.get(who), work);
  }
}
