package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordListsTest {

  private final RecordWorld world = new RecordWorld(Samples.PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "manager", "BJ01");
  private final List<UUID> customers = new ArrayList<>();

  @BeforeEach
  void fill() {
    customer("C1", "东风公司", "east");
    customer("C2", "Acme", "east");
    customer("C3", "Nordic", "north");
    for (int i = 1; i <= 7; i++) {
      order(customers.get(i % 2), i * 100);
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0} {1} finds {2}")
  @CsvSource({
    "total, eq:300, 300.00",
    "total, between:200;400, 200.00 300.00 400.00",
    "total, gt:600, 700.00",
    "total, le:100, 100.00",
    "total, in:100;700, 100.00 700.00",
    "total, empty, ''",
    "state, ne:completed, ''",
    "number, contains:0003, 300.00",
    "number, starts:so-sh01-202603-0007, 700.00",
    "orderedAt, eq:2026-03-02, 100.00 200.00 300.00 400.00 500.00 600.00 700.00",
    "orderedAt, lt:2026-03-02, ''",
  })
  void shouldFilterByTypedColumns(String column, String filter, String totals) {
    ListPage page =
        list(li, Map.of(column, List.of(filter.replace(';', ','))), "", List.of("total"), 20, null);

    List<String> expected = totals.isEmpty() ? List.of() : List.of(totals.split(" "));
    assertThat(page.items()).extracting(item -> item.values().get("total")).isEqualTo(expected);
  }

  @Test
  void shouldFindRecordsWithALineThatFitsAllFiltersOfItsTable() {
    String data =
        "{'customer': '%s', 'lines': [{'item': 'y', 'price': '1'}, {'item': 'z', 'price': '2'}]}"
            .formatted(customers.get(0));
    world.as(li, () -> world.records.createAndSubmit("order", json(data)));

    assertThat(found(Map.of("lines.item", List.of("eq:z")))).containsExactly("3.00");
    assertThat(found(Map.of("lines.item", List.of("eq:x")))).hasSize(7);
    assertThat(found(Map.of("lines.item", List.of("starts:y"), "total", List.of("lt:9"))))
        .containsExactly("3.00");
    assertThat(found(Map.of("lines.item", List.of("eq:y", "eq:z")))).isEmpty();
    assertThat(found(Map.of("lines.item", List.of("in:y,z")))).containsExactly("3.00");
    assertThat(code(Map.of("lines.colour", List.of("red")))).isEqualTo("record.unknown-column");
    assertThatThrownBy(() -> list(li, Map.of(), "", List.of("lines.item"), 20, null))
        .hasMessageContaining("record.unknown-column");
  }

  private List<String> found(Map<String, List<String>> filters) {
    return list(li, filters, "", List.of("total"), 20, null).items().stream()
        .map(item -> item.values().get("total"))
        .toList();
  }

  @Test
  void shouldGoThroughAllPagesOnce() {
    List<String> totals = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      ListPage page = list(li, Map.of(), "", List.of("customer", "-total"), 3, cursor.orElse(null));
      page.items().forEach(item -> totals.add(item.values().get("total")));
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(totals).hasSize(7).doesNotHaveDuplicates();
    assertThat(totals.subList(0, 2)).isSortedAccordingTo((a, b) -> b.compareTo(a));
  }

  @ParameterizedTest(name = "sorted by {0}")
  @ValueSource(
      strings = {
        "number",
        "-number",
        "total",
        "-total",
        "customer",
        "-customer",
        "-customer -number",
        "customer total",
        "number -total",
        "state -total",
        "-createdAt",
        "title -customer",
        "id"
      })
  void shouldShowTheSamePageByPageWithEmptyOnesLast(String sort) {
    for (int i = 1; i <= 4; i++) {
      world.as(li, () -> world.records.create("order", json("{}")));
      String partly = "{'customer': '%s'}".formatted(customers.get(i % 2));
      world.as(li, () -> world.records.create("order", json(partly)));
    }
    List<String> sorts = sort.equals("id") ? List.of() : List.of(sort.split(" "));
    List<ListPage.Item> whole = list(li, Map.of(), "", sorts, 100, null).items();
    List<ListPage.Item> pages = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      ListPage page = list(li, Map.of(), "", sorts, 2, cursor.orElse(null));
      pages.addAll(page.items());
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(pages).hasSize(15).isEqualTo(whole);
    if (!sorts.isEmpty() && sorts.get(0).endsWith("number")) {
      assertThat(whole.subList(7, 15)).allMatch(item -> item.number().isEmpty());
    }
  }

  @Test
  void shouldFindByWordsOfTitleNumberAndByPinyinInitials() {
    assertThat(customersFound("acm")).containsExactly("Acme");
    assertThat(customersFound("dfgs")).containsExactly("东风公司");
    assertThat(customersFound("东风")).containsExactly("东风公司");
    assertThat(customersFound("100%")).isEmpty();
    assertThat(list(li, Map.of(), "so-sh01 0004", List.of(), 20, null).items()).hasSize(1);
  }

  private List<String> customersFound(String words) {
    ListRequest request =
        new ListRequest("customer", "all", Map.of(), words, List.of(), 20, null, false);
    return world.as(li, () -> world.lists.list(request)).items().stream()
        .map(ListPage.Item::title)
        .toList();
  }

  @Test
  void shouldNameTheUnitInTheLanguageOfTheReader() {
    Actor chinese = new Actor(li.personId(), "li.wei", "李伟", Locale.SIMPLIFIED_CHINESE, false);

    assertThat(list(li, Map.of(), "", List.of(), 1, null).items())
        .extracting(item -> item.unit().name())
        .containsExactly("Unit SH01");
    assertThat(list(chinese, Map.of(), "", List.of(), 1, null).items())
        .extracting(item -> item.unit().name())
        .containsExactly("单位 SH01");
  }

  @Test
  void shouldShowEverybodyOnlyWhatTheyMayRead() {
    assertThat(list(li, Map.of(), "", List.of(), 20, null).items()).hasSize(7);
    assertThat(list(wang, Map.of(), "", List.of(), 20, null).items()).hasSize(7);
    assertThat(list(zhao, Map.of(), "", List.of(), 20, null).items()).isEmpty();
  }

  @Test
  void shouldNotBeAnOracleForHiddenFields() {
    ListRequest request =
        new ListRequest(
            "customer", null, Map.of("discount", List.of("gt:0")), "", List.of(), 20, null, false);

    assertThatThrownBy(() -> world.as(li, () -> world.lists.list(request)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.first().code()).isEqualTo("record.unknown-column");
              assertThat(e.first().message().en()).doesNotContain("discount,");
            });
  }

  @Test
  void shouldRefuseWhatItCannotRead() {
    assertThat(code(Map.of("total", List.of("gt:much")))).isEqualTo("record.bad-filter");
    assertThat(code(Map.of("total", List.of("contains:1")))).isEqualTo("record.bad-filter");
    assertThat(code(Map.of("total", List.of("in:")))).isEqualTo("record.bad-filter");
    assertThat(code(Map.of("state", List.of("eq:done")))).isEqualTo("record.bad-filter");
    assertThat(code(Map.of("state", List.of("like:draft")))).isEqualTo("record.bad-filter");
    assertThat(code(Map.of("colour", List.of("red")))).isEqualTo("record.unknown-column");
    assertThatThrownBy(() -> list(li, Map.of(), "", List.of(), 0, null))
        .hasMessageContaining("record.bad-limit");
    assertThatThrownBy(() -> list(li, Map.of(), "", List.of(), 5, "WyJ4Il0"))
        .hasMessageContaining("record.bad-cursor");
  }

  private String code(Map<String, List<String>> filters) {
    try {
      list(li, filters, "", List.of(), 20, null);
      return "none";
    } catch (ProblemException e) {
      return e.first().code();
    }
  }

  @Test
  void shouldNeedAtMostFourStatementsWhateverTheSizeOfThePage() {
    Statistics statistics = world.database.statistics();
    ListRequest small = new ListRequest("order", null, Map.of(), "", List.of(), 2, null, true);
    ListRequest large = new ListRequest("order", null, Map.of(), "", List.of(), 100, null, true);
    world.as(li, () -> world.lists.list(small));

    statistics.clear();
    ListPage page = world.as(li, () -> world.lists.list(large));
    long statements = statistics.getPrepareStatementCount();

    assertThat(page.items()).hasSize(7);
    assertThat(page.count()).contains(new ListPage.Count(7, false));
    assertThat(page.items().get(0).values()).containsKey("customer");
    assertThat(statements).isLessThanOrEqualTo(4);
  }

  private ListPage list(
      Actor actor,
      Map<String, List<String>> filters,
      String words,
      List<String> sort,
      int limit,
      String cursor) {
    ListRequest request =
        new ListRequest("order", null, filters, words, sort, limit, cursor, false);
    return world.as(actor, () -> world.lists.list(request));
  }

  private void customer(String code, String name, String region) {
    String data = "{'code': '%s', 'name': '%s', 'region': '%s'}".formatted(code, name, region);
    customers.add(world.as(li, () -> world.records.createAndSubmit("customer", json(data))).id());
  }

  private void order(UUID customer, int price) {
    String data =
        "{'customer': '%s', 'lines': [{'item': 'x', 'price': '%d'}]}".formatted(customer, price);
    world.as(li, () -> world.records.createAndSubmit("order", json(data)));
  }
}
