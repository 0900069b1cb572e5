package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choices by levels, and choices whose options depend on other fields, through the use cases. */
class ChoicesTest {

  private static final Map<String, String> PACK =
      Map.of(
          "regions.list.yaml",
          """
          list: regions
          title: {en: Regions, zh-CN: 地区}
          levels:
            province: {en: Province, zh-CN: 省}
            city: {en: City, zh-CN: 市}
          from: regions.csv
          """,
          "regions.csv",
          """
          code,parent,en,zh-CN
          32,,Jiangsu,江苏省
          3201,32,Nanjing,南京市
          3205,32,Suzhou,苏州市
          3,,Threeland,三省
          71,,Taiwan,台湾省
          """,
          "engines.list.yaml",
          """
          list: engines
          title: {en: Engines, zh-CN: 机型}
          columns:
            fuel: {type: text}
            power: {type: number}
            marine: {type: yes-no}
          items:
            d9: {title: {en: D9, zh-CN: D9 型}, values: {fuel: diesel, power: 250, marine: true}}
            d4: {title: {en: D4, zh-CN: D4 型}, values: {fuel: diesel, power: 90}}
            g2: {title: {en: G2, zh-CN: G2 型}, values: {fuel: gas, power: 200}}
            d1: {title: {en: D1, zh-CN: D1 型}, values: {fuel: diesel, power: 20}, active: false}
          """,
          "site.form.yaml",
          """
          form: site
          title: {en: Site, zh-CN: 工地}
          recordTitle: name
          sections:
            - title: {en: Site, zh-CN: 工地}
              fields:
                name: {type: text, title: Name, required: true}
                region: {type: tree-choice, title: Region, list: regions, level: city, search: true}
                inJiangsu: {type: yes-no, title: In Jiangsu, value: 'region.province.code = "32"'}
                where: {type: text, title: Where, value: 'region.city.name'}
                fuel: {type: choice, title: Fuel, options: {diesel: Diesel, gas: Gas}}
                least: {type: integer, title: Least power}
                engine: {type: choice, title: Engine, list: engines, where: candidate.fuel = fuel and (least = null or candidate.power >= least)}
                also: {type: multi-choice, title: Also, list: engines, where: candidate.fuel = fuel}
                stops:
                  type: table
                  title: Stops
                  columns:
                    at: {type: tree-choice, title: At, list: regions, search: true}
                    engine: {type: choice, title: Engine, list: engines, where: candidate.fuel = fuel}
          views:
            - {view: all, title: All, columns: [name, region], filters: [region], sort: [region]}
          access:
            create: [everyone]
            read: [everyone]
            edit: [everyone]
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");

  @AfterEach
  void close() {
    world.close();
  }

  @BeforeEach
  void fill() {
    submit("{'name':'A','region':'3201'}");
    submit("{'name':'B','region':{'code':'3205'},'stops':[{'at':'3201'},{'at':'71'}]}");
    submit("{'name':'C','region':'江苏省 / 南京市'}");
    submit("{'name':'D','region':'71'}");
    submit("{'name':'E','region':'Threeland'}");
  }

  private RecordView submit(String data) {
    return world.as(li, () -> world.records.createAndSubmit("site", json(data)));
  }

  @Test
  void shouldHoldEveryLevelAndLetFormulasAskForEach() {
    JsonNode data = submit("{'name':'F','region':'3205'}").data();

    assertThat(data.path("region").path("code").asText()).isEqualTo("3205");
    assertThat(data.path("region").path("title").asText()).isEqualTo("Jiangsu / Suzhou");
    assertThat(data.path("region").path("name").asText()).isEqualTo("苏州市");
    assertThat(data.path("region").path("province").path("name").asText()).isEqualTo("江苏省");
    assertThat(data.path("inJiangsu").asBoolean()).isTrue();
    assertThat(data.path("where").asText()).isEqualTo("苏州市");
  }

  @Test
  void shouldAskToGoFurtherOnlyWhereTheTreeDoes() {
    assertThat(refusals("{'name':'F','region':'32'}"))
        .extracting(problem -> problem.message().en())
        .containsExactly("\"Region\": choose the City too");
    assertThat(refusals("{'name':'F','region':'33'}"))
        .extracting(Problem::code)
        .containsExactly("form.not-found");
    assertThat(refusals("{'name':'F','region':'江苏省 / 杭州市'}"))
        .extracting(Problem::code)
        .containsExactly("form.not-found");
  }

  @Test
  void shouldFilterByAnyLevel() {
    assertThat(found("region", "within:32")).containsExactlyInAnyOrder("A", "B", "C");
    assertThat(found("region", "within:3205")).containsExactly("B");
    assertThat(found("region", "eq:32")).isEmpty();
    assertThat(found("region", "in:3201,71")).containsExactlyInAnyOrder("A", "C", "D");
    assertThat(found("region", "within:3")).containsExactly("E");
    assertThat(found("stops.at", "within:32")).containsExactly("B");
    assertThatThrownBy(() -> found("region", "within:99"))
        .hasMessageContaining("a code of the list");
    assertThatThrownBy(() -> found("number", "within:32"))
        .hasMessageContaining("within for days, moments and trees only");
  }

  private List<String> found(String column, String filter) {
    ListRequest request =
        new ListRequest(
            "site", "all", Map.of(column, List.of(filter)), "", List.of(), 20, null, false);
    return world.as(li, () -> world.lists.list(request)).items().stream()
        .map(ListPage.Item::title)
        .toList();
  }

  @Test
  void shouldTakeOnlyOptionsThatTheConditionLetsThrough() {
    assertThat(refusals("{'name':'F','fuel':'gas','engine':'d9'}"))
        .extracting(Problem::code)
        .containsExactly("form.not-a-candidate");
    assertThat(refusals("{'name':'F','fuel':'diesel','least':100,'engine':'d4'}"))
        .extracting(problem -> problem.message().en())
        .containsExactly("\"Engine\": 'D4' cannot be chosen here; choose one from the list");
    assertThat(refusals("{'name':'F','fuel':'diesel','also':['d9','g2','d4']}")).hasSize(1);
    assertThat(refusals("{'name':'F','fuel':'gas','stops':[{'engine':'g2'},{'engine':'d9'}]}"))
        .extracting(problem -> problem.pointer())
        .containsExactly("/data/stops/1/engine");
    assertThat(submit("{'name':'F','fuel':'diesel','least':100,'engine':'d9','also':['d4']}"))
        .isNotNull();
  }

  @Test
  void shouldNotOfferWhatIsNotActiveAnyMore() {
    assertThat(refusals("{'name':'F','fuel':'diesel','engine':'d1'}"))
        .extracting(Problem::code)
        .containsExactly("form.not-a-candidate");
  }

  @Test
  void shouldRefuseWhatAnotherChangeMadeUnfit() {
    RecordView record =
        submit("{'name':'F','fuel':'diesel','engine':'d9','stops':[{'engine':'d4'}]}");

    assertThat(
            refusals(
                () ->
                    world.records.save(
                        record.id(),
                        record.version(),
                        json("{'name':'F','fuel':'gas','engine':'d9'}"))))
        .extracting(problem -> problem.pointer())
        .contains("/data/engine");
  }

  private List<Problem> refusals(String data) {
    return refusals(() -> world.records.createAndSubmit("site", json(data)));
  }

  private List<Problem> refusals(Supplier<RecordView> work) {
    try {
      world.as(li, work);
      return List.of();
    } catch (ProblemException refused) {
      return refused.problems();
    }
  }
}
