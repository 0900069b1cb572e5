package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.docket.platform.Actor;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Checklists: lines of the definition with scores, findings, and what formulas see of them. */
class ChecklistsTest {

  private static final Map<String, String> PACK =
      Map.of(
          "shop-checks.list.yaml",
          """
          list: shop-checks
          title: {en: Checks, zh-CN: 检查项}
          columns:
            max: {type: number}
            standard: {type: text}
          items:
            sign: {title: {en: Signboard, zh-CN: 门头}, values: {max: 5, standard: 夜间照明}}
            tools: {title: {en: Tools, zh-CN: 工具}, values: {max: 20}}
          """,
          "audit.form.yaml",
          """
          form: audit
          title: {en: Audit, zh-CN: 检查单}
          recordTitle: name
          sections:
            - title: Audit
              fields:
                name: {type: text, title: Name, required: true}
                shop: {type: checklist, title: Shop, list: shop-checks, limit: 60, required: true, search: true}
                quick:
                  type: checklist
                  title: Quick
                  photos: false
                  items:
                    one: {title: One}
                    two: {title: Two, max: 2.5}
                points: {type: decimal, title: Points, value: shop.score + quick.score}
                percent: {type: decimal, title: Percent, value: shop.percent}
                open: {type: integer, title: Open, value: quick.open}
                best: {type: decimal, title: Best, value: max(shop.lines.score)}
          rules:
            - {require: shop.percent >= 20, say: {en: Too bad to be true, zh-CN: 分数过低}, at: shop}
          views:
            - {view: all, title: All, columns: [name, shop], filters: [shop], sort: [-shop]}
          access: {create: [everyone], read: [everyone], edit: [everyone]}
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");

  @AfterEach
  void close() {
    world.close();
  }

  private RecordView submit(String data) {
    return world.as(li, () -> world.records.createAndSubmit("audit", json(data)));
  }

  @Test
  void shouldHaveALineForEachItemAndSumThemUp() {
    JsonNode data =
        submit(
                "{'name':'A','shop':[{'item':'tools','score':16},{'_id':'sign','score':'4.5'}],'quick':[{'item':'two','score':1}]}")
            .data();

    assertThat(data.at("/shop/0/_id").asText()).isEqualTo("sign");
    assertThat(data.at("/shop/0/max").asText()).isEqualTo("5");
    assertThat(data.at("/shop/1/score").asText()).isEqualTo("16");
    assertThat(data.at("/quick/0/max").asText()).isEqualTo("10");
    assertThat(data.path("points").asText()).isEqualTo("21.5");
    assertThat(data.path("percent").asText()).isEqualTo("82");
    assertThat(data.path("open").asInt()).isEqualTo(1);
    assertThat(data.path("best").asText()).isEqualTo("16");
  }

  @Test
  void shouldWantScoresWithinTheirLimitsAndAFindingBelowTheLimit() {
    assertThat(
            places("{'name':'A','shop':[{'item':'sign','score':6},{'item':'tools','score':11}]}"))
        .containsExactlyInAnyOrder(
            "/data/shop/0/score form.too-large", "/data/shop/1/finding form.required");
    assertThat(places("{'name':'A','shop':[{'item':'sign','score':5}]}"))
        .containsExactly("/data/shop/1/score form.required");
    assertThat(places("{'name':'A'}"))
        .contains("/data/shop/0/score form.required", "/data/shop/1/score form.required")
        .contains("/data/shop form.rule");
    assertThat(
            places("{'name':'A','shop':[{'item':'sign','score':5},{'item':'tools','score':12}]}"))
        .isEmpty();
  }

  @Test
  void shouldTakeNoOtherLinesAndLeaveWhatTheDefinitionSays() {
    String both = "{'item':'sign','score':5},{'item':'tools','score':20}";

    assertThat(places("{'name':'A','shop':[" + both + ",{'item':'tool','score':1}]}"))
        .containsExactly("/data/shop form.unknown-item");
    assertThat(places("{'name':'A','shop':[{'item':'sign','max':50,'score':5}," + both + "]}"))
        .containsExactly("/data/shop/0/max form.not-editable");
    assertThat(places("{'name':'A','shop':[" + both + "],'quick':[{'item':'one','photos':[]}]}"))
        .containsExactly("/data/quick/0/photos form.unknown-field");
  }

  @Test
  void shouldKeepTheLinesThatAreNotSent() {
    RecordView record =
        submit("{'name':'A','shop':[{'item':'sign','score':5},{'item':'tools','score':20}]}");

    RecordView saved =
        world.as(
            li,
            () ->
                world.records.save(
                    record.id(),
                    record.version(),
                    json("{'name':'B','shop':[{'item':'tools','score':19}]}")));

    assertThat(saved.data().at("/shop/0/score").asText()).isEqualTo("5");
    assertThat(saved.data().at("/shop/1/score").asText()).isEqualTo("19");
  }

  @Test
  void shouldFilterByThePercentage() {
    submit("{'name':'Good','shop':[{'item':'sign','score':5},{'item':'tools','score':20}]}");
    submit("{'name':'Fair','shop':[{'item':'sign','score':3},{'item':'tools','score':12}]}");
    ListRequest request =
        new ListRequest(
            "audit", "all", Map.of("shop", List.of("ge:80")), "", List.of(), 20, null, false);

    List<ListPage.Item> found = world.as(li, () -> world.lists.list(request)).items();

    assertThat(found).extracting(ListPage.Item::title).containsExactly("Good");
    assertThat(found.get(0).values()).containsEntry("shop", "25 / 25 (100%)");
  }

  private List<String> places(String data) {
    try {
      submit(data);
      return List.of();
    } catch (ProblemException refused) {
      return refused.problems().stream().map(ChecklistsTest::place).toList();
    }
  }

  private static String place(Problem problem) {
    return problem.pointer() + " " + problem.code();
  }
}
