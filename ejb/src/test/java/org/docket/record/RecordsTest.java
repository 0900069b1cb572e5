package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.docket.event.LoggedEvent;
import org.docket.form.Lookups.StoredFile;
import org.docket.platform.Actor;
import org.docket.platform.Ids;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordHistory.Related;
import org.docket.record.RecordHistory.Relation;
import org.docket.record.internal.RecordRow;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordsTest {

  private final RecordWorld world = new RecordWorld(Samples.PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "manager", "BJ01");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldHandInARecordWithNumberTitleAndComputedValues() {
    UUID acme = customer("C1", "Acme");

    RecordView order = submitted(acme, line("Pump", 2, "10.50"), line("Filter", 1, "4"));

    assertThat(order.state()).isEqualTo(RecordState.COMPLETED);
    assertThat(order.number()).contains("SO-SH01-202603-0001");
    assertThat(order.title()).isEqualTo("Acme");
    assertThat(order.unit().code()).isEqualTo("SH01");
    assertThat(order.revision()).isEqualTo(1);
    assertThat(order.data().path("total").asText()).isEqualTo("25.00");
    assertThat(order.data().path("phone").asText()).isEqualTo("021-5555 0001");
    assertThat(order.data().path("orderedAt").asText()).isEqualTo("2026-03-02T09:00:00+08:00");
    assertThat(order.data().at("/lines/0/amount").asText()).isEqualTo("21.00");
    assertThat(order.data().at("/lines/0/_id").asText()).isEqualTo("r1");
    assertThat(order.data().at("/customer/title").asText()).isEqualTo("Acme");
    assertThat(order.data().at("/customer/values/region").asText()).isEqualTo("east");
    assertThat(world.submitted.fired()).extracting(RecordSubmitted::form).contains("order");
  }

  /**
   * Record, events, their head, link, lines, revision and unique value each in one statement, after
   * what it refers to and whether the value is free; four more for a number, which comes last.
   */
  @Test
  void shouldCreateInFewStatements() {
    UUID acme = customer("C1", "Acme");
    submitted(acme, line("Pump", 1, "1"));
    Statistics statistics = world.database.statistics();

    long before = statistics.getPrepareStatementCount();
    long updates = statistics.getEntityUpdateCount();
    customer("C2", "Nordic");
    long unique = statistics.getPrepareStatementCount();
    long updatesOfUnique = statistics.getEntityUpdateCount();
    submitted(acme, line("Pump", 1, "1"), line("Filter", 1, "1"), line("Belt", 1, "1"));
    long numbered = statistics.getPrepareStatementCount();
    long updatesOfNumbered = statistics.getEntityUpdateCount();

    assertThat(unique - before).as("a value that is unique").isLessThanOrEqualTo(8);
    assertThat(numbered - unique).as("a link, lines, a number").isLessThanOrEqualTo(13);
    assertThat(updatesOfUnique - updates).as("rows written twice: the head").isEqualTo(1);
    assertThat(updatesOfNumbered - updatesOfUnique).as("head, number, counter").isEqualTo(3);
  }

  @Test
  void shouldSayEverythingThatIsWrongWithItsPlace() {
    UUID acme = customer("C1", "Acme");
    JsonNode data =
        json(
            "{'customer': '%s', 'colour': 'red', 'lines': [{'item': 'Pump', 'qty': 0, 'price': 'x'}, {'item': 'Pump', 'price': '2000'}]}"
                .formatted(acme));

    assertThat(problems(() -> world.records.createAndSubmit("order", data)))
        .containsExactlyInAnyOrder(
            "form.unknown-field /data/colour",
            "form.wrong-type /data/lines/0/price",
            "form.required /data/lines/0/price",
            "form.too-small /data/lines/0/qty",
            "form.twice /data/lines/1/item",
            "form.required /data/reason");
  }

  @Test
  void shouldKeepADraftIncompleteAndToItsCreator() {
    RecordView draft = as(li, () -> world.records.create("order", json("{'lines': []}")));

    assertThat(draft.state()).isEqualTo(RecordState.DRAFT);
    assertThat(draft.number()).isEmpty();
    assertThat(draft.revision()).isZero();
    assertThat(codes(wang, () -> world.records.get(draft.id())))
        .containsExactly("access.no-such-record");
    assertThat(codes(li, () -> world.records.submit(draft.id(), draft.version())))
        .contains("form.required", "form.too-few");
  }

  @Test
  void shouldTellWhoChangedTheRecordMeanwhile() {
    RecordView draft = as(li, () -> world.records.create("order", json("{}")));
    as(li, () -> world.records.save(draft.id(), draft.version(), json("{'urgent': true}")));

    assertThatThrownBy(
            () -> as(li, () -> world.records.save(draft.id(), draft.version(), json("{}"))))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.first().code()).isEqualTo("record.stale");
              assertThat(e.first().message().zh()).contains("李伟").contains("2026-03-02 09:00");
            });
  }

  @Test
  void shouldShowOfAReferencedRecordWhatPeopleRead() {
    JsonNode customer =
        submitted(customer("C7", "Acme"), line("Pump", 1, "1")).data().path("customer");

    assertThat(customer.at("/values/region").asText()).isEqualTo("east");
    assertThat(customer.at("/shows/region").asText()).isEqualTo("East");
    assertThat(customer.at("/shows/code").asText()).isEqualTo("C7");
  }

  @Test
  void shouldKeepReferencedValuesAsTheyWereAtSubmission() {
    UUID acme = customer("C1", "Acme");
    RecordView order = submitted(acme, line("Pump", 1, "1"));

    RecordView before = as(li, () -> world.records.get(acme));
    as(
        li,
        () ->
            world.records.save(
                acme,
                before.version(),
                json(
                    "{'code': 'C1', 'name': 'Acme Ltd', 'region': 'north', 'phone': '021-9999"
                        + " 0001'}")));

    JsonNode kept = world.database.call(() -> world.store.view(order.id()).data()).path("customer");
    assertThat(kept.at("/frozen/name").asText()).isEqualTo("Acme");
    String name =
        as(
            li,
            () ->
                ((org.docket.expression.Values)
                        world.store.view(order.id()).values().get("customer"))
                    .get("name")
                    .toString());
    assertThat(name).isEqualTo("Acme");
    assertThat(
            as(li, () -> world.records.get(order.id()))
                .data()
                .at("/customer/values/region")
                .asText())
        .isEqualTo("north");
  }

  @Test
  void shouldNotAllowAUniqueValueTwice() {
    customer("C1", "Acme");

    assertThat(
            problems(
                () ->
                    world.records.createAndSubmit(
                        "customer", json("{'code': ' c1 ', 'name': 'Other', 'region': 'east'}"))))
        .containsExactly("record.not-unique /data/code");
  }

  @Test
  void shouldHideFieldsFromWhoMayNotSeeThem() {
    UUID acme =
        as(
                wang,
                () ->
                    world.records.createAndSubmit(
                        "customer",
                        json(
                            "{'code': 'C9', 'name': 'Acme', 'region': 'east', 'discount':"
                                + " '0.15'}")))
            .id();

    RecordView forClerk = as(li, () -> world.records.get(acme));
    RecordView forManager = as(wang, () -> world.records.get(acme));

    assertThat(forClerk.data().has("discount")).isFalse();
    assertThat(forClerk.rights().hidden()).containsExactly("discount");
    assertThat(forManager.data().path("discount").asText()).isEqualTo("0.15");
    as(
        li,
        () ->
            world.records.save(
                acme,
                forClerk.version(),
                json("{'code': 'C9', 'name': 'Acme 2', 'region': 'east'}")));
    assertThat(as(wang, () -> world.records.get(acme)).data().path("discount").asText())
        .isEqualTo("0.15");
    RecordView again = as(li, () -> world.records.get(acme));
    assertThat(
            codes(
                li,
                () ->
                    world.records.save(
                        acme,
                        again.version(),
                        json(
                            "{'code': 'C9', 'name': 'Acme', 'region': 'east', 'discount':"
                                + " '0.5'}"))))
        .containsExactly("form.unknown-field");
  }

  @Test
  void shouldGiveRecordsToThoseWhoMayReadThem() {
    RecordView order = submitted(customer("C1", "Acme"), line("Pump", 1, "1"));

    assertThat(as(wang, () -> world.records.get(order.id())).title()).isEqualTo("Acme");
    assertThat(codes(zhao, () -> world.records.get(order.id())))
        .containsExactly("access.no-such-record");
    world.database.run(
        () -> world.store.lock(order.id()).addParticipants(List.of(zhao.personId())));
    assertThat(as(zhao, () -> world.records.get(order.id())).title()).isEqualTo("Acme");
  }

  @Test
  void shouldWriteRevisionsAndEventsForEachSave() {
    UUID acme = customer("C1", "Acme");
    RecordView seen = as(li, () -> world.records.get(acme));

    as(
        li,
        () ->
            world.records.save(
                acme,
                seen.version(),
                json(
                    "{'code': 'C1', 'name': 'Acme 2', 'region': 'east', 'phone': '021-5555"
                        + " 0001'}")));

    assertThat(as(li, () -> world.history.revisions(acme)))
        .extracting(RecordHistory.Revision::number)
        .containsExactly(1, 2);
    assertThat(world.database.call(() -> world.events.of(acme)))
        .extracting(LoggedEvent::kind)
        .containsExactly("record.created", "record.submitted", "record.saved");
    RecordHistory.Change change =
        as(li, () -> world.history.timeline(acme)).get(2).changes().get(0);
    assertThat(change.field()).isEqualTo("name");
    assertThat(change.before()).contains("Acme");
    assertThat(change.after()).contains("Acme 2");
  }

  @Test
  void shouldOpenARecordForEverAsTheFormThatItWasFilledWith() {
    UUID acme = customer("C1", "Acme");
    RecordView order = submitted(acme, line("Pump", 2, "10.50"));
    Map<String, String> changed = new HashMap<>(Samples.PACK);
    changed.computeIfPresent(
        "order.form.yaml",
        (name, text) ->
            text.replace("urgent: {type: yes-no", "hasty: {type: yes-no")
                .replace("value: qty * price}", "value: qty * price * 2}"));
    world.publish(changed);

    RecordView later = as(li, () -> world.records.get(order.id()));
    RecordView fresh = submitted(acme, line("Pump", 2, "10.50"));

    assertThat(later.release()).isEqualTo(order.release()).isNotEqualTo(fresh.release());
    assertThat(later.data()).isEqualTo(order.data());
    assertThat(later.data().has("urgent")).isTrue();
    assertThat(as(li, () -> world.records.check(order.id(), json("{'urgent': true}"))).problems())
        .extracting(Problem::code)
        .doesNotContain("form.unknown-field");
    assertThat(fresh.data().has("urgent")).isFalse();
    assertThat(fresh.data().path("total").asText()).isEqualTo("42.00");
  }

  @Test
  void shouldCancelOnlyWhatStillRuns() {
    RecordView draft = as(li, () -> world.records.create("order", json("{}")));
    RecordView done = submitted(customer("C1", "Acme"), line("Pump", 1, "1"));

    assertThat(as(li, () -> world.records.cancel(draft.id(), "mistake")).state())
        .isEqualTo(RecordState.CANCELLED);
    assertThat(codes(li, () -> world.records.cancel(done.id(), "late")))
        .containsExactly("record.not-cancellable");
    assertThat(world.cancelled.fired())
        .extracting(RecordCancelled::reason)
        .containsExactly("mistake");
  }

  @Test
  void shouldLetAStepChangeOnlyItsFields() {
    RecordView order = submitted(customer("C1", "Acme"), line("Pump", 1, "600"));
    StepEdit step = StepEdit.of(Set.of("lines.qty"), Set.of("reason"));
    ObjectNode allowed =
        (ObjectNode)
            json("{'lines': [{'_id': 'r1', 'item': 'Pump', 'qty': 2, 'price': '600.00'}]}");

    assertThat(codes(li, () -> edit(order, allowed, step))).containsExactly("form.required");
    assertThat(
            codes(
                li,
                () ->
                    edit(
                        order,
                        (ObjectNode) json("{'urgent': true}"),
                        StepEdit.of(Set.of("lines"), Set.of()))))
        .containsExactly("form.not-editable");
    assertThat(
            codes(
                li,
                () ->
                    edit(
                        order,
                        (ObjectNode) json("{'lines': [{'item': 'New', 'qty': 1, 'price': '1'}]}"),
                        step)))
        .contains("form.not-editable");

    as(li, () -> edit(order, allowed, StepEdit.of(Set.of("lines.qty"), Set.of())));
    RecordView after = as(li, () -> world.records.get(order.id()));
    assertThat(after.data().path("total").asText()).isEqualTo("1200.00");
    assertThat(after.revision()).isEqualTo(2);
  }

  private Object edit(RecordView record, ObjectNode changes, StepEdit step) {
    return edit(record.id(), changes, step);
  }

  private Object edit(UUID record, ObjectNode changes, StepEdit step) {
    world.store.lock(record).edit(changes, step);
    return record;
  }

  @Test
  void shouldSpawnARecordThatKnowsItsSource() {
    RecordView order = submitted(customer("C1", "Acme"), line("Pump", 1, "1"));

    UUID visit = as(li, () -> spawnVisit(order, Map.of()));

    RecordView child = as(wang, () -> world.records.get(visit));
    assertThat(child.title()).isEqualTo("Visit Acme");
    assertThat(child.creator().name()).isEqualTo("王芳");
    assertThat(child.data().path("source2").asText()).isEqualTo("SO-SH01-202603-0001");
    assertThat(as(wang, () -> world.history.related(visit)))
        .extracting(Related::relation)
        .containsExactlyInAnyOrder(Relation.SPAWNED_FROM, Relation.REFERENCES);
  }

  @Test
  void shouldKeepWhatASpawnFillsInWhereItIsNotShownYet() {
    RecordView order = submitted(customer("C1", "Acme"), line("Pump", 1, "1"));
    UUID visit = as(li, () -> spawnVisit(order, Map.of("remark", "Ring first", "parcel", "P-1")));

    assertThat(dataOf(visit).path("remark").asText()).isEqualTo("Ring first");
    assertThat(dataOf(visit).path("parcel").asText()).isEqualTo("P-1");

    StepEdit step = StepEdit.of(Set.of("result"), Set.of());
    as(wang, () -> edit(visit, (ObjectNode) json("{'result': 'away'}"), step));
    assertThat(dataOf(visit).path("parcel").asText()).as("still not shown").isEqualTo("P-1");
    as(wang, () -> edit(visit, (ObjectNode) json("{'result': 'sent'}"), step));
    assertThat(dataOf(visit).path("parcel").asText()).as("shown now").isEqualTo("P-1");
    as(wang, () -> edit(visit, (ObjectNode) json("{'result': 'away'}"), step));
    assertThat(dataOf(visit).has("parcel")).as("hidden by a person").isFalse();
    assertThat(dataOf(visit).path("remark").asText()).isEqualTo("Ring first");
  }

  private ObjectNode dataOf(UUID record) {
    return (ObjectNode) as(wang, () -> world.records.get(record)).data();
  }

  private UUID spawnVisit(RecordView order, Map<String, String> values) {
    OpenRecord source = world.store.lock(order.id());
    Map<String, Object> with = new HashMap<>(values);
    with.put("customer", source.values().get("customer"));
    return world
        .store
        .spawn(source, new RecordStore.Child("visit", wang.personId(), Optional.empty(), with))
        .id();
  }

  @Test
  void shouldOfferCandidatesAsTheConditionSays() {
    customer("C1", "Acme");
    as(
        li,
        () ->
            world.records.createAndSubmit(
                "customer", json("{'code': 'C2', 'name': 'Nordic', 'region': 'north'}")));

    RecordCandidates.Page north =
        as(
            li,
            () ->
                world.candidates.find(
                    new RecordCandidates.Question(
                        "visit",
                        "customer",
                        "",
                        json("{'region': 'north'}"),
                        null,
                        10,
                        null,
                        null)));
    RecordCandidates.Page none =
        as(
            li,
            () ->
                world.candidates.find(
                    new RecordCandidates.Question(
                        "visit", "customer", "", json("{}"), null, 10, null, null)));
    RecordCandidates.Page found =
        as(
            li,
            () ->
                world.candidates.find(
                    new RecordCandidates.Question(
                        "order", "customer", "acm", json("{}"), null, 10, null, null)));

    assertThat(north.items())
        .extracting(RecordCandidates.Candidate::title)
        .containsExactly("Nordic");
    assertThat(none.items()).isEmpty();
    assertThat(found.items()).hasSize(1);
    assertThat(found.items().get(0).shows().path("region").asText()).isEqualTo("East");
    assertThat(found.items().get(0).values().path("phone").asText()).isEqualTo("021-5555 0001");
  }

  @Test
  void shouldOfferCandidatesHoweverFarBackTheyAre() {
    customer("Z1", "Zulu");
    world.database.run(() -> IntStream.range(0, 1200).forEach(this::plainCustomer));

    RecordCandidates.Page page =
        as(
            li,
            () ->
                world.candidates.find(
                    new RecordCandidates.Question(
                        "visit", "friend", "", json("{}"), null, 10, null, null)));

    assertThat(page.items()).extracting(RecordCandidates.Candidate::title).containsExactly("Zulu");
    assertThat(page.next()).isEmpty();
  }

  private void plainCustomer(int i) {
    RecordRow row =
        new RecordRow(
            Ids.next(),
            "customer",
            world.definitions.liveRelease(),
            li.personId(),
            world.clock.now(),
            null);
    row.write(
        (ObjectNode) json("{'code': 'A%d', 'name': 'A%d', 'region': 'east'}".formatted(i, i)));
    row.entitle("A" + i);
    row.submit(world.clock.now());
    world.database.entities().persist(row);
  }

  @Test
  void shouldKeepAnUploadedFileToItsUploader() {
    byte[] png = "\u0089PNG\r\n\u001a\n....".getBytes(StandardCharsets.ISO_8859_1);
    StoredFile file =
        as(
            li,
            () ->
                world.attachments.upload("photo.txt", "text/plain", new ByteArrayInputStream(png)));
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    as(
        li,
        () -> {
          world.attachments.copy(file.id(), copy);
          return file;
        });

    assertThat(file.type()).isEqualTo("image/png");
    assertThat(file.size()).isEqualTo(png.length);
    assertThat(copy.toByteArray()).isEqualTo(png);
    assertThat(codes(wang, () -> world.attachments.get(file.id())))
        .containsExactly("record.attachment-not-found");
  }

  @Test
  void shouldFitTheMappings() {
    world.database.validateMappings();
  }

  private UUID customer(String code, String name) {
    return as(
            li,
            () ->
                world.records.createAndSubmit(
                    "customer",
                    json(
                        "{'code': '%s', 'name': '%s', 'region': 'east', 'phone': '021-5555 0001'}"
                            .formatted(code, name))))
        .id();
  }

  private RecordView submitted(UUID customer, String... lines) {
    String data = "{'customer': '%s', 'lines': [%s]}".formatted(customer, String.join(",", lines));
    return as(li, () -> world.records.createAndSubmit("order", json(data)));
  }

  private static String line(String item, int qty, String price) {
    return "{'item': '%s', 'qty': %d, 'price': '%s'}".formatted(item, qty, price);
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }

  private List<String> codes(Actor actor, Supplier<?> work) {
    return caught(actor, work).stream().map(Problem::code).toList();
  }

  private List<String> problems(Supplier<?> work) {
    return caught(li, work).stream().map(p -> p.code() + " " + p.pointer()).toList();
  }

  private List<Problem> caught(Actor actor, Supplier<?> work) {
    try {
      world.as(actor, work);
      return List.of();
    } catch (ProblemException e) {
      return e.problems();
    }
  }
}
