package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.PackSource;
import org.docket.definition.Release;
import org.docket.definition.Releases;
import org.docket.definition.ShippedPacks;
import org.docket.document.TemplateEdition.State;
import org.docket.document.TemplateEditions.Controlled;
import org.docket.numbering.NumberRegister;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a controlled template over several releases. */
class TemplateEditionsTest {

  private static final Instant MARCH = Instant.parse("2026-03-02T01:00:00Z");
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final Instant IN_APRIL = Instant.parse("2026-04-02T01:00:00Z");

  private static final Map<String, String> FILES =
      Map.of(
          "pack.yaml",
          """
          pack: slips
          title: {en: Slips, zh-CN: 便条}
          version: 1.0.0
          requires: [organization]
          families: {slips: {en: Slips, zh-CN: 便条}}
          """,
          "company.organization.yaml",
          """
          organization: company
          title: {en: Company, zh-CN: 公司}
          positions:
            clerk: {title: {en: Clerk, zh-CN: 文员}}
            checker: {title: {en: Checker, zh-CN: 审核员}}
            chief: {title: {en: Chief, zh-CN: 主管}}
          units:
            HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}
          people:
            - {login: admin, name: 高文博, administrator: true, appointments: [{position: checker, unit: HQ}]}
            - {login: ann, name: 安安, appointments: [{position: checker, unit: HQ}, {position: chief, unit: HQ}]}
            - {login: bob, name: 鲍博, appointments: [{position: chief, unit: HQ}]}
            - {login: cat, name: 蔡婷, appointments: [{position: clerk, unit: HQ}]}
          """,
          "slip.series.yaml",
          """
          series: slip
          title: {en: Slips, zh-CN: 便条编号}
          pattern: "S-{yyyy}-{000}"
          restarts: yearly
          """,
          "slip.form.yaml",
          """
          form: slip
          title: {en: Slip, zh-CN: 便条}
          number: {series: slip}
          recordTitle: subject
          sections:
            - title: {en: Slip, zh-CN: 便条}
              fields:
                subject: {type: text, title: {en: Subject, zh-CN: 事由}, required: true}
          """,
          "slip.template.yaml",
          """
          template: slip
          title: {en: Slip, zh-CN: 便条}
          form: slip
          page: {header: controlled-document}
          control: {number: HD-BD-01, checkedBy: [checker], approvedBy: [chief]}
          """,
          "slip.zh-CN.vm",
          "<p>初版：$record.subject</p>#revisionTable()",
          "slip.en.vm",
          "<p>First: $record.subject</p>#revisionTable()");

  private final World world = World.of(packs(Map.of()));
  private final TemplateEditions editions = world.get(TemplateEditions.class);

  TemplateEditionsTest() {
    world.get(Seeding.class).seed();
  }

  @AfterEach
  void close() {
    world.close();
  }

  private static List<PackFiles> packs(Map<String, String> changes) {
    Map<String, byte[]> files = new HashMap<>();
    FILES.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    changes.forEach((path, text) -> files.put(path, text.getBytes(StandardCharsets.UTF_8)));
    PackFiles organization =
        ShippedPacks.all().stream()
            .filter(pack -> pack.pack().equals("organization"))
            .findFirst()
            .orElseThrow();
    return List.of(organization, new PackFiles("slips", files));
  }

  private static Map<String, String> second() {
    return Map.of(
        "slip.zh-CN.vm",
        "<p>二版：$record.subject $record.urgent</p>#revisionTable()",
        "slip.en.vm",
        "<p>Second: $record.subject $record.urgent</p>#revisionTable()",
        "slip.form.yaml",
        FILES.get("slip.form.yaml")
            + "      urgent: {type: yes-no, title: {en: Urgent, zh-CN: 紧急}}\n");
  }

