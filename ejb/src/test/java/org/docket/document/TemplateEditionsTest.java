package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.ApprovalDesk;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.PackSource;
import org.docket.definition.Release;
import org.docket.definition.Releases;
import org.docket.document.TemplateEdition.State;
import org.docket.document.TemplateEditions.Controlled;
import org.docket.numbering.NumberRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a controlled template over several releases. */
class TemplateEditionsTest {

  private static final Instant MARCH = ApprovalDesk.MONDAY;
  private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);
  private static final Instant IN_APRIL = Instant.parse("2026-04-02T01:00:00Z");

  private static final Map<String, String> FILES =
      Map.of(
          "letter.template.yaml",
          """
          template: letter
          title: {en: Letter, zh-CN: 函件}
          form: letter
          page: {header: controlled-document}
          control: {number: HD-BD-01, checkedBy: [checker], approvedBy: [chief]}
          """,
          "L-01.process.yaml",
          LetterDesk.file("L-01.process.yaml")
              + """
              controlled:
                number: HD-LC-01
                version: 3
                effective: 2026-01-01
                owner: HQ
                coordinator: {en: Letter office, zh-CN: 函件办公室}
              """,
          "letter.zh-CN.vm",
          "<p>初版：$record.subject</p>#revisionTable()",
          "letter.en.vm",
          "<p>First: $record.subject</p>#revisionTable()");

  private final LetterDesk desk = new LetterDesk(FILES);
  private final TemplateEditions editions = desk.get(TemplateEditions.class);

  @AfterEach
  void close() {
    desk.close();
  }

  private static Map<String, String> second() {
    return Map.of(
        "letter.zh-CN.vm",
        "<p>二版：$record.subject $record.urgent</p>#revisionTable()",
        "letter.en.vm",
        "<p>Second: $record.subject $record.urgent</p>#revisionTable()",
        "letter.form.yaml",
        LetterDesk.file("letter.form.yaml")
            + "      urgent: {type: yes-no, title: {en: Urgent, zh-CN: 紧急}}\n");
  }

  @Test
  void shouldPrintTheEditionThatIsInForceOnTheDayOfIssue() {
    UUID old = record("old");
    UUID before = record("before");
    publish(second(), "Says whether it is urgent");
    UUID recent = record("recent");
    assertThat(printed(old, MARCH)).contains("First:old", "Revision:1");
    assertThat(printed(recent, MARCH))
        .as("a draft is not printed, though its release is live")
        .contains("First:recent", "Revision:1");

    UUID draft = edition(2).id();
    as("eva", MARCH, () -> editions.check(draft));
    assertThat(printed(record("checked"), MARCH)).contains("First:");
    as("bob", MARCH, () -> editions.approve(draft, APRIL));
    assertThat(printed(record("waiting"), MARCH)).contains("First:");
    assertThat(states(MARCH)).containsExactly(State.APPROVED, State.IN_FORCE);

    assertThat(printed(record("april"), IN_APRIL))
        .contains("Second:april", "Revision:2", "Formno.:HD-BD-01", "1April2026")
        .contains("Checked:叶娃", "Approved:鲍博", "Drawnup:高文博")
        .contains("Overallowner:Headquarters", "Coordinationandcontrol:Letteroffice")
        .contains("Processno.:HD-LC-01", "Page1of1")
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
    as("eva", MARCH, () -> editions.check(draft));
    refused("eva", () -> editions.approve(draft, APRIL), "edition.same-person");
    refused("admin", () -> editions.approve(draft, APRIL), "access.holders-only");
    refused("bob", () -> editions.approve(draft, LocalDate.of(2026, 3, 1)), "edition.effective");
    as("bob", MARCH, () -> editions.approve(draft, APRIL));
    refused("eva", () -> editions.check(draft), "edition.state");
  }

  @Test
  void shouldKeepWhyAnEditionWasRefusedAndPrintTheOneBefore() {
    publish(second(), "Second");
    UUID draft = edition(2).id();
    refused("eva", () -> editions.refuse(draft, " "), "edition.reason");
    as("eva", MARCH, () -> editions.refuse(draft, "The word is wrong"));

    assertThat(edition(2).state()).isEqualTo(State.REFUSED);
    assertThat(edition(2).reason()).isEqualTo("The word is wrong");
    assertThat(printed(record("new"), IN_APRIL)).contains("First:new");
  }

  @Test
  void shouldWithdrawADraftThatIsPublishedOver() {
    publish(second(), "Second");
    UUID draft = edition(2).id();
    publish(Map.of("letter.en.vm", "<p>Third: $record.subject</p>"), "Third");

    assertThat(edition(2).state()).isEqualTo(State.WITHDRAWN);
    assertThat(edition(3).state()).isEqualTo(State.DRAFT);
    assertThat(edition(3).note()).isEqualTo("Third");
    refused("eva", () -> editions.check(draft), "edition.state");
  }

  @Test
  void shouldMakeNoEditionOfAReleaseThatChangesOtherThings() {
    publish(
        Map.of(
            "letter.series.yaml",
            LetterDesk.file("letter.series.yaml").replace("L-", "T-"),
            "letter.template.yaml",
            FILES.get("letter.template.yaml").replace("[chief]", "[chief, checker]")),
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
  void shouldTryAnEditionThatIsNotInForce() {
    publish(second(), "Second");
    UUID record = record("tried");
    UUID draft = edition(2).id();

    byte[] pdf =
        as(
            "admin",
            MARCH,
            () -> desk.get(DocumentPreviews.class).tryEdition(draft, record, Locale.ENGLISH));

    assertThat(LetterDesk.text(pdf)).contains("Second:tried", "PREVIEW", "Revision:2");
    refused(
        "cat",
        () -> desk.get(DocumentPreviews.class).tryEdition(draft, record, Locale.ENGLISH),
        "edition.unknown");
  }

  /** What the page behind the QR code tells: no more than the edition that is on the paper. */
  @Test
  void shouldReleaseTheFieldsOfTheEditionThatWasIssuedAsLongAsItCounts() {
    Document first = issued(record("secret"));
    publish(
        Map.of(
            "letter.template.yaml",
            FILES.get("letter.template.yaml") + "publicFields: [subject]\n"),
        "Public");
    UUID draft = edition(2).id();
    as("eva", MARCH, () -> editions.check(draft));
    as("bob", MARCH, () -> editions.approve(draft, LocalDate.of(2026, 3, 2)));
    Document second = issued(record("open"));

    assertThat(released(first)).isEmpty();
    assertThat(released(second))
        .extracting(PublicFact::title, PublicFact::value)
        .containsExactly(tuple("Subject", "open"));
    as(
        "admin",
        MARCH,
        () -> desk.get(NumberRegister.class).makeVoid("letter", second.number(), "A mistake"));
    assertThat(released(second)).isEmpty();
  }

  private List<PublicFact> released(Document document) {
    return desk.get(Documents.class).verify(document.verification(), Locale.ENGLISH).facts();
  }

  private Document issued(UUID record) {
    return desk.issue("admin", record, "letter");
  }

  private void refused(String login, Supplier<?> act, String code) {
    desk.refused(login, act, code);
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
              Releases releases = desk.get(Releases.class);
              UUID candidate = releases.stage(PackSource.of(packs(changes))).id();
              return releases.publish(candidate, note);
            });
    desk.get(Definitions.class).switchTo(release.id());
  }

  private static List<PackFiles> packs(Map<String, String> changes) {
    Map<String, String> files = new HashMap<>(FILES);
    files.putAll(changes);
    return LetterDesk.packs(files);
  }

  private UUID record(String subject) {
    return desk.letter("admin", subject);
  }

  private String printed(UUID record, Instant at) {
    desk.at(at);
    String text = desk.text(issued(record));
    desk.at(MARCH);
    return text;
  }

  private <T> T as(String login, Instant at, Supplier<T> work) {
    desk.at(at);
    T done = desk.as(login, work);
    desk.at(MARCH);
    return done;
  }
}
