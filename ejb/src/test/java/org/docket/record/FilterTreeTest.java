package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
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

/** Conditions put together, on Monday 2026-03-02. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterTreeTest {

  private static final Map<String, String> PACK =
      Map.of(
          "place.form.yaml",
          """
          form: place
          title: {en: Place, zh-CN: 地点}
          recordTitle: name
          sections:
            - title: {en: Place, zh-CN: 地点}
              fields:
                name: {type: text, title: Name, required: true, search: true}
                size: {type: integer, title: Size, search: true}
                rent: {type: money, title: Rent, search: true}
          access:
            create: [everyone]
            read: [creator, {position: manager, of: unit}]
          fieldAccess:
            rent: {read: [{position: manager}]}
          """,
          "thing.form.yaml",
          """
          form: thing
          title: {en: Thing, zh-CN: 物品}
          recordTitle: name
          sections:
            - title: {en: Thing, zh-CN: 物品}
              fields:
                name: {type: text, title: Name, required: true, search: true}
                size: {type: integer, title: Size, search: true}
                colour: {type: choice, title: Colour, options: {red: Red, blue: Blue, green: Green}, search: true}
                day: {type: date, title: Day, search: true}
                at: {type: datetime, title: At, search: true}
                place: {type: reference, title: Place, to: place}
                helper: {type: person, title: Helper, search: true}
                parts:
                  type: table
                  title: Parts
                  columns:
                    item: {type: text, title: Item, search: true}
                    qty: {type: integer, title: Quantity, search: true}
          access:
            create: [everyone]
            read: [everyone]
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "SH01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "clerk", "BJ01");

  @BeforeAll
  void fill() {
    UUID hall = place("{'name': 'Hall 50%', 'size': 90, 'rent': '10'}");
    UUID shed = place("{'name': 'Shed', 'size': 9}");
    thing(
        "'name': 'a', 'size': 1, 'colour': 'red', 'day': '2026-03-02', 'place': '%s', %s",
        hall, "'parts': [{'item': 'bolt', 'qty': 5}, {'item': 'nut', 'qty': 1}]");
    thing(
        "'name': 'b', 'size': 2, 'colour': 'blue', 'day': '2026-03-01', 'place': '%s', %s",
        shed, "'parts': [{'item': 'bolt', 'qty': 9}]");
    thing("'name': 'c', 'size': 3, 'colour': 'green', 'day': '2026-02-28', 'helper': 'li.wei'");
    thing("'name': 'd', 'day': '2026-04-01', 'at': '2026-03-01T23:30:00+08:00'");
    thing("'name': 'E_', 'size': 5, 'day': '2025-12-31', 'at': '2026-03-02T00:30:00+08:00'");
  }

  @AfterAll
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "['size','eq',2] | b",
        "['size','ne',2] | a c d E_",
        "['size','in',[1,3]] | a c",
        "{'not':['size','in',[1,3]]} | b d E_",
        "['size','between',[2,3]] | b c",
        "{'not':['size','gt',2]} | a b d",
        "['size','empty',true] | d",
        "['size','empty',false] | a b c E_",
        "['name','contains','_'] | E_",
        "['name','starts','e'] | E_",
        "{'not':['colour','contains','e']} | d E_",
        "{'and':[['size','ge',2],['colour','eq','blue']]} | b",
        "{'or':[['size','eq',1],{'and':[['colour','eq','green'],['size','lt',4]]}]} | a c",
        "{'not':{'or':[['size','eq',1],['colour','eq','blue']]}} | c d E_",
        "['day','within','today'] | a",
        "['day','within','yesterday'] | b",
        "['day','within','this-week'] | a",
        "['day','within','last-week'] | b c",
        "['day','within','last-7-days'] | a b c",
        "['day','within','last-2-days'] | a b",
        "['day','within','this-month'] | a b",
        "['day','within','last-month'] | c",
        "['day','within','next-month'] | d",
        "['day','within','next-30-days'] | a",
        "['day','within','next-31-days'] | a d",
        "['day','within','this-quarter'] | a b c",
        "['day','within','last-quarter'] | E_",
        "['day','within','this-year'] | a b c d",
        "['day','within','last-year'] | E_",
        "{'not':['day','within','this-year']} | E_",
        "['at','within','today'] | E_",
        "['at','within','yesterday'] | d",
        "['at','eq','2026-03-01'] | d",
        "['at','between',['2026-03-01','2026-03-02']] | d E_",
        "['helper','eq','me'] | c",
        "['creator','eq','me'] | a b c d E_",
        "['place.name','eq','Shed'] | b",
        "['place.size','gt',5] | a b",
        "['place.size','empty',false] | a b",
        "{'not':['place.name','eq','Shed']} | a c d E_",
        "['place.name','contains','50%'] | a",
        "['place.state','eq','completed'] | a b",
        "{'and':[['place.size','gt',5],['place.name','starts','h']]} | a",
        "['parts.item','eq','bolt'] | a b",
        "{'any':['parts',{'and':[['item','eq','bolt'],['qty','lt',6]]}]} | a",
        "{'all':['parts',['item','eq','bolt']]} | b c d E_",
        "{'and':[['parts.item','empty',false],{'all':['parts',['item','eq','bolt']]}]} | b",
        "{'not':{'any':['parts',['qty','gt',6]]}} | a c d E_",
      })
  void shouldFind(String filter, String names) {
    assertThat(found(li, filter)).containsExactlyInAnyOrder(names.split(" "));
  }

  @Test
  void shouldAskReferencedRecordsOnlyForWhatThePersonMaySee() {
    assertThat(found(wang, "['place.rent','eq',10]")).containsExactly("a");
    assertThat(code(li, "['place.rent','eq',10]"))
        .isEqualTo(code(li, "['place.nothing','eq',10]"))
        .isEqualTo("record.unknown-column");
    assertThat(found(zhao, "['name','eq','a']")).containsExactly("a");
    assertThat(found(zhao, "['place.name','starts','h']")).isEmpty();
    assertThat(found(zhao, "{'not':['place.name','starts','h']}")).hasSize(5);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[",
        "",
        "1",
        "{}",
        "['size']",
        "['size','eq']",
        "['size','eq',null]",
        "['size','eq',{}]",
        "['size','like',1]",
        "[1,'eq',1]",
        "{'and':[]}",
        "{'or':{}}",
        "{'and':[['size','eq',1]],'or':[['size','eq',2]]}",
        "{'nor':[['size','eq',1]]}",
        "{'any':['parts']}",
        "{'any':['parts',{'any':['parts',['qty','eq',1]]}]}",
      })
  void shouldRefuseWhatItCannotRead(String filter) {
    assertThat(filter.isEmpty() ? "record.unreadable-filter" : code(li, filter))
        .isEqualTo("record.unreadable-filter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "['size','eq','x'] | record.bad-filter",
        "['size','eq',[1,2]] | record.bad-filter",
        "['size','in',[]] | record.bad-filter",
        "['size','eq',1e999999] | record.bad-filter",
        "['size','within','today'] | record.bad-filter",
        "['day','within','some-day'] | record.bad-filter",
        "['day','within','last-99999-days'] | record.bad-filter",
        "['day','eq','2026-02-30'] | record.bad-filter",
        "['size','empty','maybe'] | record.bad-filter",
        "['name','eq','a\\u0000b'] | record.bad-filter",
        "['size','contains','1'] | record.bad-filter",
        "['colours','eq',1] | record.unknown-column",
        "['name.size','eq',1] | record.unknown-column",
        "['place.parts','eq',1] | record.unknown-column",
        "{'any':['name',['size','eq',1]]} | record.unknown-column",
        "{'any':['parts',['size','eq',1]]} | record.unknown-column",
      })
  void shouldSayWhatIsWrong(String filter, String code) {
    assertThat(code(li, filter)).isEqualTo(code);
  }

  @Test
  void shouldRefuseWhatWouldBurdenTheDatabase() {
    String one = "['size','eq',1]";
    String many = "{'or':[%s]}".formatted(String.join(",", java.util.Collections.nCopies(61, one)));
    String deep = "{'not':".repeat(9) + one + "}".repeat(9);
    String long1 = "['name','eq','%s']".formatted("x".repeat(8000));
    assertThat(Arrays.asList(code(li, many), code(li, deep), code(li, long1)))
        .containsOnly("record.filter-too-large");
    assertThat(found(li, many.replaceFirst("\\['size','eq',1\\],", ""))).containsExactly("a");
  }

  @Test
  void shouldCostNoStatementMore() {
    Statistics statistics = world.database.statistics();
    found(li, "['place.size','gt',5]");

    long fewest = LongStream.range(0, 3).map(unused -> statements(statistics)).min().orElseThrow();
    assertThat(fewest)
        .as("once a second somebody looks whether the organisation has changed")
        .isLessThanOrEqualTo(2);
  }

  private long statements(Statistics statistics) {
    statistics.clear();
    found(li, "{'and':[['place.size','gt',5],['place.name','starts','h'],['parts.qty','gt',0]]}");
    return statistics.getPrepareStatementCount();
  }

  @Test
  void shouldShowTheColumnsThatAreAskedForInTheirOrder() {
    ListPage page = list(wang, "['name','eq','a']", List.of("size", "number", "colour"));
    assertThat(page.items().get(0).values())
        .containsExactly(Map.entry("size", "1"), Map.entry("colour", "Red"));
    assertThat(problem(() -> list(li, "['name','eq','a']", List.of("sizes"))))
        .isEqualTo("record.unknown-field");
    ListRequest hidden =
        new ListRequest(
            "place", null, Map.of(), "", "", List.of(), List.of("rent"), 20, null, false);
    assertThat(problem(() -> world.as(li, () -> world.lists.list(hidden))))
        .isEqualTo("record.unknown-field");
  }

  private UUID place(String data) {
    UUID id = world.as(wang, () -> world.records.createAndSubmit("place", json(data))).id();
    world.database.run(() -> world.handOver(id, li.personId()));
    return id;
  }

  private void thing(String data, Object... values) {
    String whole = "{" + data.formatted(values) + "}";
    world.as(li, () -> world.records.createAndSubmit("thing", json(whole)));
  }

  private List<String> found(Actor who, String filter) {
    return list(who, filter, List.of()).items().stream().map(ListPage.Item::title).toList();
  }

  private ListPage list(Actor who, String filter, List<String> fields) {
    ListRequest request =
        new ListRequest(
            "thing",
            null,
            Map.of(),
            filter.replace('\'', '"'),
            "",
            List.of("name"),
            fields,
            20,
            null,
            false);
    return world.as(who, () -> world.lists.list(request));
  }

  private String code(Actor who, String filter) {
    return problem(() -> found(who, filter));
  }

  private static String problem(Runnable work) {
    try {
      work.run();
      return "none";
    } catch (ProblemException e) {
      return e.first().code();
    }
  }
}
