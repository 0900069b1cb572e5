package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.event.LoggedEvent;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DraftsTest {

  private static final String PAPER =
      """
      form: paper
      title: {en: Paper, zh-CN: 文件}
      sections:
        - title: {en: Paper, zh-CN: 文件}
          fields:
            files: {type: attachments, title: Files}
      access:
        create: [everyone]
        read: [creator]
      """;

  private final RecordWorld world = new RecordWorld(pack());
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");

  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("paper.form.yaml", PAPER);
    return pack;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldKeepWhatFitsAndBesideItWhatDoesNotFitYet() {
    RecordView draft =
        begin(
            "{'phone': '021-1', 'orderedAt': 'soon', 'lines': [{'_id': 'r1', 'item': 'Pump', 'qty':"
                + " 'two'}, {'_id': 'r2', 'qty': 3}]}");

    assertThat(draft.state()).isEqualTo(RecordState.DRAFT);
    assertThat(draft.data().path("phone").asText()).isEqualTo("021-1");
    assertThat(draft.data().at("/lines/0/item").asText()).isEqualTo("Pump");
    assertThat(draft.data().at("/lines/1/qty").asInt()).isEqualTo(3);
    assertThat(draft.unfit()).isEqualTo(json("{'orderedAt': 'soon', 'lines/r1/qty': 'two'}"));
    assertThat(as(li, () -> world.records.get(draft.id())).unfit()).isEqualTo(draft.unfit());
  }

  @Test
  void shouldForgetWhatDidNotFitWhenItFits() {
    RecordView draft = begin("{'lines': [{'_id': 'r1', 'item': 'Pump', 'qty': 'two'}]}");

    RecordView better = keep(draft, "{'lines': [{'_id': 'r1', 'item': 'Pump', 'qty': 2}]}");

    assertThat(better.unfit().isEmpty()).isTrue();
    assertThat(better.data().at("/lines/0/qty").asInt()).isEqualTo(2);
    assertThat(better.version()).isGreaterThan(draft.version());
  }

  @Test
  void shouldWriteNoRevisionAndNoEventWhileSomebodyTypes() {
    RecordView draft = begin("{'phone': '0'}");
    for (String typed : List.of("02", "021", "021-5")) {
      draft = keep(draft, "{'phone': '%s'}".formatted(typed));
    }

    assertThat(draft.revision()).isZero();
    UUID id = draft.id();
    assertThat(as(li, () -> world.history.revisions(id))).isEmpty();
    assertThat(kinds(id)).containsExactly("record.created");
  }

  @Test
  void shouldWriteNothingWhereNothingChanged() {
    RecordView draft = begin("{'phone': '021-5', 'orderedAt': 'soon'}");

    RecordView again = keep(draft, "{'phone': '021-5', 'orderedAt': 'soon', 'urgent': false}");

    assertThat(again.version()).isEqualTo(draft.version());
  }

  @Test
  void shouldRefuseToHandInWhatDoesNotFit() {
    RecordView draft = begin("{'lines': [{'_id': 'r1', 'item': 'Pump', 'qty': 'two'}]}");
    JsonNode typed = json("{'lines': [{'_id': 'r1', 'item': 'Pump', 'qty': 'two', 'price': '1'}]}");

    assertThat(codes(li, () -> world.records.submit(draft.id(), draft.version(), typed)))
        .contains("form.wrong-type");
    assertThat(as(li, () -> world.records.get(draft.id())).unfit().isEmpty()).isFalse();
  }

  @Test
  void shouldBeginOneDraftHoweverOftenTheAnswerIsLost() {
    RecordView first =
        as(li, () -> world.drafts.begin("order", json("{}"), Origin.nothing(), "key-1"));
    RecordView second =
        as(li, () -> world.drafts.begin("order", json("{}"), Origin.nothing(), "key-1"));

    assertThat(second.id()).isEqualTo(first.id());
    assertThat(
            codes(
                li,
                () ->
                    world.drafts.begin("order", json("{'phone': '1'}"), Origin.nothing(), "key-1")))
        .containsExactly("record.key-used-before");
  }

  @Test
  void shouldKnowFieldsThatNobodyCanHaveTypedInto() {
    assertThat(
            codes(
                li,
                () ->
                    world.drafts.begin("order", json("{'colour': 'red'}"), Origin.nothing(), null)))
        .containsExactly("form.unknown-field");
    assertThat(codes(li, () -> world.drafts.begin("order", json("[1]"), Origin.nothing(), null)))
        .containsExactly("form.not-an-object");
  }

  @Test
  void shouldKeepADraftToItsCreator() {
    RecordView draft = begin("{}");

    assertThat(codes(wang, () -> world.drafts.keep(draft.id(), draft.version(), json("{}"))))
        .containsExactly("access.no-such-record");
    assertThat(codes(wang, () -> discard(draft.id()))).containsExactly("access.no-such-record");
    assertThat(codes(li, () -> world.drafts.keep(draft.id(), draft.version() + 1, json("{}"))))
        .containsExactly("record.stale");
  }

  @Test
  void shouldDiscardADraftWithItsFilesWithoutAReason() {
    UUID file = upload();
    RecordView draft =
        as(
            li,
            () ->
                world.drafts.begin(
                    "paper", json("{'files': ['%s']}".formatted(file)), Origin.nothing(), null));
    assertThat(draft.rights().discard()).isTrue();

    as(li, () -> discard(draft.id()));

    assertThat(as(li, () -> world.records.mine(RecordState.DRAFT, 20))).isEmpty();
    assertThat(codes(li, () -> world.records.get(draft.id())))
        .containsExactly("access.no-such-record");
    assertThat(codes(li, () -> world.attachments.get(file)))
        .containsExactly("record.attachment-not-found");
    assertThat(kinds(draft.id())).containsExactly("record.created", "record.discarded");
  }

  @Test
  void shouldNotDiscardWhatWasHandedIn() {
    RecordView order =
        as(
            li,
            () ->
                world.records.createAndSubmit(
                    "customer", json("{'code': 'C1', 'name': 'Acme', 'region': 'east'}")));

    assertThat(order.rights().discard()).isFalse();
    assertThat(codes(li, () -> discard(order.id()))).containsExactly("record.already-submitted");
    world.database.run(() -> world.store.lock(order.id()).move(RecordState.DRAFT, null));
    assertThat(codes(li, () -> discard(order.id()))).containsExactly("record.not-discardable");
  }

  private UUID upload() {
    byte[] text = "hello".getBytes(StandardCharsets.UTF_8);
    return as(
        li,
        () -> world.attachments.upload("a.txt", "text/plain", new ByteArrayInputStream(text)).id());
  }

  private RecordView begin(String typed) {
    return as(li, () -> world.drafts.begin("order", json(typed), Origin.nothing(), null));
  }

  private RecordView keep(RecordView draft, String typed) {
    return as(li, () -> world.drafts.keep(draft.id(), draft.version(), json(typed)));
  }

  private boolean discard(UUID id) {
    world.drafts.discard(id);
    return true;
  }

  private List<String> kinds(UUID id) {
    return world.database.call(() -> world.events.of(id)).stream().map(LoggedEvent::kind).toList();
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
