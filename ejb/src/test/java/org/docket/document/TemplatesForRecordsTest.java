package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.approval.Tasks;
import org.docket.definition.PackFiles;
import org.docket.definition.ShippedPacks;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.docket.record.job.JobWorker;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A template prints only the records that its {@code when} names. */
class TemplatesForRecordsTest {

  private static final Instant MARCH = Instant.parse("2026-03-02T01:00:00Z");

  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          pack: offers
          title: {en: Offers, zh-CN: 报价}
          version: 1.0.0
          requires: [organization]
          families: {offers: {en: Offers, zh-CN: 报价}}
          """,
          "company.organization.yaml",
          """
          organization: company
          title: {en: Company, zh-CN: 公司}
          positions:
            clerk: {title: {en: Clerk, zh-CN: 文员}}
            chief: {title: {en: Chief, zh-CN: 主管}}
          units:
            HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}
            SH: {title: {en: Shanghai branch, zh-CN: 上海分公司}, type: office, parent: HQ}
          people:
            - {login: bob, name: 鲍博, administrator: true, appointments: [{position: chief, unit: HQ}]}
            - {login: cat, name: 蔡婷, appointments: [{position: clerk, unit: HQ}]}
            - {login: dan, name: 丹丹, appointments: [{position: clerk, unit: SH}]}
          """,
          "offer.series.yaml",
          """
          series: offer
          title: {en: Offers, zh-CN: 报价编号}
          pattern: "L-{yyyy}-{000}"
          restarts: yearly
          """,
          "offer.form.yaml",
          """
          form: offer
          title: {en: Offer, zh-CN: 报价}
          recordTitle: subject
          sections:
            - title: {en: Offer, zh-CN: 报价}
              fields:
                subject: {type: text, title: {en: Subject, zh-CN: 事由}, required: true}
                bonus: {type: money, title: {en: Bonus, zh-CN: 奖金}}
          access: {create: [everyone], read: [everyone]}
          """,
          "offer.chain.yaml",
          """
          chain: offer
          title: {en: Offer, zh-CN: 报价}
          needs: {subject: text}
          steps:
            - {step: write, title: {en: Write, zh-CN: 起草}, do: fill, by: creator, number: offer}
            - step: agree
              title: {en: Agree, zh-CN: 审批}
              do: approve
              by: {position: chief}
              outcomes: {approve: next, return: write}
          onEnd:
            - {issue: final}
            - {issue: premium, when: subject = "Premium"}
          """,
          "OFF-01.process.yaml",
          """
          process: OFF-01
          title: {en: Offers, zh-CN: 报价}
          family: offers
          form: offer
          chain: offer
          templates: [slip, final, branch, premium]
          """,
          "slip.template.yaml",
          "template: slip\ntitle: {en: Slip, zh-CN: 便条}\nform: offer\nbody: page\n",
          "final.template.yaml",
          """
          template: final
          title: {en: Final offer, zh-CN: 正式报价}
          form: offer
          when: state = "completed"
          body: page
          """,
          "branch.template.yaml",
          """
          template: branch
          title: {en: Offer of the branch, zh-CN: 分公司报价}
          form: offer
          when: unit.code = "SH"
          body: page
          """,
          "premium.template.yaml",
          """
          template: premium
          title: {en: Premium offer, zh-CN: 优惠报价}
          form: offer
          when: bonus != null and bonus > 100
          body: page
          """);

  private final World world = World.of(packs());

  TemplatesForRecordsTest() {
    world.get(Seeding.class).seed();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static List<PackFiles> packs() {
    Map<String, byte[]> files = new HashMap<>();
    FILES.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    for (String language : List.of("zh-CN", "en")) {
      files.put(
          "page." + language + ".vm", "<p>$record.subject</p>".getBytes(StandardCharsets.UTF_8));
    }
    PackFiles organization =
        ShippedPacks.all().stream()
            .filter(pack -> pack.pack().equals("organization"))
            .findFirst()
            .orElseThrow();
    return List.of(organization, new PackFiles("offers", files));
  }

  @Test
  void shouldRefuseToIssueAndPreviewWhatTheTemplateIsNotFor() {
    UUID record = record("cat", "An offer");

    refused(
        () -> issue(record, "final"),
        "Final offer does not print this record as it is now, only where State = Completed",
        "单据现状不适用正式报价，仅适用于：状态 = 已完成");
    refused(
        () -> issue(record, "branch"),
        "Offer of the branch does not print this record as it is now, only where Unit.code = SH",
        "单据现状不适用分公司报价，仅适用于：所属部门.code = SH");
    assertThatThrownBy(
            () ->
                as(
                    "cat",
                    () ->
                        world
                            .get(DocumentPreviews.class)
                            .preview(record, "premium", Locale.ENGLISH)))
        .hasMessageContaining("document.not-for-this-record");
    assertThat(as("cat", () -> world.get(Documents.class).of(record))).isEmpty();
  }

  @Test
  void shouldOfferWhatPrintsTheRecordAsItIs() {
    UUID ofTheHouse = record("cat", "An offer");
    UUID ofTheBranch = record("dan", "An offer");

    assertThat(offered(ofTheHouse)).containsExactlyInAnyOrder("slip");
    assertThat(offered(ofTheBranch)).containsExactlyInAnyOrder("slip", "branch");
    approve(ofTheHouse);

    assertThat(offered(ofTheHouse)).containsExactlyInAnyOrder("slip", "final");
    assertThat(issue(ofTheBranch, "branch").template()).isEqualTo("branch");
  }

  /** What a chain issues is no other than what a person may: the record would end without it. */
  @Test
  void shouldRefuseTheLastDecisionWhereTheChainIssuesWhatTheTemplateDoesNotPrint() {
    UUID fits = record("cat", "An offer");
    UUID doesNot = record("cat", "Premium");

    approve(fits);
    assertThat(as("cat", () -> world.get(Documents.class).of(fits)))
        .extracting(Document::template)
        .containsExactly("final");
    assertThatThrownBy(() -> approve(doesNot))
        .hasMessageContaining("document.not-for-this-record")
        .hasMessageContaining("Bonus ≠ empty and Bonus > 100");
    assertThat(as("cat", () -> world.get(Records.class).get(doesNot)).state())
        .isEqualTo(RecordState.RUNNING);
    assertThat(as("cat", () -> world.get(Documents.class).of(doesNot))).isEmpty();
  }

  @Test
  void shouldLogWhichRecordsOfAListTheTemplateIsNotFor() {
    UUID fits = record("dan", "Of the branch");
    UUID doesNot = record("cat", "Of the house");

    PrintBatch batch =
        as(
            "cat",
            () ->
                world
                    .get(PrintBatches.class)
                    .begin(ListRequest.of("offer"), "branch", Locale.ENGLISH, null));
    world.get(DocketClock.class).at(MARCH, this::work);

    List<PrintBatch.Line> lines =
        as("cat", () -> world.get(PrintBatches.class).lines(batch.id(), 0, false));
    assertThat(lines)
        .filteredOn(line -> line.problem().isEmpty())
        .extracting(PrintBatch.Line::record)
        .containsExactly(fits);
    assertThat(lines)
        .filteredOn(line -> line.record().equals(doesNot))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.problem().orElseThrow().en())
                    .contains("Offer of the branch does not print this record"));
  }

  private Boolean work() {
    new JobWorker(
            List.of(world.get(BatchPrinting.class)),
            world.get(Organization.class),
            world.get(CurrentUser.class))
        .run();
    return true;
  }

  private void refused(Supplier<?> work, String en, String zh) {
    assertThatThrownBy(work::get)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> {
              assertThat(refused.first().code()).isEqualTo("document.not-for-this-record");
              assertThat(refused.first().message().en()).isEqualTo(en);
              assertThat(refused.first().message().zh()).isEqualTo(zh);
              assertThat(refused.first().pointer()).isEqualTo("/template");
            });
  }

  private List<String> offered(UUID record) {
    return as("cat", () -> world.get(Documents.class).templatesOf(record)).stream()
        .map(TemplateDefinition::key)
        .toList();
  }

  private Document issue(UUID record, String template) {
    return as(
        "cat", () -> world.get(DocumentIssuing.class).issue(record, template, Locale.ENGLISH));
  }

  private UUID record(String login, String subject) {
    JsonNode data = JsonNodeFactory.instance.objectNode().put("subject", subject);
    return as(login, () -> world.get(Records.class).createAndSubmit("offer", data).id());
  }

  private void approve(UUID record) {
    UUID task =
        as("bob", () -> world.get(Tasks.class).onRecord(record)).stream()
            .findFirst()
            .orElseThrow()
            .id();
    Decision decision =
        new Decision(
            "approve", Optional.empty(), JsonNodeFactory.instance.objectNode(), Optional.empty());
    as("bob", () -> world.get(Decisions.class).decide(task, decision));
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor = new Actor(person.id(), login, person.name(), Locale.ENGLISH, login.equals("bob"));
    return world
        .get(CurrentUser.class)
        .runAs(
            actor, () -> world.get(DocketClock.class).at(MARCH, () -> world.database().call(work)));
  }
}
