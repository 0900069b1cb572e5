package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.ApprovalDesk;
import org.docket.organization.Organization;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.ListRequest;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.docket.record.job.JobWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A template prints only the records that its {@code when} names. */
class TemplatesForRecordsTest {

  private static final Map<String, String> FILES =
      Map.of(
          "letter.form.yaml",
          LetterDesk.file("letter.form.yaml")
              + "      bonus: {type: money, title: {en: Bonus, zh-CN: 奖金}}\n",
          "letter.chain.yaml",
          LetterDesk.file("letter.chain.yaml")
              + """
              needs: {subject: text}
              onEnd:
                - {issue: final}
                - {issue: premium, when: subject = "Premium"}
              """,
          "final.template.yaml",
          """
          template: final
          title: {en: Final letter, zh-CN: 正式函件}
          form: letter
          when: state = "completed"
          body: letter
          """,
          "branch.template.yaml",
          """
          template: branch
          title: {en: Letter of the branch, zh-CN: 分公司函件}
          form: letter
          when: unit.code = "SH"
          body: letter
          """,
          "premium.template.yaml",
          """
          template: premium
          title: {en: Premium letter, zh-CN: 优惠函件}
          form: letter
          when: bonus != null and bonus > 100
          body: letter
          """);

  private final LetterDesk desk = new LetterDesk(FILES);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldRefuseToIssueAndPreviewWhatTheTemplateIsNotFor() {
    UUID record = record("cat", "A letter");

    refused(
        () -> issue(record, "final"),
        "Final letter does not print this record as it is now, only where State = Completed",
        "单据现状不适用正式函件，仅适用于：状态 = 已完成");
    refused(
        () -> issue(record, "branch"),
        "Letter of the branch does not print this record as it is now, only where Unit = Shanghai branch",
        "单据现状不适用分公司函件，仅适用于：所属部门 = 上海分公司");
    assertThatThrownBy(
            () ->
                as(
                    "cat",
                    () ->
                        desk.get(DocumentPreviews.class)
                            .preview(record, "premium", Locale.ENGLISH)))
        .hasMessageContaining("document.not-for-this-record");
    assertThat(as("cat", () -> desk.get(Documents.class).of(record))).isEmpty();
  }

  @Test
  void shouldOfferWhatPrintsTheRecordAsItIs() {
    UUID ofTheHouse = record("cat", "A letter");
    UUID ofTheBranch = record("dan", "A letter");

    assertThat(offered(ofTheHouse)).containsExactlyInAnyOrder("letter");
    assertThat(offered(ofTheBranch)).containsExactlyInAnyOrder("letter", "branch");
    approve(ofTheHouse);

    assertThat(offered(ofTheHouse)).containsExactlyInAnyOrder("letter", "final");
    assertThat(issue(ofTheBranch, "branch").template()).isEqualTo("branch");
  }

  /** What a chain issues is no other than what a person may: the record would end without it. */
  @Test
  void shouldRefuseTheLastDecisionWhereTheChainIssuesWhatTheTemplateDoesNotPrint() {
    UUID fits = record("cat", "A letter");
    UUID doesNot = record("cat", "Premium");

    approve(fits);
    assertThat(as("cat", () -> desk.get(Documents.class).of(fits)))
        .extracting(Document::template)
        .containsExactly("final");
    assertThatThrownBy(() -> approve(doesNot))
        .hasMessageContaining("document.not-for-this-record")
        .hasMessageContaining("Bonus ≠ empty and Bonus > 100");
    assertThat(as("cat", () -> desk.get(Records.class).get(doesNot)).state())
        .isEqualTo(RecordState.RUNNING);
    assertThat(as("cat", () -> desk.get(Documents.class).of(doesNot))).isEmpty();
  }

  @Test
  void shouldLogWhichRecordsOfAListTheTemplateIsNotFor() {
    UUID fits = record("dan", "Of the branch");
    UUID doesNot = record("cat", "Of the house");

    PrintBatch batch =
        as(
            "cat",
            () ->
                desk.get(PrintBatches.class)
                    .begin(ListRequest.of("letter"), "branch", Locale.ENGLISH, null));
    desk.get(DocketClock.class).at(ApprovalDesk.MONDAY, this::work);

    List<PrintBatch.Line> lines =
        as("cat", () -> desk.get(PrintBatches.class).lines(batch.id(), 0, false));
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
                    .contains("Letter of the branch does not print this record"));
  }

  private Boolean work() {
    new JobWorker(
            List.of(desk.get(BatchPrinting.class)),
            desk.get(Organization.class),
            desk.get(CurrentUser.class))
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
    return as("cat", () -> desk.get(Documents.class).templatesOf(record)).stream()
        .map(TemplateDefinition::key)
        .toList();
  }

  private Document issue(UUID record, String template) {
    return desk.issue("cat", record, template);
  }

  private UUID record(String login, String subject) {
    return desk.letter(login, subject);
  }

  private void approve(UUID record) {
    desk.decide(record, "approve");
  }

  private <T> T as(String login, Supplier<T> work) {
    return desk.as(login, work);
  }
}
