package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordAggregatesTest {

  private static final Map<String, String> PACK =
      Map.of(
          "shop.form.yaml",
          """
          form: shop
          title: {en: Shop, zh-CN: 门店}
          recordTitle: name
          sections:
            - title: {en: Shop, zh-CN: 门店}
              fields:
                name: {type: text, title: Name, required: true, search: true}
                region: {type: choice, title: {en: Region, zh-CN: 区域}, options: {east: East, west: West}, search: true}
                rent: {type: money, title: Rent, search: true}
                opened: {type: date, title: Opened, search: true}
          access:
            create: [everyone]
            read: [creator]
          fieldAccess:
            rent: {read: [{position: manager}]}
          """,
          "sale.form.yaml",
          """
          form: sale
          title: {en: Sale, zh-CN: 销售}
          sections:
            - title: {en: Sale, zh-CN: 销售}
              fields:
                shop: {type: reference, title: Shop, to: shop, search: true}
                colour: {type: choice, title: {en: Colour, zh-CN: 颜色}, options: {red: Red, blue: Blue}, search: true}
                paid: {type: yes-no, title: Paid, search: true}
                day: {type: date, title: Day, search: true}
                at: {type: datetime, title: At, search: true}
                amount: {type: money, title: {en: Amount, zh-CN: 金额}, search: true}
                cost: {type: money, title: Cost, search: true}
                weight: {type: quantity, title: Weight, options: {kg: kg, t: t}, search: true}
          views:
            - {view: all, title: All, columns: [number, amount]}
            - {view: red, title: Red, columns: [number, amount], where: colour = "red"}
          access:
            create: [everyone]
            read: [creator, {position: manager, of: unit}]
          fieldAccess:
            cost: {read: [{position: manager}]}
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "clerk", "BJ01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private String shop = "";

  @BeforeAll
  void fill() {
    shop =
        world
            .as(
                li,
                () ->
                    world.records.createAndSubmit(
                        "shop", json("{'name': '东风', 'region': 'east', 'opened': '2025-05-04'}")))
            .id()
            .toString();
    sale(
        li,
        "'amount': '10', 'colour': 'red', 'day': '2026-01-31', 'paid': true, 'shop': '"
            + shop
            + "'");
    sale(li, "'amount': '20.5', 'colour': 'red', 'day': '2026-03-01', 'paid': false");
    sale(li, "'amount': '4', 'colour': 'blue', 'day': '2026-03-02', 'at': '2026-03-01T16:30:00Z'");
    sale(li, "'colour': 'blue', 'day': '2026-03-31', 'at': '2026-03-01T15:30:00Z'");
    sale(li, "'amount': '1'");
    sale(zhao, "'amount': '100', 'colour': 'red', 'day': '2026-03-02'");
  }

  @AfterAll
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0} of {1} gives {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      value = {
        "count | colour | blue=2 red=2 (none)=1",
        "sum:amount | colour | Blue=4 Red=30.5 (none)=1",
        "avg:amount | colour | Blue=4 Red=15.25 (none)=1",
        "min:amount | colour | Blue=4 Red=10 (none)=1",
        "max:amount | colour | Blue=4 Red=20.5 (none)=1",
        "count | day:year | 2026=4 (none)=1",
        "count | day:quarter | 2026_Q1=4 (none)=1",
        "sum:amount | day:month | 2026-01=10 2026-03=24.5 (none)=1",
        "count | day:week | 2026-01-26=1 2026-02-23=1 2026-03-02=1 2026-03-30=1 (none)=1",
        "count | day | 2026-01-31=1 2026-03-01=1 2026-03-02=1 2026-03-31=1 (none)=1",
        "count | at:day | 2026-03-01=1 2026-03-02=1 (none)=3",
        "count | paid | No=1 Yes=1 (none)=3",
        "count | shop | 东风=1 (none)=4",
        "count | shop.name | 东风=1 (none)=4",
        "count | shop.region | East=1 (none)=4",
        "sum:amount | shop.opened:year | 2025=10 (none)=25.5",
        "count | shop.creator | 李伟=1 (none)=4",
        "count | unit | Unit_SH01=5",
        "count | creator | 李伟=5",
        "count | state | Completed=5",
        "count | createdAt:month | 2026-03=5",
        "max:day | colour | Blue=2026-03-30T16:00:00Z Red=2026-02-28T16:00:00Z (none)=null",
      })
  void shouldMeasureGroups(String measure, String group, String expected) {
    Aggregates found = aggregate(li, List.of(group), List.of(measure), "");

    assertThat(rows(found).toLowerCase(java.util.Locale.ROOT))
        .isEqualTo(expected.toLowerCase(java.util.Locale.ROOT));
  }

  @Test
  void shouldGroupByARecordThatOneMayNotSeeAsIfItWereNotThere() {
    assertThat(rows(aggregate(li, List.of("shop.name"), List.of("count"), "")))
        .isEqualTo("东风=1 (none)=4");
    Aggregates found = aggregate(wang, List.of("shop.name", "shop.region"), List.of("count"), "");
    assertThat(rows(found)).isEqualTo("(none)/(none)=5");
    assertThat(
            aggregate(wang, List.of(), List.of("count"), found.rows().get(0).keys().get(0).filter())
                .totals())
        .containsExactly("5");
    assertThat(code(li, List.of("shop.rent"), "count"))
        .isEqualTo(code(li, List.of("shop.nothing"), "count"))
        .isEqualTo("record.unknown-column");
  }

  /** The filter of a group finds the records that it counts, in a list and in figures. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "colour",
        "day:quarter",
        "day:week",
        "at:day",
        "paid",
        "shop",
        "shop.region",
        "shop.opened:year",
        "shop.creator",
        "unit",
        "creator",
        "state",
        "createdAt:month"
      })
  void shouldSayWhichRecordsAreInAGroup(String group) {
    Aggregates found = aggregate(li, List.of(group), List.of("count"), "");

    assertThat(found.rows()).isNotEmpty();
    for (Aggregates.Row row : found.rows()) {
      String filter = row.keys().get(0).filter();
      assertThat(aggregate(li, List.of(), List.of("count"), filter).totals())
          .as(filter)
          .isEqualTo(row.figures());
    }
  }

  @Test
  void shouldMeasureTwoGroupsAndAllTogether() {
    Aggregates found =
        aggregate(li, List.of("colour", "day:month"), List.of("count", "sum:amount"), "");

    assertThat(rows(found))
        .isEqualTo("Blue/2026-03=2/4 Red/2026-01=1/10 Red/2026-03=1/20.5 (none)/(none)=1/1");
    assertThat(found.totals()).containsExactly("5", "35.5");
    assertThat(found.groups()).extracting(h -> h.title().zh()).containsExactly("颜色", "Day");
    assertThat(found.measures()).extracting(h -> h.title().zh()).containsExactly("数量", "金额合计");
  }

  @Test
  void shouldMeasureWhatTheListHoldsAndThePersonMaySee() {
    assertThat(aggregate(li, List.of(), List.of("sum:amount"), "").totals())
        .containsExactly("35.5");
    assertThat(aggregate(zhao, List.of(), List.of("sum:amount"), "").totals())
        .containsExactly("100");
    assertThat(aggregate(wang, List.of(), List.of("count"), "").totals()).containsExactly("5");
    assertThat(aggregate(li, List.of(), List.of("avg:amount"), "['amount','lt',5]").totals())
        .containsExactly("2.5");
    assertThat(aggregate(li, List.of(), List.of("sum:amount"), "['amount','gt',500]").totals())
        .containsExactly((String) null);
    ListRequest red = new ListRequest("sale", "red", Map.of(), "", List.of(), 20, null, false);
    AggregateRequest asked = new AggregateRequest(red, List.of(), List.of());
    assertThat(world.as(li, () -> world.aggregates.of(asked)).totals()).containsExactly("2");
  }

  @Test
  void shouldNotTellWhatIsHidden() {
    for (String measure : List.of("sum:cost", "max:cost")) {
      assertThat(code(li, List.of(), measure))
          .isEqualTo(code(li, List.of(), "sum:nothing"))
          .isEqualTo("record.unknown-column");
    }
    assertThat(code(li, List.of("cost"), "count")).isEqualTo("record.unknown-column");
    assertThat(code(wang, List.of(), "sum:cost")).isEqualTo("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "total:amount |",
        "sum |",
        "count:amount |",
        "sum:colour |",
        "sum:day |",
        "avg:weight |",
        "count | colour:month",
        "count | day:hour",
      })
  void shouldRefuseWhatHasNoFigure(String measure, String group) {
    assertThat(code(li, group == null ? List.of() : List.of(group), measure))
        .isEqualTo("record.bad-figure");
  }

  @Test
  void shouldLimitWhatIsAsked() {
    assertThat(code(li, List.of("colour", "paid", "day"), "count"))
        .isEqualTo("record.too-many-figures");
  }

  @Test
  void shouldNeedAtMostFourStatements() {
    Statistics statistics = world.database.statistics();
    aggregate(li, List.of("shop", "day:month"), List.of("count", "sum:amount"), "");
    statistics.clear();
    aggregate(li, List.of("shop", "day:month"), List.of("count", "sum:amount"), "");

    assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(4);
  }

  private static String rows(Aggregates found) {
    return found.rows().stream()
        .map(
            row ->
                row.keys().stream()
                        .map(key -> key.title().replace(' ', '_'))
                        .collect(Collectors.joining("/"))
                    + "="
                    + row.figures().stream().map(String::valueOf).collect(Collectors.joining("/")))
        .collect(Collectors.joining(" "));
  }

  private Aggregates aggregate(
      Actor who, List<String> groups, List<String> measures, String filter) {
    ListRequest records =
        new ListRequest(
            "sale",
            null,
            Map.of(),
            filter.replace('\'', '"'),
            "",
            List.of(),
            List.of(),
            20,
            null,
            false);
    return world.as(
        who, () -> world.aggregates.of(new AggregateRequest(records, groups, measures)));
  }

  private String code(Actor who, List<String> groups, String measure) {
    try {
      aggregate(who, groups, List.of(measure), "");
      return "none";
    } catch (ProblemException e) {
      return e.first().code();
    }
  }

  private UUID sale(Actor who, String data) {
    return world.as(who, () -> world.records.createAndSubmit("sale", json("{" + data + "}"))).id();
  }
}