  @Test
  void shouldPrintTheEditionThatIsInForceOnTheDayOfIssue() throws IOException {
    UUID old = record("old");
    UUID before = record("before");
    publish(second(), "Says whether it is urgent");
    UUID recent = record("recent");
    assertThat(printed(old, MARCH)).contains("First:old", "Revision:1");
    assertThat(printed(recent, MARCH))
        .as("a draft is not printed, though its release is live")
        .contains("First:recent", "Revision:1");

    UUID draft = edition(2).id();
    as("ann", MARCH, () -> editions.check(draft));
    assertThat(printed(record("checked"), MARCH)).contains("First:");
    as("bob", MARCH, () -> editions.approve(draft, APRIL));
    assertThat(printed(record("waiting"), MARCH)).contains("First:");
    assertThat(states(MARCH)).containsExactly(State.APPROVED, State.IN_FORCE);

    assertThat(printed(record("april"), IN_APRIL))
        .contains("Second:april", "Revision:2", "Formno.:HD-BD-01", "1April2026")
        .contains("Checked:安安", "Approved:鲍博", "Drawnup:高文博")
        .contains("Sayswhetheritisurgent");
    assertThat(states(IN_APRIL)).containsExactly(State.IN_FORCE, State.SUPERSEDED);
    assertThat(printed(old, IN_APRIL))
        .as("what was issued stays as it was")
        .contains("First:old", "Revision:1");
    assertThat(printed(before, IN_APRIL))
        .as("a record of a form that lacks the field of the new edition")
        .contains("Second:before");
  }

  @Test
  void shouldAskThreePeople() {
    publish(second(), "Second");
    UUID draft = edition(2).id();

    refused("admin", () -> editions.check(draft), "edition.same-person");
    refused("bob", () -> editions.check(draft), "access.holders-only");
    refused("cat", () -> editions.check(draft), "edition.unknown");
    refused("bob", () -> editions.approve(draft, APRIL), "edition.state");
    as("ann", MARCH, () -> editions.check(draft));
    refused("ann", () -> editions.approve(draft, APRIL), "edition.same-person");
    refused("admin", () -> editions.approve(draft, APRIL), "access.holders-only");
    refused("bob", () -> editions.approve(draft, LocalDate.of(2026, 3, 1)), "edition.effective");
    as("bob", MARCH, () -> editions.approve(draft, APRIL));
    refused("ann", () -> editions.check(draft), "edition.state");
  }

  @Test
  void shouldKeepWhyAnEditionWasRefusedAndPrintTheOneBefore() throws IOException {
    publish(second(), "Second");
    UUID draft = edition(2).id();
    refused("ann", () -> editions.refuse(draft, " "), "edition.reason");
    as("ann", MARCH, () -> editions.refuse(draft, "The word is wrong"));

    assertThat(edition(2).state()).isEqualTo(State.REFUSED);
    assertThat(edition(2).reason()).isEqualTo("The word is wrong");
    assertThat(printed(record("new"), IN_APRIL)).contains("First:new");
  }

  @Test
  void shouldWithdrawADraftThatIsPublishedOver() {
    publish(second(), "Second");
    UUID draft = edition(2).id();
    publish(Map.of("slip.en.vm", "<p>Third: $record.subject</p>"), "Third");

    assertThat(edition(2).state()).isEqualTo(State.WITHDRAWN);
    assertThat(edition(3).state()).isEqualTo(State.DRAFT);
    assertThat(edition(3).note()).isEqualTo("Third");
    refused("ann", () -> editions.check(draft), "edition.state");
  }

  @Test
  void shouldMakeNoEditionOfAReleaseThatChangesOtherThings() {
    publish(
        Map.of(
            "slip.series.yaml",
            FILES.get("slip.series.yaml").replace("S-", "T-"),
            "slip.template.yaml",
            FILES.get("slip.template.yaml").replace("[chief]", "[chief, checker]")),
        "Another number");

    assertThat(states(MARCH)).containsExactly(State.IN_FORCE);
  }

  @Test
  void shouldShowEditionsToThoseWhoHaveToDoWithThem() {
    assertThat(as("bob", MARCH, editions::all))
        .singleElement()
        .matches(one -> one.mayApprove() && !one.mayCheck());
    assertThat(as("admin", MARCH, editions::all)).singleElement().matches(one -> one.mayCheck());
    assertThat(as("cat", MARCH, editions::all)).isEmpty();
  }

