package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.docket.record.importing.CellProblem;
import org.docket.record.importing.ImportResults.Place;
import org.docket.record.importing.ImportSettings;
import org.docket.record.importing.ImportSettings.Action;
import org.docket.record.importing.ImportSettings.EmptyCells;
import org.docket.record.importing.ImportSettings.LineMode;
import org.docket.record.importing.ImportState;
import org.docket.record.importing.ImportView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordImportsTest {

  private final ImportWorld it = new ImportWorld(pack());
  private final RecordWorld world = it.world;
  private final Actor clerk = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor manager = world.person("wang.fang", "王芳", "manager", "SH01");

  /** Orders can be revised by those who made them. */
  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.computeIfPresent(
        "order.form.yaml",
        (name, text) -> text.replace("read: [creator,", "edit: [creator]\n  read: [creator,"));
    return pack;
  }

  @AfterEach
  void close() {
    it.close();
  }

  @Test
  void shouldProposeWhereColumnsGoByTitlesInBothLanguagesAndByKeys() {
    Xlsx file =
        new Xlsx()
            .with("订单", "编号|客户 *|orderedAt|合计|备注", "|C1|2026-03-02|1|x")
            .with("Lines", "Record|Item|QUANTITY|Price|Row key", "a|Seal|1|2|");

    ImportSettings settings = it.upload(clerk, "order", "orders.xlsx", file.bytes()).settings();

    assertThat(settings.sheets().get(0).target()).isEqualTo("@records");
    assertThat(settings.sheets().get(0).columns())
        .containsExactly("@number", "customer", "orderedAt", "", "");
    assertThat(settings.sheets().get(1).target()).isEqualTo("lines");
    assertThat(settings.sheets().get(1).columns())
        .containsExactly("@record", "item", "qty", "price", "@row");
    assertThat(settings.match()).isEqualTo("@number");
    assertThat(settings.lines()).isEqualTo(LineMode.MERGE);
  }

  @Test
  void shouldWriteNothingWhileItIsTriedOut() {
    ImportView view =
        it.checked(clerk, it.upload(clerk, "customer", "Code,Name,Region\nC1,东风,East\n"));

    assertThat(view.state()).isEqualTo(ImportState.CHECKED);
    assertThat(view.created()).isEqualTo(1);
    assertThat(count("customer")).isZero();
  }

  @Test
  void shouldReadValuesAsPeopleWriteThem() {
    customer("C1", "东风公司");
    Xlsx file =
        new Xlsx()
            .with(
                "Orders",
                "Title|Customer|Phone|Ordered at|Urgent|Reason",
                "A|C1|13800001111|2026年3月2日 9:05|是|Needed",
                "B|东风公司|13800001112|2026/3/5|no|")
            .with(
                "Lines",
                "Record|Item|Quantity|Price",
                "A|Piston|1,200|0.25",
                "a|Seal|２|￥1,000.50",
                "B|Seal|10|￥99.50");

    ImportView view = it.run(clerk, it.upload(clerk, "order", "o.xlsx", file.bytes()));

    assertThat(problems(view)).extracting(CellProblem::en).isEmpty();
    assertThat(view.created()).isEqualTo(2);
    JsonNode first = data("2301.00");
    assertThat(first.at("/orderedAt").asText()).isEqualTo("2026-03-02T09:05:00+08:00");
    assertThat(first.at("/urgent").asBoolean()).isTrue();
    assertThat(first.at("/lines/0/qty").asInt()).isEqualTo(1200);
    assertThat(first.at("/lines/1/price").asText()).isEqualTo("1000.50");
    assertThat(data("995.00").at("/orderedAt").asText()).startsWith("2026-03-05T00:00");
  }

  @Test
  void shouldSayWhatIsWrongInWhichCell() {
    customer("C1", "东风公司");
    customer("C2", "东风公司");
    String csv =
        "Code,Name,Region,Phone\n"
            + "C1,Again,East,\n"
            + "C7,Seven,Nowhere,\n"
            + "C8,,North,\n"
            + "C9,Nine,North,xyz\n"
            + "C9,Nine again,North,\n";
    ImportView view = it.upload(clerk, "customer", csv);
    it.set(clerk, view, with(view.settings(), Action.CREATE, "code"));

    ImportView checked = it.checked(clerk, view);

    assertThat(checked.failed()).isEqualTo(5);
    assertThat(problems(checked))
        .extracting(CellProblem::line, CellProblem::column, CellProblem::code)
        .containsExactly(
            tuple(2, 0, "import.there-already"),
            tuple(3, 2, "form.not-an-option"),
            tuple(4, 1, "form.required"),
            tuple(5, 3, "form.wrong-type"),
            tuple(6, 0, "import.repeated"));
    assertThat(problems(checked).get(1).en())
        .endsWith("no option 'Nowhere'; the options are: East (east), North (north)");
    assertThat(problems(checked).get(1).zh()).containsPattern("[\\u4e00-\\u9fff]");
  }

  @Test
  void shouldKeepTheOtherLinesWhenSomeAreUpdated() {
    RecordView order = order(100);
    Xlsx file =
        new Xlsx()
            .with("Orders", "Number|Urgent", number(order) + "|")
            .with(
                "Lines",
                "Record|Row key|Quantity|Item|Price",
                number(order) + "|r2|50||",
                number(order) + "|r7|70||",
                number(order) + "||1|New item|0.50");

    ImportView view = it.run(clerk, it.upload(clerk, "order", "o.xlsx", file.bytes()));

    assertThat(problems(view)).extracting(CellProblem::en).isEmpty();
    assertThat(view.updated()).isEqualTo(1);
    JsonNode lines = get(order.id()).data().get("lines");
    assertThat(lines).hasSize(101);
    assertThat(lines.at("/1/qty").asInt()).isEqualTo(50);
    assertThat(lines.at("/1/item").asText()).isEqualTo("Item 2");
    assertThat(lines.at("/6/qty").asInt()).isEqualTo(70);
    assertThat(lines.at("/100/item").asText()).isEqualTo("New item");
  }

  @Test
  void shouldReplaceLinesOnlyWhenAskedTo() {
    RecordView order = order(5);
    Xlsx file =
        new Xlsx()
            .with("Orders", "Number", number(order))
            .with("Lines", "Record|Row key|Quantity", number(order) + "|r3|30");
    ImportView view = it.upload(clerk, "order", "o.xlsx", file.bytes());
    ImportSettings proposed = view.settings();
    it.set(
        clerk,
        view,
        new ImportSettings(
            proposed.action(),
            proposed.match(),
            LineMode.REPLACE,
            EmptyCells.KEEP,
            true,
            "",
            proposed.sheets()));

    it.run(clerk, view);

    JsonNode lines = get(order.id()).data().get("lines");
    assertThat(lines).hasSize(1);
    assertThat(lines.at("/0/item").asText()).isEqualTo("Item 3");
    assertThat(lines.at("/0/qty").asInt()).isEqualTo(30);
  }

  @Test
  void shouldTakeAnExportBackAsItIs() {
    RecordView order = order(3);
    JsonNode before = get(order.id()).data();
    order(4);
    Xlsx export = new Xlsx();
    world.as(
        clerk,
        () -> {
          world.exports.prepare(ListRequest.of("order"), true).writing().to(export);
          return export;
        });

    ImportView view = it.run(clerk, it.upload(clerk, "order", "o.xlsx", export.bytes()));

    assertThat(problems(view)).extracting(CellProblem::en).isEmpty();
    assertThat(get(order.id()).data()).isEqualTo(before);
    assertThat(view.unchanged()).as(view.toString()).isEqualTo(2);
    assertThat(view.updated()).isZero();
  }

  @Test
  void shouldSayWhichLinesBelongToNothing() {
    RecordView order = order(2);
    Xlsx file =
        new Xlsx()
            .with("Orders", "Number", number(order))
            .with("Lines", "Record|Row key|Quantity", number(order) + "|r9|1", "SO-404|r1|1");

    ImportView view = it.checked(clerk, it.upload(clerk, "order", "o.xlsx", file.bytes()));

    assertThat(problems(view))
        .extracting(CellProblem::sheet, CellProblem::line, CellProblem::code)
        .containsExactly(
            tuple(1, 2, "import.no-such-row"), tuple(1, 3, "import.line-without-record"));
  }

  @Test
  void shouldWriteTheOthersWhenARowBecameWrongMeanwhile() {
    ImportView view =
        it.checked(
            clerk,
            it.upload(clerk, "customer", "Code,Name,Region\nC1,A,East\nC2,B,East\nC3,C,North\n"));
    customer("C2", "Faster");

    world.as(clerk, () -> it.imports.run(view.id()));
    it.worker.run();

    ImportView done = world.as(clerk, () -> it.imports.get(view.id()));
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.created() + done.updated()).isEqualTo(3);
    assertThat(count("customer")).isEqualTo(3);
  }

  @Test
  void shouldGoOnWhereAFallenServerStoppedWithoutDoublingAnything() {
    StringBuilder csv = new StringBuilder("Code,Name,Region\n");
    for (int i = 0; i < 120; i++) {
      csv.append("K%03d,Name,East\n".formatted(i));
    }
    ImportView view = it.checked(clerk, it.upload(clerk, "customer", csv.toString()));
    world.as(clerk, () -> it.imports.run(view.id()));
    world.currentUser.runAs(clerk, () -> it.phases.run(view.id()));

    it.worker.run();
    assertThat(count("customer")).isEqualTo(50);
    world.clock.at(
        world.clock.now().plusSeconds(180),
        () -> {
          it.worker.run();
          return view;
        });

    assertThat(count("customer")).isEqualTo(100);
    ImportView done = world.as(clerk, () -> it.imports.get(view.id()));
    assertThat(done.state()).isEqualTo(ImportState.DONE);
    assertThat(done.created()).isEqualTo(120);
    assertThat(done.done()).isEqualTo(120);
  }

  @Test
  void shouldStopWhenItIsCancelled() {
    ImportView view =
        it.checked(clerk, it.upload(clerk, "customer", "Code,Name,Region\nC1,A,East\n"));
    world.as(clerk, () -> it.imports.run(view.id()));
    world.as(clerk, () -> it.imports.cancel(view.id()));

    it.worker.run();

    assertThat(count("customer")).isZero();
    assertThatThrownBy(() -> world.as(clerk, () -> it.imports.run(view.id())))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("Cancelled");
  }

  @Test
  void shouldBeNobodysButItsOwners() {
    ImportView view = it.upload(clerk, "customer", "Code,Name,Region\nC1,A,East\n");

    for (Runnable look :
        List.<Runnable>of(
            () -> it.imports.get(view.id()),
            () -> it.imports.check(view.id()),
            () -> it.imports.cancel(view.id()),
            () -> it.results.problems(view.id(), Place.BEGINNING, 10),
            () -> it.results.rows(view.id(), Place.BEGINNING, false))) {
      assertThatThrownBy(
              () ->
                  world.as(
                      manager,
                      () -> {
                        look.run();
                        return view;
                      }))
          .isInstanceOf(ProblemException.class)
          .hasMessageContaining("import.not-found");
    }
    assertThat(world.as(manager, () -> it.imports.list("customer"))).isEmpty();
  }

  @Test
  void shouldNotOfferAndRefuseFieldsThatThePersonMayNotSee() {
    ImportView view = it.upload(clerk, "customer", "Code,Name,Region,Discount\nC1,A,East,0.5\n");
    assertThat(view.settings().sheets().get(0).columns())
        .containsExactly("code", "name", "region", "");

    ImportSettings sly =
        new ImportSettings(
            Action.CREATE,
            "",
            LineMode.MERGE,
            EmptyCells.KEEP,
            true,
            "",
            List.of(
                new ImportSettings.SheetMapping(
                    0, "@records", List.of("code", "name", "region", "discount"))));
    assertThatThrownBy(() -> it.set(clerk, view, sly))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("import.no-such-target");
  }

  @Test
  void shouldReadWhatChineseSpreadsheetsWrite() {
    byte[] gbk =
        "编码,Name,Region\nC1,\"东风, 康明斯\",东区\n"
            .replace("编码", "code")
            .replace("东区", "east")
            .getBytes(Charset.forName("GBK"));

    it.run(clerk, it.upload(clerk, "customer", "客户.csv", gbk));

    ListPage list = world.as(clerk, () -> world.lists.list(ListRequest.of("customer")));
    assertThat(list.items()).extracting(ListPage.Item::title).containsExactly("东风, 康明斯");
  }

  /** {@code ./docket test --long} takes ten times as many. */
  @Test
  void shouldFindEveryErrorAmongManyRows() {
    boolean isLong = Boolean.getBoolean("docket.long");
    int most = isLong ? 5_000 : 500;
    int faults = isLong ? 37 : 6;
    StringBuilder csv = new StringBuilder("Code,Name,Region,Phone\n");
    for (int i = 0; i < most; i++) {
      String region = i % 200 == 7 ? "Nowhere" : i % 2 == 0 ? "East" : "north";
      String name = i % 500 == 8 ? "" : "Name " + i;
      String code = i == most - 1 || i == most - 2 ? "K0" : "K" + i;
      csv.append(code + "," + name + "," + region + ",\n");
    }
    ImportView view = it.upload(clerk, "customer", csv.toString());

    ImportView checked = it.checked(clerk, view);
    assertThat(checked.failed()).isEqualTo(faults);
    assertThat(problems(checked)).hasSize(faults);

    world.as(clerk, () -> it.imports.run(view.id()));
    it.worker.run();
    ImportView done = world.as(clerk, () -> it.imports.get(view.id()));
    assertThat(done.created()).isEqualTo(most - faults);
    assertThat(done.failed()).isEqualTo(faults);
  }

  private void customer(String code, String name) {
    world.as(
        clerk,
        () ->
            world.records.createAndSubmit(
                "customer",
                json("{'code':'%s','name':'%s','region':'east'}".formatted(code, name))));
  }

  /** An order with so many lines. */
  private RecordView order(int lines) {
    customer("C" + lines, "Customer " + lines);
    UUID customer =
        world.as(clerk, () -> world.lists.list(ListRequest.of("customer"))).items().stream()
            .filter(item -> item.title().equals("Customer " + lines))
            .findFirst()
            .orElseThrow()
            .id();
    List<String> rows = new ArrayList<>();
    for (int i = 1; i <= lines; i++) {
      rows.add("{'item':'Item %d','qty':1,'price':'1'}".formatted(i));
    }
    String data = "{'customer':'%s','lines':%s}".formatted(customer, rows);
    return world.as(clerk, () -> world.records.createAndSubmit("order", json(data)));
  }

  private static String number(RecordView order) {
    return order.number().orElseThrow();
  }

  private RecordView get(UUID id) {
    return world.as(clerk, () -> world.records.get(id));
  }

  /** Of the order with this total. */
  private JsonNode data(String total) {
    return world.as(clerk, () -> world.lists.list(ListRequest.of("order"))).items().stream()
        .map(item -> get(item.id()).data())
        .filter(data -> data.path("total").asText().equals(total))
        .findFirst()
        .orElseThrow();
  }

  private int count(String form) {
    return world
        .as(
            clerk,
            () ->
                world.lists.list(
                    new ListRequest(form, null, Map.of(), "", List.of(), 100, null, false)))
        .items()
        .size();
  }

  private List<CellProblem> problems(ImportView view) {
    return world.as(clerk, () -> it.results.problems(view.id(), Place.BEGINNING, 500).items());
  }

  private static ImportSettings with(ImportSettings settings, Action action, String match) {
    return new ImportSettings(
        action,
        match,
        settings.lines(),
        settings.emptyCells(),
        settings.submit(),
        settings.earlierNumbers(),
        settings.sheets());
  }
}
