package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.event.LoggedEvent;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordHistory.Change;
import org.docket.record.moving.FormChange;
import org.docket.record.moving.FormChange.What;
import org.docket.record.moving.MovePreview;
import org.docket.record.moving.MoveProblems;
import org.docket.record.moving.MoveState;
import org.docket.record.moving.MoveView;
import org.docket.record.moving.MovedRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FormMovesTest {

  private static final String FORM =
      """
      form: case
      title: {en: Case, zh-CN: 案件}
      recordTitle: name
      sections:
        - title: {en: Case, zh-CN: 案件}
          fields:
      %s
      access:
        create: [everyone]
        read: [everyone]
        administer: [{position: manager}]
      fieldAccess:
        secret: {read: [{position: clerk}]}
      """;

  private static final String FIRST =
      FORM.formatted(
          """
                name: {type: text, title: {en: Name, zh-CN: 名称}, required: true, search: true}
                hours: {type: text, title: {en: Hours, zh-CN: 小时}}
                kind: {type: choice, title: {en: Kind, zh-CN: 类型}, options: {a: A, b: B}}
                old: {type: text, title: {en: Old, zh-CN: 旧}, search: true}
                about: {type: reference, to: customer, title: {en: About, zh-CN: 关于}}
                secret: {type: text, title: {en: Secret, zh-CN: 密}}
                parts:
                  type: table
                  title: {en: Parts, zh-CN: 配件}
                  columns:
                    what: {type: text, title: {en: What, zh-CN: 名称}, search: true}
                    count: {type: text, title: {en: Count, zh-CN: 数量}}
                    gone: {type: text, title: {en: Gone, zh-CN: 无}}
          """);

  private static final String SECOND =
      FORM.formatted(
          """
                name: {type: text, title: {en: Name, zh-CN: 名称}, required: true, search: true}
                hours: {type: integer, title: {en: Hours, zh-CN: 小时}, max: 1000, search: true}
                kind: {type: choice, title: {en: Kind, zh-CN: 类型}, options: {a: A, c: C}}
                level: {type: integer, title: {en: Level, zh-CN: 级别}, default: "3", required: true}
                owner: {type: text, title: {en: Owner, zh-CN: 归口}, required: true}
                shown: {type: text, title: {en: Shown, zh-CN: 显示}, value: 'name + " " + string(level)'}
                secret: {type: integer, title: {en: Secret, zh-CN: 密}}
                parts:
                  type: table
                  title: {en: Parts, zh-CN: 配件}
                  columns:
                    what: {type: text, title: {en: What, zh-CN: 名称}, search: true}
                    count: {type: integer, title: {en: Count, zh-CN: 数量}}
                    unit: {type: text, title: {en: Unit, zh-CN: 单位}, default: '"pc"'}
          """);

  private final MoveWorld moving = new MoveWorld(pack(FIRST));
  private final RecordWorld world = moving.world;
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");

  private static Map<String, String> pack(String form) {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("case.form.yaml", form);
    return pack;
  }

  @AfterEach
  void close() {
    moving.close();
  }

  private static final String RENAMED =
      FORM.formatted(
          """
                name: {type: text, title: {en: Name, zh-CN: 名称}, required: true, search: true}
                runningHours: {type: integer, title: {en: Running hours, zh-CN: 运行小时}, was: hours, default: "1"}
                kind: {type: choice, title: {en: Kind, zh-CN: 类型}, options: {a: A, b: B}}
                old: {type: text, title: {en: Old, zh-CN: 旧}, search: true}
                about: {type: reference, to: customer, title: {en: About, zh-CN: 关于}}
                secret: {type: text, title: {en: Secret, zh-CN: 密}}
                spares:
                  type: table
                  title: {en: Spares, zh-CN: 备件}
                  was: parts
                  columns:
                    item: {type: text, title: {en: Item, zh-CN: 名称}, was: what, search: true}
                    count: {type: text, title: {en: Count, zh-CN: 数量}}
                    gone: {type: text, title: {en: Gone, zh-CN: 无}}
          """);

  @Test
  void shouldTakeOverTheValuesOfFieldsThatWereRenamed() {
    UUID record =
        record(
            "{'name': 'A', 'hours': '12', 'parts': [{'_id': 'r1', 'what': 'Filter', 'count': '2'}]}");
    world.publish(pack(RENAMED));

    MovePreview preview = preview(record);
    assertThat(preview.changes())
        .extracting(FormChange::what, FormChange::path, FormChange::from, FormChange::to)
        .containsExactly(
            tuple(What.RENAMED, "runningHours", "hours", "runningHours"),
            tuple(What.KIND, "runningHours", "text", "integer"),
            tuple(What.RENAMED, "spares", "parts", "spares"),
            tuple(What.RENAMED, "spares.item", "what", "item"));
    assertThat(preview.differences()).isEmpty();

    RecordView unused = move(record, "{}");

    ObjectNode data = get(record).data();
    assertThat(data.path("runningHours").intValue()).isEqualTo(12);
    assertThat(data.has("hours")).isFalse();
    assertThat(data.path("spares").path(0).path("item").textValue()).isEqualTo("Filter");
    assertThat(data.path("spares").path(0).path("count").textValue()).isEqualTo("2");
    assertThat(data.path("spares").path(0).path("_id"))
        .isEqualTo(json("{'_id': 'r1'}").path("_id"));
  }

  @Test
  void shouldSayWhatWouldBecomeOfTheRecordAndWriteNothing() {
    UUID record = record("{'name': 'A', 'hours': '12', 'kind': 'a', 'old': 'X'}");
    world.publish(pack(SECOND));
    long before = get(record).version();

    MovePreview preview = preview(record);

    assertThat(preview.changes())
        .extracting(FormChange::what, FormChange::path)
        .containsExactly(
            tuple(What.KIND, "hours"),
            tuple(What.SEARCHABLE, "hours"),
            tuple(What.ADDED, "level"),
            tuple(What.ADDED, "owner"),
            tuple(What.ADDED, "shown"),
            tuple(What.KIND, "parts.count"),
            tuple(What.ADDED, "parts.unit"),
            tuple(What.REMOVED, "old"),
            tuple(What.REMOVED, "about"),
            tuple(What.REMOVED, "parts.gone"));
    assertThat(changes(preview))
        .extracting(Change::field, Change::before, Change::after)
        .contains(
            tuple("level", Optional.empty(), Optional.of("3")),
            tuple("shown", Optional.empty(), Optional.of("A 3")),
            tuple("old", Optional.of("X"), Optional.empty()));
    assertThat(preview.problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("form.required", "/data/owner"));
    assertThat(preview.isMovable()).isFalse();
    assertThat(get(record).version()).isEqualTo(before);
    assertThat(get(record).data().path("hours").asText()).isEqualTo("12");
    assertThat(get(record).rights().move()).as("a clerk does not administer").isFalse();
    assertThat(as(wang, () -> world.records.get(record)).rights().move()).isTrue();
  }

  @Test
  void shouldMoveARecordWithWhatWasLackingAndKeepTheVersionBefore() {
    UUID customer = customer();
    UUID record =
        record(
            "{'name': 'A', 'hours': '12', 'old': 'X', 'about': '%s', 'parts': [{'what': 'Pump', 'count': '2', 'gone': 'y'}]}"
                .formatted(customer));
    world.publish(pack(SECOND));

    RecordView moved = move(record, "{'owner': 'Office'}");

    assertThat(moved.data())
        .isEqualTo(
            json(
                "{'name': 'A', 'hours': 12, 'level': 3, 'owner': 'Office', 'shown': 'A 3', 'parts': [{'_id': 'r1', 'what': 'Pump', 'count': 2, 'unit': 'pc'}]}"));
    assertThat(moved.revision()).isEqualTo(2);
    assertThat(moved.release()).isEqualTo(world.forms.liveRelease());
    assertThat(as(wang, () -> world.records.get(record)).rights().move()).isFalse();
    assertThat(as(li, () -> world.history.related(record))).as("the link is gone").isEmpty();
    assertThat(listed("hours", "eq:12")).as("found by the new field").isEqualTo(1);
    assertThat(listed("parts.what", "Pump")).isEqualTo(1);
    Comparison comparison = as(wang, () -> world.comparisons.compare(record, 1, 2));
    assertThat(comparison.differences())
        .filteredOn(Difference.Field.class::isInstance)
        .extracting(difference -> ((Difference.Field) difference).change().field())
        .containsExactly("level", "owner", "shown", "old", "about");
    LoggedEvent last =
        world.database.call(() -> world.events.of(record)).stream()
            .reduce((one, two) -> two)
            .orElseThrow();
    assertThat(last.kind()).isEqualTo("record.moved");
    assertThat(as(li, () -> world.history.timeline(record)))
        .last()
        .extracting(RecordHistory.Entry::kind)
        .isEqualTo("record.moved");
    assertThat(codes(wang, () -> moving.moves.move(record, moved.version(), none())))
        .containsExactly("move.is-current");
  }

  @Test
  void shouldRefuseWhatCannotBeConverted() {
    UUID record = record("{'name': 'A', 'hours': 'many', 'kind': 'b'}");
    UUID large = record("{'name': 'B', 'hours': '5000'}");
    world.publish(pack(SECOND));

    assertThat(preview(record).problems())
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(
            tuple("move.cannot-convert", "/data/hours"),
            tuple("move.cannot-convert", "/data/kind"),
            tuple("form.required", "/data/owner"));
    assertThat(preview(large).problems())
        .extracting(Problem::code)
        .containsExactly("form.too-large", "form.required");
    assertThat(codes(wang, () -> move(record, "{'owner': 'X'}")))
        .containsExactly("move.cannot-convert", "move.cannot-convert");
    assertThat(get(record).revision()).isEqualTo(1);
  }

  @Test
  void shouldNotTellWhatThePersonMayNotSee() {
    UUID record = record("{'name': 'A', 'secret': 'hush'}");
    world.publish(pack(SECOND));

    MovePreview preview = preview(record);

    assertThat(preview.problems())
        .extracting(Problem::code)
        .containsExactly("move.concealed", "form.required");
    assertThat(preview.toString()).doesNotContain("hush");
    assertThat(preview.changes()).extracting(FormChange::path).doesNotContain("secret");
  }

  @Test
  void shouldMoveOnlyForThoseWhoAdministerAndOnlyWhatTheySaw() {
    UUID record = record("{'name': 'A'}");
    world.publish(pack(SECOND));

    assertThat(codes(li, () -> moving.moves.preview(record))).containsExactly("access.not-allowed");
    assertThat(codes(li, () -> moving.moves.move(record, 0, none())))
        .containsExactly("access.not-allowed");
    assertThat(codes(wang, () -> moving.moves.move(record, 99, none())))
        .containsExactly("record.stale");
    assertThat(codes(wang, () -> moving.moves.preview(new UUID(0, 7))))
        .containsExactly("access.no-such-record");
  }

  @Test
  void shouldKeepARecordWhoseApprovalNeedsTheOlderForm() {
    UUID record = record("{'name': 'A'}");
    world.database.run(() -> world.store.lock(record).move(RecordState.RUNNING, null));
    world.publish(pack(SECOND));

    assertThat(preview(record).problems()).as("what steps fill in may be open").isEmpty();
    moving.need =
        Optional.of(
            MoveProblems.neededByApproval(Text.of("Check", "检查"), List.of(Text.same("Old"))));
    assertThat(preview(record).problems())
        .extracting(Problem::code)
        .containsExactly("move.needed-by-approval");
  }

  @Test
  void shouldLeaveWhatHasEndedAsItWas() {
    UUID record = record("{'name': 'A'}");
    world.database.run(() -> world.store.lock(record).move(RecordState.CANCELLED, null));
    world.publish(pack(SECOND));

    assertThat(preview(record).problems()).extracting(Problem::code).contains("move.ended");
  }

  @Test
  void shouldMoveManyAfterTheyWereLookedAt() {
    UUID good = record("{'name': 'A', 'hours': '7'}");
    UUID bad = record("{'name': 'B', 'hours': 'many'}");
    world.publish(pack(SECOND));
    record("{'name': 'C', 'owner': 'New'}");

    MoveView looked = looked("{'owner': 'Office'}");

    assertThat(looked.state()).isEqualTo(MoveState.CHECKED);
    assertThat(looked.total()).isEqualTo(2);
    assertThat(looked.failed()).isEqualTo(1);
    assertThat(as(wang, () -> moving.batches.standing("case")).older()).isEqualTo(2);
    assertThat(records(looked))
        .extracting(MovedRecord::record, MovedRecord::state)
        .containsExactlyInAnyOrder(tuple(good, "good"), tuple(bad, "bad"));
    assertThat(get(good).revision()).as("nothing was written").isEqualTo(1);

    as(wang, () -> moving.batches.run(looked.id()));
    moving.worker.run();

    MoveView done = as(wang, () -> moving.batches.get(looked.id()));
    assertThat(done.state()).isEqualTo(MoveState.DONE);
    assertThat(records(done))
        .extracting(MovedRecord::record, MovedRecord::state)
        .containsExactlyInAnyOrder(tuple(good, "done"), tuple(bad, "bad"));
    assertThat(get(good).data().path("owner").asText()).isEqualTo("Office");
    assertThat(get(bad).revision()).isEqualTo(1);
    assertThat(as(wang, () -> moving.batches.standing("case")).older()).isEqualTo(1);
  }

  @Test
  void shouldLeaveARecordThatWasChangedSinceItWasLookedAt() {
    UUID record = record("{'name': 'A'}");
    world.publish(pack(SECOND));
    MoveView looked = looked("{'owner': 'Office'}");
    as(
        wang,
        () ->
            world.amendments.amend(record, get(record).version(), json("{'name': 'A2'}"), "typo"));

    as(wang, () -> moving.batches.run(looked.id()));
    moving.worker.run();

    assertThat(records(looked))
        .extracting(MovedRecord::state, moved -> moved.problems().size())
        .containsExactly(tuple("bad", 1));
  }

  /** A server fell in the middle: whoever goes on moves each record once. */
  @Test
  void shouldGoOnWhereAnotherServerFell() {
    for (int i = 0; i < 3; i++) {
      record("{'name': 'N%d'}".formatted(i));
    }
    world.publish(pack(SECOND));
    MoveView looked = looked("{'owner': 'Office'}");
    as(wang, () -> moving.batches.run(looked.id()));
    world.currentUser.runAs(wang, () -> moving.phases.run(looked.id()));
    world.database.run(
        () ->
            world
                .database
                .entities()
                .createNativeQuery("update docket_move set claimed_until = null")
                .executeUpdate());
    moving.worker.run();

    MoveView done = as(wang, () -> moving.batches.get(looked.id()));
    assertThat(done.state()).isEqualTo(MoveState.DONE);
    assertThat(done.done()).isEqualTo(3);
    assertThat(records(done)).allMatch(moved -> get(moved.record()).revision() == 2);
  }

  @Test
  void shouldStopWhenAnotherReleaseGoesLiveOrSomebodyCancels() {
    record("{'name': 'A'}");
    world.publish(pack(SECOND));
    MoveView looked = looked("{'owner': 'Office'}");
    world.publish(pack(FIRST));
    assertThat(codes(wang, () -> moving.batches.run(looked.id())))
        .containsExactly("move.released-meanwhile");
    world.publish(pack(SECOND));
    MoveView again = looked("{'owner': 'Office'}");
    as(wang, () -> moving.batches.cancel(again.id()));
    assertThat(codes(wang, () -> moving.batches.run(again.id()))).containsExactly("move.not-now");
    assertThat(codes(li, () -> moving.batches.get(again.id())))
        .containsExactly("move.no-such-move");
    assertThat(codes(li, () -> moving.batches.begin(ListRequest.of("case"), none(), null)))
        .containsExactly("access.not-allowed");
  }

  private MoveView looked(String values) {
    MoveView begun =
        as(
            wang,
            () -> moving.batches.begin(ListRequest.of("case"), (ObjectNode) json(values), null));
    moving.worker.run();
    return as(wang, () -> moving.batches.get(begun.id()));
  }

  private List<MovedRecord> records(MoveView move) {
    return as(wang, () -> moving.batches.records(move.id(), 0, false)).items();
  }

  private static List<Change> changes(MovePreview preview) {
    return preview.differences().stream()
        .filter(Difference.Field.class::isInstance)
        .map(difference -> ((Difference.Field) difference).change())
        .toList();
  }

  private static ObjectNode none() {
    return (ObjectNode) json("{}");
  }

  private MovePreview preview(UUID record) {
    return as(wang, () -> moving.moves.preview(record));
  }

  private RecordView move(UUID record, String values) {
    long version = get(record).version();
    return as(wang, () -> moving.moves.move(record, version, (ObjectNode) json(values)));
  }

  private UUID record(String data) {
    return as(li, () -> world.records.createAndSubmit("case", json(data)).id());
  }

  private UUID customer() {
    String data = "{'code': 'A', 'name': 'Acme', 'region': 'east'}";
    return as(li, () -> world.records.createAndSubmit("customer", json(data)).id());
  }

  private RecordView get(UUID record) {
    return as(li, () -> world.records.get(record));
  }

  private int listed(String column, String filter) {
    ListRequest request =
        new ListRequest(
            "case", null, Map.of(column, List.of(filter)), "", List.of(), 20, null, false);
    return as(li, () -> world.lists.list(request)).items().size();
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }

  private List<String> codes(Actor actor, Supplier<?> work) {
    try {
      world.as(actor, work);
      return List.of();
    } catch (ProblemException e) {
      return e.problems().stream().map(Problem::code).toList();
    }
  }
}