  @Test
  void shouldTryAnEditionThatIsNotInForce() throws IOException {
    publish(second(), "Second");
    UUID record = record("tried");
    UUID draft = edition(2).id();

    byte[] pdf =
        as(
            "admin",
            MARCH,
            () -> world.get(DocumentPreviews.class).tryEdition(draft, record, Locale.ENGLISH));

    assertThat(text(pdf)).contains("Second:tried", "PREVIEW", "Revision:2");
    refused(
        "cat",
        () -> world.get(DocumentPreviews.class).tryEdition(draft, record, Locale.ENGLISH),
        "edition.unknown");
  }

  /** What the page behind the QR code tells: no more than the edition that is on the paper. */
  @Test
  void shouldReleaseTheFieldsOfTheEditionThatWasIssuedAsLongAsItCounts() {
    Document first = issued(record("secret"));
    publish(
        Map.of("slip.template.yaml", FILES.get("slip.template.yaml") + "publicFields: [subject]\n"),
        "Public");
    UUID draft = edition(2).id();
    as("ann", MARCH, () -> editions.check(draft));
    as("bob", MARCH, () -> editions.approve(draft, LocalDate.of(2026, 3, 2)));
    Document second = issued(record("open"));

    assertThat(released(first)).isEmpty();
    assertThat(released(second))
        .extracting(PublicFact::title, PublicFact::value)
        .containsExactly(tuple("Subject", "open"));
    as(
        "admin",
        MARCH,
        () -> world.get(NumberRegister.class).makeVoid("slip", second.number(), "A mistake"));
    assertThat(released(second)).isEmpty();
  }

  private List<PublicFact> released(Document document) {
    return world
        .database()
        .call(() -> world.get(Documents.class).released(document.verification(), Locale.ENGLISH));
  }

  private Document issued(UUID record) {
    return as(
        "admin",
        MARCH,
        () -> world.get(DocumentIssuing.class).issue(record, "slip", Locale.ENGLISH));
  }

  private void refused(String login, Supplier<?> act, String code) {
    assertThatThrownBy(() -> as(login, MARCH, act))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.problems().get(0).code()).isEqualTo(code));
  }

  private List<State> states(Instant at) {
    return as("bob", at, editions::all).get(0).editions().stream()
        .map(TemplateEdition::state)
        .toList();
  }

  private TemplateEdition edition(int revision) {
    Controlled controlled = as("bob", MARCH, editions::all).get(0);
    return controlled.editions().stream()
        .filter(each -> each.revision() == revision)
        .findFirst()
        .orElseThrow();
  }

  private void publish(Map<String, String> changes, String note) {
    Release release =
        as(
            "admin",
            MARCH,
            () -> {
              Releases releases = world.get(Releases.class);
              UUID candidate = releases.stage(PackSource.of(packs(changes))).id();
              return releases.publish(candidate, note);
            });
    world.get(Definitions.class).switchTo(release.id());
  }

  private UUID record(String subject) {
    return as(
        "admin",
        MARCH,
        () ->
            world
                .get(Records.class)
                .createAndSubmit(
                    "slip", JsonNodeFactory.instance.objectNode().put("subject", subject))
                .id());
  }

  private String printed(UUID record, Instant at) throws IOException {
    byte[] pdf =
        as(
            "admin",
            at,
            () -> {
              Document document =
                  world.get(DocumentIssuing.class).issue(record, "slip", Locale.ENGLISH);
              return world.get(DocumentPrints.class).original(document.id());
            });
    return text(pdf);
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", "");
    }
  }

  private <T> T as(String login, Instant at, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), Locale.ENGLISH, login.equals("admin"));
    return world
        .get(CurrentUser.class)
        .runAs(actor, () -> world.get(DocketClock.class).at(at, () -> world.database().call(work)));
  }
}
