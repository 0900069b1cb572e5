package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.docket.event.EventVerifier;
import org.docket.event.LoggedEvent;
import org.docket.event.internal.EventStore;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.docket.record.RecordBatches.Handling;
import org.docket.record.RecordBatches.Outcome;
import org.docket.record.RecordHistory.Related;
import org.docket.testing.TestDatabase;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordBatchesTest {

  private final RecordWorld world = new RecordWorld(Samples.PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldMakeEachRecordAsIfItWereMadeAlone() {
    List<UUID> customers = made(customers(3));
    JsonNode data = order(customers.get(1), 2);
    RecordView alone = world.as(li, () -> world.records.createAndSubmit("order", data));

    List<UUID> orders =
        made(create("order", List.of(data, order(customers.get(2), 1)), Handling.SUBMIT));

    RecordView one = world.as(li, () -> world.records.get(orders.get(0)));
    assertThat(one.data()).isEqualTo(alone.data());
    assertThat(one.title()).isEqualTo(alone.title());
    assertThat(one.unit()).isEqualTo(alone.unit());
    assertThat(one.revision()).isEqualTo(1);
    assertThat(one.stateTitle()).isEqualTo(alone.stateTitle());
    assertThat(kinds(orders.get(0))).isEqualTo(kinds(alone.id()));
    assertThat(kinds(orders.get(0))).containsExactly("record.created", "record.submitted");
    assertThat(relatedTo(customers.get(2))).extracting(Related::id).containsExactly(orders.get(1));
    assertThat(findBy(Map.of("customer", List.of(customers.get(1).toString()))))
        .containsExactlyInAnyOrder(alone.id(), orders.get(0));
    assertThat(findBy(Map.of("lines.item", List.of("Item 2"))))
        .containsExactlyInAnyOrder(alone.id(), orders.get(0));
    assertThat(world.submitted.fired()).extracting(RecordSubmitted::recordId).containsAll(orders);
    assertThat(verifier().verifyAll()).isEmpty();
  }

  @Test
  void shouldNumberInTheOrderOfTheData() {
    List<UUID> customers = made(customers(3));

    List<UUID> orders =
        made(
            create(
                "order",
                customers.stream().map(customer -> order(customer, 1)).toList(),
                Handling.SUBMIT));

    assertThat(orders.stream().map(id -> world.as(li, () -> world.records.get(id)).number()))
        .containsExactly(
            Optional.of("SO-SH01-202603-0001"),
            Optional.of("SO-SH01-202603-0002"),
            Optional.of("SO-SH01-202603-0003"));
  }

  @Test
  void shouldMakeTheGoodOnesAndTellWhatIsWrongWithTheOthers() {
    made(customers(1));

    List<Outcome> outcomes =
        create(
            "customer",
            List.of(
                customer("C9", "Nine"),
                customer("c1", "Taken"),
                customer("c9 ", "Twice in the batch"),
                json("{'code': 'C7', 'region': 'west'}"),
                customer("C8", "Eight")),
            Handling.SUBMIT);

    assertThat(outcomes.stream().map(RecordBatchesTest::codes))
        .containsExactly(
            List.of(),
            List.of("record.not-unique /data/code"),
            List.of("record.not-unique /data/code"),
            List.of(
                "form.not-an-option /data/region",
                "form.required /data/name",
                "form.required /data/region"),
            List.of());
    assertThat(outcomes.stream().map(outcome -> outcome.id().isPresent()))
        .containsExactly(true, false, false, false, true);
    assertThat(create("customer", List.of(customer("C7", "Seven")), Handling.SUBMIT).get(0).id())
        .isPresent();
    assertThat(count("customer")).isEqualTo(4);
  }

  @Test
  void shouldTryWithoutWriting() {
    made(customers(1));

    List<Outcome> outcomes =
        create("customer", List.of(customer("C1", "Taken"), customer("C2", "Free")), Handling.TRY);

    assertThat(outcomes.stream().map(RecordBatchesTest::codes))
        .containsExactly(List.of("record.not-unique /data/code"), List.of());
    assertThat(outcomes).allMatch(outcome -> outcome.id().isEmpty());
    assertThat(count("customer")).isEqualTo(1);
  }

  @Test
  void shouldMakeDraftsOfTheActingPerson() {
    List<UUID> drafts = made(create("customer", List.of(json("{'code': 'C1'}")), Handling.DRAFT));

    RecordView draft = world.as(li, () -> world.records.get(drafts.get(0)));
    assertThat(draft.state()).isEqualTo(RecordState.DRAFT);
    assertThat(draft.revision()).isZero();
    assertThat(kinds(drafts.get(0))).containsExactly("record.created");
  }

  @Test
  void shouldHideTheSameFieldsAsAForm() {
    JsonNode data = json("{'code': 'C1', 'name': 'A', 'region': 'east', 'discount': '5'}");

    assertThat(codes(create("customer", List.of(data), Handling.SUBMIT).get(0)))
        .containsExactly("form.unknown-field /data/discount");
    assertThat(
            world
                .as(wang, () -> world.batches.create("customer", List.of(data), Handling.SUBMIT))
                .get(0)
                .id())
        .isPresent();
  }

  @Test
  void shouldRefuseAnUnknownFormAndTooManyAtOnce() {
    assertThatThrownBy(() -> create("nothing", List.of(), Handling.SUBMIT))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("record.no-such-form");
    List<JsonNode> many =
        IntStream.rangeClosed(0, RecordBatches.MOST).mapToObj(i -> json("{}")).toList();
    assertThatThrownBy(() -> create("customer", many, Handling.DRAFT))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("record.batch-too-large");
  }

  /** Per batch of 50 rows of a kind, not per record. */
  @Test
  void shouldTakeFewStatementsForMany() {
    List<UUID> customers = made(customers(100));
    made(create("order", List.of(order(customers.get(0), 1)), Handling.SUBMIT));
    List<JsonNode> orders = customers.stream().map(customer -> order(customer, 3)).toList();
    Statistics statistics = world.database.statistics();
    long before = statistics.getPrepareStatementCount();

    made(create("order", orders, Handling.SUBMIT));

    // What they refer to, two batches of each kind of row (six of lines), events' ids, the counter.
    assertThat(statistics.getPrepareStatementCount() - before).isLessThanOrEqualTo(40);
  }

  private List<Outcome> customers(int count) {
    return create(
        "customer",
        IntStream.rangeClosed(1, count).mapToObj(i -> customer("C" + i, "Name " + i)).toList(),
        Handling.SUBMIT);
  }

  private List<Outcome> create(String form, List<JsonNode> data, Handling handling) {
    return world.as(li, () -> world.batches.create(form, data, handling));
  }

  private static List<UUID> made(List<Outcome> outcomes) {
    assertThat(outcomes).allSatisfy(outcome -> assertThat(codes(outcome)).isEmpty());
    return outcomes.stream().map(outcome -> outcome.id().orElseThrow()).toList();
  }

  private static JsonNode customer(String code, String name) {
    return json("{'code': '%s', 'name': '%s', 'region': 'east'}".formatted(code, name));
  }

  private static JsonNode order(UUID customer, int lines) {
    String items =
        String.join(
            ",",
            IntStream.rangeClosed(1, lines)
                .mapToObj(i -> "{'item': 'Item %d', 'qty': %d, 'price': '2.50'}".formatted(i, i))
                .toList());
    return json(
        "{'customer': '%s', 'phone': '021-5555 1234', 'lines': [%s]}".formatted(customer, items));
  }

  private static List<String> codes(Outcome outcome) {
    return outcome.problems().stream()
        .map(problem -> problem.code() + " " + problem.pointer())
        .sorted()
        .toList();
  }

  private List<String> kinds(UUID record) {
    return world.as(li, () -> world.events.of(record).stream().map(LoggedEvent::kind).toList());
  }

  private List<Related> relatedTo(UUID record) {
    return world.as(li, () -> world.history.related(record));
  }

  private List<UUID> findBy(Map<String, List<String>> filters) {
    ListRequest request = new ListRequest("order", null, filters, "", List.of(), 50, null, false);
    return world.as(li, () -> world.lists.list(request)).items().stream()
        .map(ListPage.Item::id)
        .toList();
  }

  private long count(String form) {
    return world.database.call(
        () ->
            world
                .database
                .entities()
                .createQuery("select count(r) from RecordRow r where r.form = :form", Long.class)
                .setParameter("form", form)
                .getSingleResult());
  }

  private EventVerifier verifier() {
    TestDatabase database = world.database;
    return new EventVerifier(
        new EventStore(database.entities(), database.transactions()), database.transactions());
  }
}
