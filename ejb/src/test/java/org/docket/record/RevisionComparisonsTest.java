package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.docket.record.Comparison.Difference;
import org.docket.record.RecordHistory.Change;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RevisionComparisonsTest {

  private static final String SHEET =
      """
      form: sheet
      title: {en: Sheet, zh-CN: 单}
      sections:
        - title: {en: Sheet, zh-CN: 单}
          fields:
            kind: {type: choice, title: {en: Kind, zh-CN: 类别}, options: {a: {en: Repair, zh-CN: 维修}, b: {en: Visit, zh-CN: 走访}}}
            cost: {type: money, title: {en: Cost, zh-CN: 成本}}
            customer: {type: reference, title: {en: Customer, zh-CN: 客户}, to: customer, freeze: [name]}
            lines:
              type: table
              title: {en: Lines, zh-CN: 明细}
              columns:
                item: {type: text, title: {en: Item, zh-CN: 物料}}
                qty: {type: integer, title: {en: Quantity, zh-CN: 数量}}
                price: {type: money, title: {en: Price, zh-CN: 单价}}
      access:
        create: [everyone]
        read: [everyone]
        edit: [everyone]
      fieldAccess:
        cost: {read: [{position: manager}]}
      """;

  private final RecordWorld world = new RecordWorld(pack());
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");

  private static Map<String, String> pack() {
    Map<String, String> pack = new HashMap<>(Samples.PACK);
    pack.put("sheet.form.yaml", SHEET);
    return pack;
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldSayWhichFieldsAndLinesDifferInTheWordsOfPeople() {
    UUID sheet = changedSheet();

    Comparison comparison = as(wang, () -> world.comparisons.compare(sheet, 1, 2));

    assertThat(comparison.from().by().name()).isEqualTo("王芳");
    assertThat(comparison.to().number()).isEqualTo(2);
    assertThat(described(comparison))
        .containsExactly(
            "kind: Repair → Visit",
            "cost: 10.00 → -",
            "lines r1 CHANGED 1→1 qty: 1 → 5, price: 2.00 → 3.00",
            "lines r3 ADDED -→2 item: - → Hose, qty: - → 1",
            "lines r2 REMOVED 2→- item: Filter → -, qty: 1 → -");
  }

  @Test
  void shouldKeepHiddenFieldsHidden() {
    UUID sheet = changedSheet();

    assertThat(described(as(li, () -> world.comparisons.compare(sheet, 1, 2))))
        .containsExactly(
            "kind: Repair → Visit",
            "lines r1 CHANGED 1→1 qty: 1 → 5, price: 2.00 → 3.00",
            "lines r3 ADDED -→2 item: - → Hose, qty: - → 1",
            "lines r2 REMOVED 2→- item: Filter → -, qty: 1 → -");
  }

  @Test
  void shouldFindTheSameDifferencesTheOtherWayRound() {
    UUID sheet = changedSheet();

    assertThat(described(as(wang, () -> world.comparisons.compare(sheet, 2, 1))))
        .contains(
            "kind: Visit → Repair",
            "cost: - → 10.00",
            "lines r2 ADDED -→2 item: - → Filter, qty: - → 1");
    assertThat(as(wang, () -> world.comparisons.compare(sheet, 2, 2)).differences()).isEmpty();
  }

  @Test
  void shouldNotTakeWhatWasFrozenForAChangeOfTheReference() {
    UUID acme =
        as(
                wang,
                () ->
                    world.records.createAndSubmit(
                        "customer", json("{'code': 'C1', 'name': 'Acme', 'region': 'east'}")))
            .id();
    RecordView first =
        as(
            wang,
            () ->
                world.records.createAndSubmit("sheet", json("{'customer': '%s'}".formatted(acme))));
    RecordView customer = as(li, () -> world.records.get(acme));
    as(
        li,
        () ->
            world.records.save(
                acme,
                customer.version(),
                json("{'code': 'C1', 'name': 'Acme Ltd', 'region': 'east'}")));
    as(
        wang,
        () ->
            world.records.save(
                first.id(),
                first.version(),
                json("{'kind': 'a', 'customer': '%s'}".formatted(acme))));

    assertThat(described(as(wang, () -> world.comparisons.compare(first.id(), 1, 2))))
        .containsExactly("kind: - → Repair");
  }

  @Test
  void shouldSayThatThereIsNoSuchVersion() {
    UUID sheet = changedSheet();

    assertThat(code(() -> world.comparisons.compare(sheet, 1, 9)))
        .isEqualTo("record.no-such-revision");
  }

  private String code(Supplier<?> work) {
    try {
      as(wang, work);
      return "";
    } catch (ProblemException e) {
      return e.first().code();
    }
  }

  private UUID changedSheet() {
    String before =
        "{'kind': 'a', 'cost': '10', 'lines': [{'_id': 'r1', 'item': 'Pump', 'qty': 1, 'price':"
            + " '2'}, {'_id': 'r2', 'item': 'Filter', 'qty': 1}]}";
    String after =
        "{'kind': 'b', 'lines': [{'_id': 'r1', 'item': 'Pump', 'qty': 5, 'price': '3'}, {'_id':"
            + " 'r3', 'item': 'Hose', 'qty': 1}]}";
    RecordView sheet = as(wang, () -> world.records.createAndSubmit("sheet", json(before)));
    as(wang, () -> world.records.save(sheet.id(), sheet.version(), json(after)));
    return sheet.id();
  }

  private static List<String> described(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    for (Difference difference : comparison.differences()) {
      if (difference instanceof Difference.Field field) {
        lines.add(described(field.change()));
      } else if (difference instanceof Difference.Table table) {
        table
            .lines()
            .forEach(
                line ->
                    lines.add(
                        "%s %s %s %s→%s %s"
                            .formatted(
                                table.field(),
                                line.id(),
                                line.fate(),
                                line.before().map(String::valueOf).orElse("-"),
                                line.after().map(String::valueOf).orElse("-"),
                                String.join(
                                    ", ",
                                    line.cells().stream().map(cell -> described(cell)).toList()))));
      }
    }
    return lines;
  }

  private static String described(Change change) {
    return "%s: %s → %s"
        .formatted(change.field(), change.before().orElse("-"), change.after().orElse("-"));
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return world.as(actor, work);
  }
}
