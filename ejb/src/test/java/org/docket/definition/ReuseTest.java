package org.docket.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.docket.problem.Problem;
import org.docket.testing.Compilers;
import org.junit.jupiter.api.Test;

/** Definitions that extend others; the samples show what can be wrong with them. */
class ReuseTest {

  private static final String BLUEPRINT =
      """
      form: inspection
      parameters:
        subject: {type: text, title: Subject}
        most: {type: number, title: Most, default: 10}
        passed: {type: expression, title: Passed, default: total > 3}
      title: {en: <subject> visit, zh-CN: <subject>巡视}
      sections:
        - section: plan
          title: Plan of the <subject> visit
          fields:
            dealer: {type: text, title: Dealer}
            phone: {type: phone, title: Phone}
            total: {type: integer, title: Total, max: <most>}
            good: {type: yes-no, title: Good, value: <passed> and total > 0}
            points:
              type: table
              title: Points
              columns:
                point: {type: text, title: Point}
                score: {type: integer, title: Score}
      """;
  private static final String SALES =
      """
      form: sales-inspection
      extends: inspection
      with: {subject: {en: Sales, zh-CN: 销售}, passed: total > 7 or dealer = "x"}
      """;

  private final DefinitionLoader loader = new DefinitionLoader(List.of(), List.of());

  @Test
  void shouldPutValuesWhereTheBlueprintNamesParameters() {
    MapNode form = written(SALES);

    assertThat(form.requireText("title").in(Locale.ENGLISH)).isEqualTo("Sales visit");
    assertThat(form.requireText("title").in(Locale.CHINESE)).isEqualTo("销售巡视");
    MapNode section = form.maps("sections").get(0);
    assertThat(section.requireText("title").zh()).isEqualTo("Plan of the 销售 visit");
    assertThat(field(form, "total").integer("max")).contains(10);
    assertThat(field(form, "good").string("value"))
        .contains("(total > 7 or dealer = \"x\") and total > 0");
  }

  @Test
  void shouldChangeAddAndLeaveOutFieldsAndColumnsByTheirNames() {
    MapNode form =
        written(
            SALES
                + """
                without: {fields: [phone, points.score]}
                fields:
                  dealer: {required: true}
                  fax: {before: total, type: phone, title: Fax}
                  mail: {after: fax, type: email, title: Mail}
                  end: {type: date, title: End}
                  points: {columns: {photo: {before: point, type: attachments, title: Photo}}}
                """);

    MapNode fields = form.maps("sections").get(0).requireMap("fields");
    assertThat(fields.keys())
        .containsExactly("dealer", "fax", "mail", "total", "good", "points", "end");
    assertThat(fields.requireMap("dealer").flag("required")).isTrue();
    assertThat(fields.requireMap("dealer").requireText("title").en()).isEqualTo("Dealer");
    assertThat(fields.requireMap("points").requireMap("columns").keys())
        .containsExactly("photo", "point");
  }

  @Test
  void shouldReplaceAFieldThatBecomesAnotherKind() {
    MapNode form = written(SALES + "fields:\n  total: {type: text, title: Words}\n");

    assertThat(field(form, "total").keys()).containsExactly("type", "title");
  }

  @Test
  void shouldChangeMoveAddAndLeaveOutSections() {
    MapNode form =
        written(
            SALES
                + """
                sections:
                  - {section: end, title: End, fields: {remark: {type: text, title: Remark}}}
                  - {section: first, before: plan, title: First, fields: {code: {type: text, title: Code}}}
                  - {section: plan, after: end, title: Plans}
                """);

    assertThat(form.maps("sections"))
        .extracting(section -> section.requireString("section"))
        .containsExactly("first", "end", "plan");
    assertThat(form.maps("sections").get(2).requireText("title").en()).isEqualTo("Plans");
  }

  @Test
  void shouldFindStepsHoweverDeepTheyStand() {
    MapNode chain =
        load(
                """
                chain: long
                extends: short
                without: {steps: [note]}
                steps:
                  - {step: costs, within: 2 days}
                  - {step: again, after: costs, title: Again, do: fill, by: creator}
                """,
                "long.chain.yaml",
                """
                chain: short
                title: Short
                steps:
                  - choose:
                      - when: "1 > 0"
                        steps:
                          - {step: costs, title: Costs, do: approve, by: creator}
                          - {step: note, title: Note, do: fill, by: creator}
                      - otherwise:
                          - {step: other, title: Other, do: fill, by: creator}
                """,
                "short.chain.yaml")
            .source("chain", "long")
            .orElseThrow()
            .root();

    List<MapNode> steps = chain.maps("steps").get(0).maps("choose").get(0).maps("steps");
    assertThat(steps)
        .extracting(step -> step.requireString("step"))
        .containsExactly("costs", "again");
    assertThat(steps.get(0).string("within")).contains("2 days");
  }

