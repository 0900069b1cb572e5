package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.docket.event.LoggedEvent;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordGrants.Grant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordGrantsTest {

  private static final String FORM =
      """
      form: paper
      title: {en: Paper, zh-CN: 文件}
      recordTitle: subject
      sections:
        - title: {en: Paper, zh-CN: 文件}
          fields:
            subject: {type: text, title: {en: Subject, zh-CN: 主题}, required: true, search: true}
      access:
        create: [everyone]
        read: [creator]
        grant: [creator, {position: manager}]
      """;

  private final RecordWorld world = new RecordWorld(pack());
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "clerk", "BJ01");

  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("paper.form.yaml", FORM);
    String without = FORM.replace("form: paper", "form: sheet").replaceAll("grant: .*", "");
    pack.put("sheet.form.yaml", without);
    return pack;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldLetAPersonReadUntilTheMomentAndNotLonger() {
    UUID paper = paper();
    assertThat(reads(zhao, paper)).isFalse();

    Grant given = give(paper, to("zhao.lei", null, null));

    assertThat(given.name().zh()).isEqualTo("赵磊");
    assertThat(given.inForce()).isTrue();
    assertThat(reads(zhao, paper)).isTrue();
    assertThat(listed(zhao)).isEqualTo(1);
    assertThat(at("2026-03-02T10:00:00Z", () -> reads(zhao, paper))).isFalse();
    assertThat(at("2026-03-02T10:00:00Z", () -> listed(zhao))).isZero();
    assertThat(at("2026-03-02T10:00:00Z", () -> as(li, () -> world.grants.of(paper))))
        .extracting(Grant::inForce, Grant::revocable)
        .containsExactly(tuple(false, false));
  }

  @Test
  void shouldLetTheHoldersOfAPositionAndAUnitWithAllBelowRead() {
    UUID paper = paper();
    give(paper, to(null, "manager", null));
    assertThat(reads(wang, paper)).isTrue();
    assertThat(reads(zhao, paper)).isFalse();

    give(paper, to(null, null, "CO"));
    assertThat(reads(zhao, paper)).isTrue();
    assertThat(world.granted.fired().get(1).people()).contains(zhao.personId(), wang.personId());
  }

  @Test
  void shouldGiveOnceUnderOneKey() {
    UUID paper = paper();
    GrantRequest request = to("zhao.lei", null, null);

    UUID first = as(li, () -> world.grants.give(paper, request, "k1").id());
    UUID second = as(li, () -> world.grants.give(paper, request, "k1").id());

    assertThat(second).isEqualTo(first);
    assertThat(as(li, () -> world.grants.of(paper))).hasSize(1);
    assertThat(codes(li, () -> world.grants.give(paper, to("wang.fang", null, null), "k1")))
        .containsExactly("record.key-used-before");
  }

  @Test
  void shouldKeepInTheTimeLineWhoWasLetReadAndWhy() {
    UUID paper = paper();
    Grant given = give(paper, to("zhao.lei", null, null));
    as(li, () -> world.grants.revoke(paper, given.id()));

    List<LoggedEvent> events = world.database.call(() -> world.events.of(paper));
    LoggedEvent granted = events.get(events.size() - 2);
    assertThat(granted.kind()).isEqualTo("record.granted");
    assertThat(granted.data().at("/grant/en").asText()).isEqualTo("赵磊, until 2026-03-02 18:00");
    assertThat(granted.data().at("/reason/zh").asText()).isEqualTo("Audit");
    assertThat(events.get(events.size() - 1).kind()).isEqualTo("record.grant-ended");
    assertThat(reads(zhao, paper)).isFalse();
    assertThat(codes(li, () -> world.grants.revoke(paper, given.id())))
        .containsExactly("record.grant-over");
  }

  @Test
  void shouldNotPassOnWhatOneWasOnlyLetRead() {
    UUID paper = paper();
    Grant given = give(paper, to("zhao.lei", null, null));

    assertThat(as(zhao, () -> world.records.get(paper)).rights().grant()).isFalse();
    assertThat(codes(zhao, () -> world.grants.give(paper, to("wang.fang", null, null), null)))
        .containsExactly("access.not-allowed");
    assertThat(codes(zhao, () -> world.grants.revoke(paper, given.id())))
        .containsExactly("access.not-allowed");
    assertThat(codes(wang, () -> world.grants.give(paper, to("wang.fang", null, null), null)))
        .as("a manager who may grant may not see this one")
        .containsExactly("access.no-such-record");
  }

  @Test
  void shouldNotLetAnybodyReadWhereTheFormDoesNotSaySo() {
    UUID customer =
        as(
            li,
            () ->
                world
                    .records
                    .createAndSubmit(
                        "customer", json("{'code': 'A', 'name': 'Acme', 'region': 'east'}"))
                    .id());

    assertThat(codes(li, () -> world.grants.give(customer, to("zhao.lei", null, null), null)))
        .containsExactly("access.not-allowed");
  }

  @Test
  void shouldKeepDraftsToTheirCreators() {
    UUID draft = as(li, () -> world.records.create("paper", json("{'subject': 'A'}")).id());

    assertThat(codes(li, () -> world.grants.give(draft, to("zhao.lei", null, null), null)))
        .containsExactly("record.grant-of-draft");
  }

  @ParameterizedTest(name = "{0} {1} {2} until {3} because {4}: {5} {6}")
  @CsvSource({
    ", , , 2026-03-03, why, record.grant-to-whom, /to",
    "zhao.lei, clerk, , 2026-03-03, why, record.grant-to-whom, /to",
    "zhao.li, , , 2026-03-03, why, record.grant-unknown, /to/person",
    ", clark, , 2026-03-03, why, record.grant-unknown, /to/position",
    ", , SH99, 2026-03-03, why, record.grant-unknown, /to/unit",
    "zhao.lei, , , , why, record.grant-until, /until",
    "zhao.lei, , , tomorrow, why, record.grant-until-unreadable, /until",
    "zhao.lei, , , 2026-13-40, why, record.grant-until-unreadable, /until",
    "zhao.lei, , , 2026-03-01, why, record.grant-until, /until",
    "zhao.lei, , , 2027-06-01, why, record.grant-until, /until",
    "zhao.lei, , , 2026-03-03, , record.grant-reason, /reason",
  })
  void shouldSayWhatIsWrong(
      String person,
      String position,
      String unit,
      String until,
      String reason,
      String code,
      String pointer) {
    UUID paper = paper();
    GrantRequest request = new GrantRequest(person, position, unit, until, reason);

    assertThat(problems(li, () -> world.grants.give(paper, request, null)))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple(code, pointer));
  }

  @Test
  void shouldSayAllThatIsWrongAtOnce() {
    UUID paper = paper();

    assertThat(
            codes(
                li,
                () ->
                    world.grants.give(paper, new GrantRequest(null, null, null, null, null), null)))
        .containsExactly("record.grant-to-whom", "record.grant-until", "record.grant-reason");
  }

  /** The organisation may be looked at between; the fewest count. */
  @Test
  void shouldCostListsNoStatement() {
    paper();
    long withGrants = statements("paper");
    long without = statements("sheet");

    assertThat(withGrants).isEqualTo(without);
  }

  private long statements(String form) {
    return IntStream.range(0, 5)
        .mapToLong(
            time -> {
              long before = world.database.statistics().getPrepareStatementCount();
              as(zhao, () -> world.lists.list(ListRequest.of(form)));
              return world.database.statistics().getPrepareStatementCount() - before;
            })
        .min()
        .orElseThrow();
  }

  private UUID paper() {
    return as(li, () -> world.records.createAndSubmit("paper", json("{'subject': 'A'}")).id());
  }

  private static GrantRequest to(String person, String position, String unit) {
    return new GrantRequest(person, position, unit, "2026-03-02T18:00:00+08:00", "Audit");
  }

  private Grant give(UUID paper, GrantRequest request) {
    return as(li, () -> world.grants.give(paper, request, null));
  }

  private boolean reads(Actor actor, UUID paper) {
    return codes(actor, () -> world.records.get(paper)).isEmpty();
  }

  private int listed(Actor actor) {
    return as(actor, () -> world.lists.list(ListRequest.of("paper"))).items().size();
  }

  private <T> T at(String moment, Supplier<T> work) {
    return world.clock.at(Instant.parse(moment), work);
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }

  private List<String> codes(Actor actor, Supplier<?> work) {
    return problems(actor, work).stream().map(Problem::code).toList();
  }

  private List<Problem> problems(Actor actor, Supplier<?> work) {
    try {
      world.as(actor, work);
      return List.of();
    } catch (ProblemException e) {
      return e.problems();
    }
  }
}
