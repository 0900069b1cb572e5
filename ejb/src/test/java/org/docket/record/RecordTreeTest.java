package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.docket.record.RecordCandidates.Candidate;
import org.docket.record.RecordCandidates.Question;
import org.docket.record.RecordTree.Node;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Forms whose records have a parent. */
class RecordTreeTest {

  private static final String ASSEMBLY =
      """
      form: assembly
      title: {en: Assembly, zh-CN: 总成}
      recordTitle: name
      tree: partOf
      sections:
        - title: Assembly
          fields:
            name: {type: text, title: Name, required: true, search: true}
            partOf: {type: reference, to: assembly, title: Part of, search: true}
            secret: {type: yes-no, title: Secret, default: "false", search: true}
      access: {create: [everyone], read: [everyone], edit: [everyone]}
      """;

  private static final Map<String, String> PACK =
      Map.of(
          "assembly.form.yaml",
          ASSEMBLY,
          "order.form.yaml",
          """
          form: order
          title: {en: Order, zh-CN: 订单}
          recordTitle: part.name
          sections:
            - title: Order
              fields:
                part: {type: reference, to: assembly, title: Part, required: true, search: true}
          access: {create: [everyone], read: [everyone], edit: [everyone]}
          """,
          "site.form.yaml",
          """
          form: site
          title: {en: Site, zh-CN: 场所}
          recordTitle: name
          tree: within
          sections:
            - title: Site
              fields:
                name: {type: text, title: Name, required: true}
                within: {type: reference, to: site, title: Within, search: true}
          access: {create: [everyone], read: [creator], edit: [everyone]}
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "clerk", "SH01");

  @AfterEach
  void close() {
    world.close();
  }

  private UUID assembly(String name, UUID parent) {
    return submit(li, "assembly", name, "partOf", parent);
  }

  private UUID submit(Actor actor, String form, String name, String field, UUID parent) {
    String above = parent == null ? "" : ",'%s':'%s'".formatted(field, parent);
    String data = "{'name':'%s'%s}".formatted(name, above);
    return world.as(actor, () -> world.records.createAndSubmit(form, json(data))).id();
  }

  private void move(UUID id, String name, UUID parent) {
    String above = parent == null ? "" : ",'partOf':'%s'".formatted(parent);
    String data = "{'name':'%s'%s}".formatted(name, above);
    world.as(
        li,
        () -> {
          long version = world.records.get(id).version();
          return world.records.save(id, version, json(data));
        });
  }

  private List<String> under(Actor actor, String form, UUID parent) {
    return world.as(actor, () -> world.tree.under(form, parent, null, 50)).items().stream()
        .map(node -> node.item().title() + (node.more() ? "+" : ""))
        .toList();
  }

  private List<String> within(String form, String filter, UUID top) {
    ListRequest request =
        new ListRequest(
            form, null, Map.of(filter, List.of("within:" + top)), "", List.of(), 50, null, false);
    return world.as(li, () -> world.lists.list(request)).items().stream()
        .map(ListPage.Item::title)
        .sorted()
        .toList();
  }

  private List<Optional<String>> above(Actor actor, UUID id) {
    return world.as(actor, () -> world.tree.above(id)).stream()
        .map(RecordTree.Above::title)
        .toList();
  }

  @Test
  void shouldShowLevelByLevelWhatStandsUnderWhat() {
    UUID engine = assembly("Engine", null);
    UUID head = assembly("Cylinder head", engine);
    assembly("Valve", head);
    assembly("Gasket", engine);
    assembly("Tools", null);

    assertThat(under(li, "assembly", null)).containsExactly("Engine+", "Tools");
    assertThat(under(li, "assembly", engine)).containsExactly("Cylinder head+", "Gasket");
    assertThat(under(li, "assembly", head)).containsExactly("Valve");
  }

  @Test
  void shouldListARecordAndAllBelowItAndWhatRefersToThem() {
    UUID engine = assembly("Engine", null);
    UUID head = assembly("Cylinder head", engine);
    UUID valve = assembly("Valve", head);
    UUID tools = assembly("Tools", null);
    for (UUID part : List.of(valve, tools)) {
      world.as(
          li, () -> world.records.createAndSubmit("order", json("{'part':'%s'}".formatted(part))));
    }

    assertThat(within("assembly", "record", engine))
        .containsExactly("Cylinder head", "Engine", "Valve");
    assertThat(within("assembly", "record", head)).containsExactly("Cylinder head", "Valve");
    assertThat(within("order", "part.record", engine)).containsExactly("Valve");
    assertThat(above(li, valve))
        .containsExactly(Optional.of("Engine"), Optional.of("Cylinder head"));
    assertThat(above(li, engine)).isEmpty();
  }

  @Test
  void shouldMoveAllThatStandsUnderARecordWithIt() {
    UUID engine = assembly("Engine", null);
    UUID head = assembly("Cylinder head", engine);
    UUID valve = assembly("Valve", head);
    UUID gearbox = assembly("Gearbox", null);

    move(head, "Cylinder head", gearbox);

    assertThat(within("assembly", "record", engine)).containsExactly("Engine");
    assertThat(within("assembly", "record", gearbox))
        .containsExactly("Cylinder head", "Gearbox", "Valve");
    assertThat(above(li, valve))
        .containsExactly(Optional.of("Gearbox"), Optional.of("Cylinder head"));
    move(head, "Cylinder head", null);
    assertThat(above(li, valve)).containsExactly(Optional.of("Cylinder head"));
  }

  @Test
  void shouldRefuseACircleAtTheField() {
    UUID engine = assembly("Engine", null);
    UUID head = assembly("Cylinder head", engine);
    UUID valve = assembly("Valve", head);

    for (UUID below : List.of(engine, head, valve)) {
      assertThat(refusals(() -> moved(engine, "Engine", below)))
          .extracting(Problem::code, Problem::pointer)
          .containsExactly(tuple("record.tree-circle", "/data/partOf"));
    }
    assertThat(above(li, valve)).hasSize(2);
  }

  private Void moved(UUID id, String name, UUID parent) {
    move(id, name, parent);
    return null;
  }

  private static List<Problem> refusals(Supplier<Void> work) {
    try {
      work.get();
      return List.of();
    } catch (ProblemException refused) {
      return refused.problems();
    }
  }

  /** Each under the other at once: whoever comes second finds the first's move. */
  @Test
  void shouldLetNoTwoMovesMakeACircleTogether() {
    for (int round = 0; round < 5; round++) {
      UUID one = assembly("One", null);
      UUID other = assembly("Other", null);
      CyclicBarrier start = new CyclicBarrier(2);

      var first = CompletableFuture.supplyAsync(() -> moveAtOnce(start, one, "One", other));
      var second = CompletableFuture.supplyAsync(() -> moveAtOnce(start, other, "Other", one));

      assertThat(List.of(first.join(), second.join()))
          .containsExactlyInAnyOrder("", "record.tree-circle");
    }
  }

  private String moveAtOnce(CyclicBarrier start, UUID id, String name, UUID parent) {
    try {
      start.await();
      move(id, name, parent);
      return "";
    } catch (ProblemException refused) {
      return refused.first().code();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void shouldSayWhenItIsTooDeep() {
    UUID deepest = null;
    for (int level = 1; level <= 30; level++) {
      deepest = assembly("Level " + level, deepest);
    }
    UUID bottom = deepest;
    UUID pair = assembly("Above a pair", null);
    assembly("Below a pair", pair);

    assertThat(refusals(() -> added(bottom)))
        .extracting(Problem::code, Problem::pointer)
        .containsExactly(tuple("record.tree-too-deep", "/data/partOf"));
    UUID almost = world.as(li, () -> world.tree.above(bottom)).get(28).id();
    assertThat(refusals(() -> moved(pair, "Above a pair", almost)))
        .extracting(Problem::code)
        .containsExactly("record.tree-too-deep");
  }

  private Void added(UUID parent) {
    assembly("One more", parent);
    return null;
  }

  @Test
  void shouldShowAtTheTopWhatStandsUnderSomethingThatThePersonMayNotRead() {
    UUID plant = submit(li, "site", "Plant", "within", null);
    UUID hall = submit(li, "site", "Hall", "within", plant);
    world.database.run(() -> world.handOver(plant, wang.personId()));

    assertThat(under(li, "site", null)).containsExactly("Hall");
    assertThat(under(wang, "site", null)).containsExactly("Plant");
    assertThat(above(li, hall)).containsExactly(Optional.empty());
  }

  @Test
  void shouldTellCandidatesApartByWhatTheyStandUnder() {
    UUID engine = assembly("Engine", null);
    assembly("Bolt", engine);
    Question question = new Question("order", "part", "bolt", json("{}"), null, 20, null, null);

    assertThat(world.as(li, () -> world.candidates.find(question)).items())
        .extracting(Candidate::above)
        .containsExactly("Engine");
  }

  @Test
  void shouldBuildTheTreeOfRecordsThatWereThereBefore() {
    Map<String, String> flat = Map.of("assembly.form.yaml", ASSEMBLY.replace("tree: partOf\n", ""));
    try (RecordWorld old = new RecordWorld(flat)) {
      Actor clerk = old.person("an", "A", "clerk", "SH01");
      UUID engine =
          old.as(clerk, () -> old.records.createAndSubmit("assembly", json("{'name':'Engine'}")))
              .id();
      String data = "{'name':'Valve','partOf':'%s'}".formatted(engine);
      UUID valve = old.as(clerk, () -> old.records.createAndSubmit("assembly", json(data))).id();
      old.publish(Map.of("assembly.form.yaml", ASSEMBLY));

      ListRequest request =
          new ListRequest(
              "assembly",
              null,
              Map.of("record", List.of("within:" + engine)),
              "",
              List.of(),
              50,
              null,
              false);
      assertThat(old.as(clerk, () -> old.lists.list(request)).items()).hasSize(2);
      assertThat(old.as(clerk, () -> old.tree.under("assembly", engine, null, 50)).items())
          .extracting(node -> node.item().id())
          .containsExactly(valve);
    }
  }

  /** However many stand there, and however deep. */
  @Test
  void shouldTakeAFixedNumberOfStatements() {
    UUID engine = assembly("Engine", null);
    UUID head = assembly("Cylinder head", engine);
    for (int i = 0; i < 20; i++) {
      assembly("Valve " + i, head);
    }
    Statistics statistics = world.database.statistics();

    assertThat(counted(statistics, () -> under(li, "assembly", head))).isLessThanOrEqualTo(3);
    assertThat(counted(statistics, () -> within("assembly", "record", engine)))
        .isLessThanOrEqualTo(3);
    assertThat(counted(statistics, () -> assembly("Bolt", head))).isLessThanOrEqualTo(13);
    assertThat(counted(statistics, () -> move(head, "Cylinder head", null)))
        .isLessThanOrEqualTo(16);
  }

  private static long counted(Statistics statistics, Runnable work) {
    long before = statistics.getPrepareStatementCount();
    work.run();
    return statistics.getPrepareStatementCount() - before;
  }

  @Test
  void shouldRefuseATreeWhereThereIsNoneAndIdsThatAreNone() {
    assertThat(refusals(() -> asked("order")))
        .extracting(Problem::code)
        .containsExactly("record.no-tree");
    ListRequest request =
        new ListRequest(
            "assembly",
            null,
            Map.of("record", List.of("within:x")),
            "",
            List.of(),
            50,
            null,
            false);
    assertThat(refusals(() -> listed(request)))
        .extracting(Problem::code)
        .containsExactly("record.bad-filter");
  }

  private Void asked(String form) {
    List<Node> nodes = world.as(li, () -> world.tree.under(form, null, null, 50)).items();
    assertThat(nodes).isEmpty();
    return null;
  }

  private Void listed(ListRequest request) {
    assertThat(world.as(li, () -> world.lists.list(request)).items()).isEmpty();
    return null;
  }
}