  @Test
  void shouldPassValuesOnThroughABlueprintThatExtendsAnother() {
    CompiledSet set =
        load(
            BLUEPRINT,
            "inspection.form.yaml",
            """
            form: strict
            parameters: {theme: {type: text, title: Theme}}
            extends: inspection
            with: {subject: "<theme> (strict)", most: 3}
            """,
            "strict.form.yaml",
            "form: fair\nextends: strict\nwith: {theme: Fair}\n",
            "fair.form.yaml");

    MapNode form = set.source("form", "fair").orElseThrow().root();
    assertThat(form.requireText("title").en()).isEqualTo("Fair (strict) visit");
    assertThat(field(form, "total").integer("max")).contains(3);
    assertThat(set.sources("form")).containsOnlyKeys("fair");
  }

  @Test
  void shouldKeepThePlaceOfEverythingInTheFileThatSaysIt() {
    MapNode form = written(SALES + "fields:\n  dealer: {required: true}\n");

    assertThat(field(form, "dealer").requireScalar("required").location())
        .hasToString("p/sales.form.yaml:5:22");
    assertThat(field(form, "dealer").requireScalar("type").location())
        .hasToString("p/inspection.form.yaml:11:22");
  }

  @Test
  void shouldSayAMistakeOfABlueprintOnceWithOneOfThoseThatHaveIt() {
    List<Problem> problems =
        Compilers.loader()
            .load(
                List.of(
                    Packs.pack("p")
                        .with("inspection.form.yaml", BLUEPRINT.replace("total > 0", "totl > 0"))
                        .with("sales.form.yaml", SALES)
                        .with("other.form.yaml", SALES.replace("sales-", "other-"))
                        .files()))
            .problems();

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).location().file()).isEqualTo("p/inspection.form.yaml");
    assertThat(problems.get(0).message().en()).contains("-inspection', which extends this");
  }

  @Test
  void shouldSayAMistakeOfAUsedBaseOnlyThere() {
    String base = BLUEPRINT.replaceAll("(?m)^(parameters:|  (subject|most|passed):.*)\n", "");
    base = base.replaceAll("<(subject|most|passed)>", "1").replace("value: 1 and", "value: x and");
    List<Problem> problems =
        Compilers.loader()
            .load(
                List.of(
                    Packs.pack("p")
                        .with("inspection.form.yaml", base)
                        .with("sales.form.yaml", "form: sales\nextends: inspection\n")
                        .files()))
            .problems();

    assertThat(problems).extracting(Problem::code).containsExactly("expression.unknown-name");
    assertThat(problems.get(0).message().en()).doesNotContain("extends this");
  }

  @Test
  void shouldChangeTheRevisionOfAllThatExtendWhatChanges() {
    PackFiles before = pack(BLUEPRINT, SALES);
    PackFiles after = pack(BLUEPRINT.replace("title: Dealer", "title: Shop"), SALES);

    assertThat(ReleaseComparison.of(List.of(before), List.of(after)))
        .extracting(Change::key)
        .containsExactly("inspection", "sales-inspection");
  }

  @Test
  void shouldRefuseMoreLevelsThanAnyoneFollows() {
    Packs pack = Packs.pack("p").with("inspection.form.yaml", BLUEPRINT);
    String base = "inspection";
    for (int level = 0; level < 10; level++) {
      String key = "level" + level;
      String with = level == 0 ? "with: {subject: Sales}\n" : "";
      pack.with(key + ".form.yaml", "form: " + key + "\nextends: " + base + "\n" + with);
      base = key;
    }

    assertThat(loader.load(List.of(pack.files())).problems())
        .extracting(Problem::code)
        .containsOnly("definition.too-many-levels");
  }

  @Test
  void shouldRefuseValuesThatGrowIntoAFlood() {
    String many = "<subject>".repeat(400);
    List<Problem> problems =
        loader
            .load(
                List.of(
                    pack(
                        BLUEPRINT.replace("title: Dealer", "title: \"" + many + "\""),
                        SALES.replace("en: Sales", "en: \"" + "x".repeat(4000) + "\""))))
            .problems();

    assertThat(problems).extracting(Problem::code).containsExactly("definition.file-too-large");
  }

  private MapNode written(String form) {
    return loader
        .load(List.of(pack(BLUEPRINT, form)))
        .require()
        .source("form", "sales-inspection")
        .orElseThrow()
        .root();
  }

  private static PackFiles pack(String blueprint, String form) {
    return Packs.pack("p")
        .with("inspection.form.yaml", blueprint)
        .with("sales.form.yaml", form)
        .files();
  }

  private CompiledSet load(String... contentsAndNames) {
    Packs pack = Packs.pack("p");
    for (int i = 0; i < contentsAndNames.length; i += 2) {
      pack.with(contentsAndNames[i + 1], contentsAndNames[i]);
    }
    return loader.load(List.of(pack.files())).require();
  }

  private static MapNode field(MapNode form, String key) {
    return form.maps("sections").get(0).requireMap("fields").requireMap(key);
  }
}
