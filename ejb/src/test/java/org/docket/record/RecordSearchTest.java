package org.docket.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.record.RecordWorld.json;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.platform.Actor;
import org.docket.record.SearchResult.OfForm;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RecordSearchTest {

  private static final Map<String, String> PACK =
      Map.of(
          "client.form.yaml",
          """
          form: client
          title: {en: Client, zh-CN: 客户}
          recordTitle: name
          sections:
            - title: {en: Client, zh-CN: 客户}
              fields:
                name: {type: text, title: Name, required: true, search: true}
                phone: {type: phone, title: {en: Phone, zh-CN: 电话}, search: true}
          access:
            create: [everyone]
            read: [everyone]
          """,
          "claim.form.yaml",
          """
          form: claim
          title: {en: Claim, zh-CN: 索赔}
          recordTitle: '"Claim"'
          sections:
            - title: {en: Claim, zh-CN: 索赔}
              fields:
                client: {type: reference, title: Client, to: client, search: true}
                office: {type: unit, title: Office, search: true}
                cause: {type: choice, title: {en: Cause, zh-CN: 原因}, options: {leak: {en: Oil leak, zh-CN: 漏油}, heat: {en: Heat, zh-CN: 过热}}, search: true}
                story: {type: long-text, title: {en: Story, zh-CN: 经过}, search: true}
                unsearched: {type: text, title: Unsearched}
                secret: {type: text, title: Secret, search: true}
                papers: {type: attachments, title: {en: Papers, zh-CN: 资料}}
                letters: {type: attachments, title: Letters}
                parts:
                  type: table
                  title: Parts
                  columns:
                    item: {type: text, title: Item, search: true}
          access:
            create: [everyone]
            read: [creator, {position: manager, of: office}]
          fieldAccess:
            secret: {read: [{position: manager}]}
            letters: {read: [{position: manager}]}
          """);

  private final RecordWorld world = new RecordWorld(PACK);
  private final Actor li = world.person("li.wei", "李伟", "clerk", "SH01");
  private final Actor sun = world.person("sun.li", "孙丽", "clerk", "SH01");
  private final Actor wang = world.person("wang.fang", "王芳", "manager", "BJ01");
  private final Actor zhao = world.person("zhao.lei", "赵磊", "manager", "SH01");

  @BeforeAll
  void fill() {
    UUID client = create(sun, "client", "{'name': '东风汽车公司', 'phone': '13812345678'}");
    for (int i = 0; i < 7; i++) {
      create(sun, "client", "{'name': 'Client number %d'}".formatted(i));
    }
    UUID paper = upload(wang, "发票 2026-03 invoice.pdf");
    UUID letter = upload(wang, "confidential letter.pdf");
    UUID claim =
        create(
            wang,
            "claim",
            ("{'client': '%s', 'office': 'BJ01', 'cause': 'leak', 'story': 'The pump made a grinding noise after"
                    + " two hours and then the coolant boiled over near the harbour', 'unsearched': 'needle',"
                    + " 'secret': 'bonanza', 'papers': ['%s'], 'letters': ['%s'], 'parts': [{'item': 'gasket'}]}")
                .formatted(client, paper, letter));
    world.database.run(() -> world.handOver(claim, li.personId()));
    world.as(sun, () -> world.records.create("claim", json("{'story': 'draft about a harbour'}")));
  }

  @AfterAll
  void close() {
    world.close();
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "harbour, Story",
    "grind harbour, Story",
    "漏油, Cause",
    "oil, Cause",
    "ly, Cause",
    "gasket, Item",
    "发票, Papers",
    "fp, Papers",
    "invoice.pdf, Papers",
    "2026-03, Papers",
    "qcgs, Client",
  })
  void shouldFindTextsOfFieldsAndNamesOfAttachments(String words, String field) {
    OfForm claims =
        found(li, words).stream().filter(of -> of.form().equals("claim")).findFirst().orElseThrow();
    assertThat(claims.hits()).hasSize(1);
    assertThat(claims.hits().get(0).found().orElseThrow().field().en()).isEqualTo(field);
  }

  @Test
  void shouldGroupByFormAndSayThatThereIsMore() {
    assertThat(found(li, "东风").stream().map(OfForm::form)).containsExactly("claim", "client");
    OfForm clients = found(li, "number").get(0);
    assertThat(clients.hits()).hasSize(5);
    assertThat(clients.more()).isTrue();
    assertThat(clients.hits().get(0).title()).isEqualTo("Client number 6");
    assertThat(found(li, "5678").get(0).hits().get(0).found().orElseThrow().text())
        .isEqualTo("13812345678");
  }

  @Test
  void shouldShowTheTextAroundTheWord() {
    assertThat(found(li, "boiled").get(0).hits().get(0).found().orElseThrow().text())
        .startsWith("…")
        .contains("coolant boiled over")
        .hasSizeLessThan(90);
  }

  @Test
  void shouldFindNothingThatThePersonMayNotSee() {
    assertThat(found(li, "harbour")).hasSize(1);
    assertThat(found(wang, "harbour")).hasSize(1);
    assertThat(found(zhao, "harbour")).isEmpty();
    assertThat(found(sun, "harbour").get(0).hits())
        .hasSize(1)
        .allMatch(h -> h.state() == RecordState.DRAFT);
  }

  @Test
  void shouldBeNoOracleForFieldsThatOnlySomeSee() {
    for (Actor who : List.of(li, wang)) {
      assertThat(found(who, "bonanza")).isEmpty();
      assertThat(found(who, "confidential")).isEmpty();
      assertThat(found(who, "needle")).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"''", "'   '", "'%'", "'\\'", "'''; drop table x --'", "'zz:* | !qq'", "'𠮷'"})
  void shouldStandWhateverIsTyped(String words) {
    assertThat(found(li, words)).isEmpty();
    ListRequest request =
        new ListRequest("client", null, Map.of(), words, List.of(), 20, null, false);
    assertThat(world.as(li, () -> world.lists.list(request)).items())
        .hasSize(words.isBlank() ? 8 : 0);
  }

  @Test
  void shouldNeedAtMostFourStatements() {
    Statistics statistics = world.database.statistics();
    found(li, "东风");
    statistics.clear();
    found(li, "东风");

    assertThat(statistics.getPrepareStatementCount()).isLessThanOrEqualTo(4);
  }

  private List<OfForm> found(Actor who, String words) {
    return world.as(who, () -> world.search.find(words)).forms();
  }

  private UUID create(Actor who, String form, String data) {
    return world.as(who, () -> world.records.createAndSubmit(form, json(data))).id();
  }

  private UUID upload(Actor who, String name) {
    byte[] content = "%PDF-1.7\nsome text\n%%EOF".getBytes(StandardCharsets.UTF_8);
    return world.as(
        who,
        () ->
            world
                .attachments
                .upload(name, "application/pdf", new ByteArrayInputStream(content))
                .id());
  }
}
