package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a form says about values over several records and over the life of one. */
class RecordRulesTest {

  private static final Map<String, String> PACK =
      Map.of(
          "engine.form.yaml",
          """
          form: engine
          title: {en: Engine, zh-CN: 发动机}
          recordTitle: model
          sections:
            - title: {en: Engine, zh-CN: 发动机}
              fields:
                model: {type: text, title: Model, required: true, search: true}
                serial: {type: text, title: Serial number, required: true, search: true}
                owner: {type: text, title: Owner}
                soldOn: {type: date, title: Sold on, once: true}
                phone: {type: phone, title: Phone, mask: true}
                remark: {type: text, title: Remark, afterSubmit: edit}
          unique:
            - {fields: [serial, model], among: state != "rejected" and owner != "scrapped"}
          similar:
            - {fields: {serial: same, model: contains}, say: {en: Known already, zh-CN: 可能已登记}}
          views:
            - {view: all, title: All, columns: [model, serial, phone], sort: [model]}
          access:
            create: [everyone]
            read: [creator, {position: manager, of: unit}]
            edit: [creator]
          """,
          "trip.form.yaml",
          """
          form: trip
          title: {en: Trip, zh-CN: 差旅}
          recordTitle: '"Trip"'
          sections:
            - title: {en: Trip, zh-CN: 差旅}
              fields:
                abroad: {type: yes-no, title: Abroad, default: "false", required: true}
                visa: {type: text, title: Visa, when: abroad, required: true}
                passport: {type: text, title: Passport, when: abroad, required: true, keep: true}
                limit: {type: money, title: Limit, default: "1000", required: true}
                nights:
                  type: table
                  title: Nights
                  columns:
                    from: {type: date, title: From, required: true}
                    to: {type: date, title: To, required: true}
                    price: {type: money, title: Price, required: true}
                total: {type: money, title: Total, value: sum(nights.price)}
          rules:
            - {each: nights, require: from < to, say: {en: One night at least, zh-CN: 至少一晚}, at: to}
            - {each: nights, require: price * 2 <= limit or abroad, say: {en: Too dear at home, zh-CN: 国内超标}}
            - {require: total <= limit, say: {en: More than the limit, zh-CN: 超出限额}, at: nights}
          access:
            create: [everyone]
            read: [creator]
            edit: [creator]
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "manager", "BJ01");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldRefuseTheSameValuesTogether() {
    engine(li, "D9", " a-1 ", "x");

    assertThat(problems(li, () -> engine(li, "d9", "A-1", "y")))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("record.not-unique", "/data/serial"));
    assertThat(problems(li, () -> engine(li, "D9", "A-1", "y")).get(0).message().en())
        .contains("Serial number + Model")
        .contains("A-1 · D9");
    assertThat(problems(li, () -> engine(li, "D10", "A-1", "y"))).isEmpty();
  }

  @Test
  void shouldCompareOnlyRecordsThatCount() {
    UUID scrapped = engine(li, "D9", "A-1", "scrapped");
    engine(li, "D9", "A-1", "x");

    assertThat(problems(li, () -> save(scrapped, "{'model': 'D9', 'serial': 'A-1', 'owner': 'y'}")))
        .extracting(Problem::code)
        .containsExactly("record.not-unique");
  }

  @Test
  void shouldGiveTheValuesBackWhenTheStateNoLongerCounts() {
    UUID first = engine(li, "D9", "A-1", "x");
    assertThat(problems(li, () -> engine(li, "D9", "A-1", "y"))).isNotEmpty();

    world.database.run(() -> world.store.lock(first).move(RecordState.REJECTED, Text.same("No")));

    UUID second = engine(li, "D9", "A-1", "y");
    assertThat(
            problems(
                li,
                () -> {
                  world.store.lock(first).move(RecordState.COMPLETED, Text.same("Yes"));
                  return second;
                }))
        .extracting(Problem::code)
        .containsExactly("record.not-unique");
  }

  @Test
  void shouldNotCompareRecordsWithAnEmptyField() {
    RecordView one =
        as(
            li,
            () -> world.records.create("engine", json("{'model': 'D9', 'phone': '13800000000'}")));
    assertThat(one.state()).isEqualTo(RecordState.DRAFT);
    assertThat(problems(li, () -> world.records.create("engine", json("{'model': 'D9'}"))))
        .isEmpty();
  }

  @Test
  void shouldKeepAValueThatIsSetOnce() {
    UUID open = engine(li, "D9", "A-1", "x");
    save(open, "{'model': 'D9', 'serial': 'A-1', 'soldOn': '2026-01-01'}");

    assertThat(
            problems(
                li, () -> save(open, "{'model': 'D9', 'serial': 'A-1', 'soldOn': '2026-01-02'}")))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("form.not-editable", "/data/soldOn"));
    RecordView view = save(open, "{'model': 'D10', 'serial': 'A-1'}");
    assertThat(view.data().path("soldOn").asText()).isEqualTo("2026-01-01");
    assertThat(view.rights().readOnly()).contains("soldOn");
  }

  @Test
  void shouldLetADraftChangeWhatIsSetOnce() {
    RecordView draft =
        as(li, () -> world.records.create("engine", json("{'soldOn': '2026-01-01'}")));

    RecordView later =
        as(
            li,
            () ->
                world.records.save(draft.id(), draft.version(), json("{'soldOn': '2026-01-02'}")));
    assertThat(later.data().path("soldOn").asText()).isEqualTo("2026-01-02");
    assertThat(later.rights().readOnly()).doesNotContain("soldOn");
  }

  @Test
  void shouldLeaveOpenWhatMayBeChangedWhileTheApprovalRuns() {
    UUID running = engine(li, "D9", "A-1", "x");
    world.database.run(() -> world.store.lock(running).move(RecordState.RUNNING, null));

    RecordView view = as(li, () -> world.records.get(running));
    assertThat(view.rights().edit()).isTrue();
    assertThat(view.rights().late()).containsExactly("remark");
    assertThat(
            save(running, "{'model': 'D9', 'serial': 'A-1', 'owner': 'x', 'remark': 'Hello'}")
                .data()
                .path("remark")
                .asText())
        .isEqualTo("Hello");
    assertThat(problems(li, () -> save(running, "{'model': 'D11', 'serial': 'A-1', 'owner': 'x'}")))
        .extracting(Problem::pointer)
        .containsExactly("/data/model");
    assertThat(as(wang, () -> world.records.get(running)).rights().edit()).isFalse();
  }

  @Test
  void shouldMaskAValueWhereverItIsShown() {
    UUID engine = withPhone();
    save(engine, "{'model': 'D9', 'serial': 'A-1', 'phone': '13911112222'}");

    assertThat(as(wang, () -> world.records.get(engine)).data().path("phone").asText())
        .isEqualTo("139****2222");
    assertThat(as(wang, () -> world.lists.list(ListRequest.of("engine"))).items().get(0).values())
        .containsEntry("phone", "139****2222");
    assertThat(as(wang, () -> world.history.timeline(engine)).toString())
        .contains("138****0000", "139****2222")
        .doesNotContain("13800000000", "13911112222");
    assertThat(as(wang, () -> world.records.check(engine, json("{}"))).toString())
        .doesNotContain("13911112222");
  }

  @Test
  void shouldKeepTheValueWhenItsMaskComesBack() {
    UUID engine = withPhone();
    save(engine, "{'model': 'D12', 'serial': 'A-1', 'phone': '138****0000'}");

    assertThat(as(li, () -> world.masked.reveal(engine, "phone"))).isEqualTo("13800000000");
  }

  @Test
  void shouldLogWhoRevealedWhat() {
    UUID engine = withPhone();

    assertThat(as(wang, () -> world.masked.reveal(engine, "phone"))).isEqualTo("13800000000");
    var seen =
        as(li, () -> world.history.timeline(engine)).stream()
            .filter(entry -> entry.kind().equals("record.revealed"))
            .toList();
    assertThat(seen).hasSize(1);
    assertThat(seen.get(0).actor().orElseThrow().name()).isEqualTo("王芳");
    assertThat(seen.get(0).data()).containsEntry("field", "Phone");
  }

  @Test
  void shouldRevealNothingToThoseWhoMayNotReadNorOtherFields() {
    UUID engine = withPhone();

    assertThat(problems(zhao, () -> world.masked.reveal(engine, "phone")))
        .extracting(Problem::code)
        .containsExactly("access.no-such-record");
    assertThat(problems(li, () -> world.masked.reveal(engine, "model")))
        .extracting(Problem::code)
        .containsExactly("record.not-masked");
  }

  @Test
  void shouldNameSimilarRecordsThatThePersonMayRead() {
    UUID first = engine(li, "Diesel D9", "A-1", "x");
    String typed = "{'model': 'd9', 'serial': 'A-1'}";

    List<SimilarRecords.Hint> hints =
        as(wang, () -> world.similar.find("engine", null, json(typed)));
    assertThat(hints).hasSize(1);
    assertThat(hints.get(0).say().zh()).isEqualTo("可能已登记");
    assertThat(hints.get(0).records())
        .extracting(SimilarRecords.Similar::id)
        .containsExactly(first);
    assertThat(as(zhao, () -> world.similar.find("engine", null, json(typed)))).isEmpty();
    assertThat(as(li, () -> world.similar.find("engine", first, json(typed)))).isEmpty();
    assertThat(as(wang, () -> world.similar.find("engine", null, json("{'model': 'd9'}"))))
        .isEmpty();
    assertThat(problems(zhao, () -> world.similar.find("engine", first, json(typed))))
        .extracting(Problem::code)
        .containsExactly("access.no-such-record");
  }

  @Test
  void shouldCheckEachLineAgainstItselfAndItsParentAndTheParentAgainstAllLines() {
    String data =
        "{'nights': [{'from': '2026-03-01', 'to': '2026-03-02', 'price': '400'},"
            + " {'from': '2026-03-03', 'to': '2026-03-03', 'price': '600'},"
            + " {'from': '2026-03-04', 'to': '2026-03-05', 'price': '1200'}]}";

    assertThat(problems(li, () -> world.records.createAndSubmit("trip", json(data))))
        .extracting(problem -> problem.code() + " " + problem.pointer())
        .containsExactlyInAnyOrder(
            "form.rule /data/nights/1/to",
            "form.rule /data/nights/1",
            "form.rule /data/nights/2",
            "form.rule /data/nights");
  }

  @Test
  void shouldNeverRequireWhatIsHiddenAndClearItUnlessItIsKept() {
    RecordView abroad =
        as(
            li,
            () ->
                world.records.createAndSubmit(
                    "trip", json("{'abroad': true, 'visa': 'V1', 'passport': 'P1'}")));

    RecordView home =
        as(
            li,
            () ->
                world.records.save(
                    abroad.id(),
                    abroad.version(),
                    json("{'abroad': false, 'limit': '1000', 'visa': 'V1', 'passport': 'P1'}")));
    assertThat(home.data().has("visa")).isFalse();
    assertThat(home.data().path("passport").asText()).isEqualTo("P1");
    assertThat(problems(li, () -> world.records.createAndSubmit("trip", json("{'abroad': true}"))))
        .extracting(Problem::pointer)
        .containsExactlyInAnyOrder("/data/visa", "/data/passport");
  }

  private UUID withPhone() {
    return as(
        li,
        () ->
            world
                .records
                .createAndSubmit(
                    "engine", json("{'model': 'D9', 'serial': 'A-1', 'phone': '13800000000'}"))
                .id());
  }

  private UUID engine(Actor who, String model, String serial, String owner) {
    String data = "{'model': '%s', 'serial': '%s', 'owner': '%s'}".formatted(model, serial, owner);
    return as(who, () -> world.records.createAndSubmit("engine", json(data)).id());
  }

  private RecordView save(UUID id, String data) {
    return as(li, () -> world.records.save(id, world.records.get(id).version(), json(data)));
  }

  private <T> T as(Actor who, Supplier<T> work) {
    return world.as(who, work);
  }

  private List<Problem> problems(Actor who, Supplier<?> work) {
    try {
      as(who, work);
      return new ArrayList<>();
    } catch (ProblemException refused) {
      return refused.problems();
    }
  }
}
