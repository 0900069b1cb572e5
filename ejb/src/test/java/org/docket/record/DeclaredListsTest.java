package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.docket.platform.Actor;
import org.docket.problem.ProblemException;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A declared list holds exactly the records for which its condition is true. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclaredListsTest {

  private static final List<String> CONDITIONS =
      List.of(
          "size = 5",
          "size != 5",
          "size = null",
          "size != null and size > 4",
          "not(size = 5)",
          "not(size != null and size <= 5)",
          "size != null and 5 <= size and size < 9",
          "size != null and size between 5 and 9",
          "exists(size) and size in [1..5]",
          "colour = \"red\"",
          "colour in [\"red\", \"blue\"]",
          "colour != \"red\" and size != 5",
          "colour = null and not(exists(size))",
          "name = \"O'Neill; --\"",
          "loud",
          "not(loud)",
          "loud = true and size != null",
          "day >= today()",
          "day < today() + duration(\"P2D\") and day != today()",
          "office = settings.home",
          "office.code = \"BJ01\"",
          "office != null and office != settings.home",
          "helper = null",
          "unit.code = \"SH01\" and loud");

  private final RecordWorld world =
      new RecordWorld(Map.of("pack.yaml", pack(), "thing.form.yaml", form()));
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");

  @BeforeAll
  void fill() {
    thing("'name': 'a', 'loud': true, 'day': '2026-03-02', 'office': 'SH01'");
    thing("'name': 'b', 'size': 5, 'colour': 'red', 'loud': false, 'day': '2026-03-01'");
    thing("'name': 'c', 'size': 9, 'colour': 'blue', 'loud': true, 'day': '2026-03-03'");
    thing("'name': 'd', 'size': 4, 'loud': false, 'day': '2026-03-09', 'office': 'BJ01'");
    thing("'name': 'O\\u0027Neill; --', 'size': 1, 'colour': 'green', 'day': '2025-03-02'");
    thing("'name': 'f', 'size': 5, 'day': '2026-03-02', 'helper': 'li.wei', 'office': 'BJ01'");
  }

  @AfterAll
  void close() {
    world.close();
  }

  /** Every condition is also a computed field: what the query finds is what the expression says. */
  @TestFactory
  Stream<DynamicTest> shouldHoldWhatTheConditionSays() {
    List<ListPage.Item> all = list("all", 50, null).items();
    return IntStream.range(0, CONDITIONS.size())
        .mapToObj(
            i ->
                DynamicTest.dynamicTest(
                    CONDITIONS.get(i),
                    () ->
                        assertThat(titles(list("v" + i, 50, null).items()))
                            .isEqualTo(
                                titles(
                                    all.stream()
                                        .filter(item -> "Yes".equals(item.values().get("c" + i)))
                                        .toList()))
                            .hasSizeBetween(1, all.size() - 1)));
  }

  @Test
  void shouldHoldRecordsOfAState() {
    assertThat(list("drafts", 50, null).items()).isEmpty();
    assertThat(list("done", 50, null).items()).hasSize(6);
  }

  @Test
  void shouldGoOnWhereThePageEnded() {
    List<String> seen = new ArrayList<>();
    Optional<String> cursor = Optional.empty();
    do {
      ListPage page = list("v1", 2, cursor.orElse(null));
      seen.addAll(titles(page.items()));
      cursor = page.next();
    } while (cursor.isPresent());

    assertThat(seen).isEqualTo(titles(list("v1", 50, null).items())).hasSize(4);
  }

  @Test
  void shouldCostNoStatementMore() {
    Statistics statistics = world.database.statistics();
    list("all", 50, null);
    statistics.clear();
    list("all", 50, null);
    long plain = statistics.getPrepareStatementCount();
    statistics.clear();
    list("v10", 50, null);

    assertThat(statistics.getPrepareStatementCount()).isEqualTo(plain);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name > \"a\"",
        "note = \"x\"",
        "loud and name = string(size)",
        "office.name = \"x\"",
        "creator.name = \"x\"",
        "if loud then size = 5 else loud",
        "1 = 2",
      })
  void shouldRefuseWhatNoQueryCanSay(String condition) {
    String form =
        form().replace("where: '" + CONDITIONS.get(0) + "'", "where: '" + condition + "'");

    assertThatThrownBy(() -> RecordWorld.compiled(Map.of("thing.form.yaml", form)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> {
              assertThat(e.problems()).anyMatch(each -> each.code().equals("form.view-where"));
            });
  }

  private ListPage list(String view, int limit, String cursor) {
    ListRequest request =
        new ListRequest("thing", view, Map.of(), "", List.of("title"), limit, cursor, false);
    return world.as(li, () -> world.lists.list(request));
  }

  private static List<String> titles(List<ListPage.Item> items) {
    return items.stream().map(ListPage.Item::title).toList();
  }

  private void thing(String members) {
    world.as(li, () -> world.records.createAndSubmit("thing", json("{" + members + "}")));
  }

  private static String pack() {
    return """
        pack: test
        title: Test
        version: 1.0.0
        settings: {home: {type: unit, value: SH01, title: Home}}
        """;
  }

  private static String form() {
    return """
        form: thing
        title: Thing
        recordTitle: name
        sections:
          - title: Thing
            fields:
              name: {type: text, title: Name, required: true, search: true}
              size: {type: integer, title: Size, search: true}
              colour: {type: choice, title: Colour, options: {red: R, green: G, blue: B}, search: true}
              loud: {type: yes-no, title: Loud, default: "false", required: true, search: true}
              day: {type: date, title: Day, required: true, search: true}
              office: {type: unit, title: Office, search: true}
              note: {type: text, title: Note, required: true, default: '"-"'}
              helper: {type: person, title: Helper, search: true}
        %s
        views:
          - {view: all, title: All, columns: [%s]}
          - {view: drafts, title: Drafts, columns: [name], where: 'state in ["draft", "running"]'}
          - {view: done, title: Done, columns: [name], where: 'not(state != "completed")'}
        %s
        access: {create: [everyone], read: [everyone]}
        """
        .formatted(
            each("      c%d: {type: yes-no, title: C, value: '%s'}"),
            IntStream.range(0, CONDITIONS.size())
                .mapToObj(i -> "c" + i)
                .collect(Collectors.joining(", ")),
            each("  - {view: v%d, title: V, columns: [name], where: '%s'}"));
  }

  private static String each(String pattern) {
    return IntStream.range(0, CONDITIONS.size())
        .mapToObj(i -> pattern.formatted(i, CONDITIONS.get(i).replace("'", "''")))
        .collect(Collectors.joining("\n"));
  }
}
