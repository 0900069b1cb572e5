package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.organization.Organization;
import org.docket.platform.CurrentUser;
import org.docket.record.ListRequest;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.docket.record.job.JobWorker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which languages a letter comes out, what marks a draft, and how many go into one file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PrintedLanguagesTest {

  private final LetterDesk desk =
      new LetterDesk(
          Map.of(
              "asked.template.yaml", template("asked", "record"),
              "both.template.yaml", template("both", "both"),
              "english.template.yaml", template("english", "en"),
              "chinese.template.yaml", template("chinese", "zh-CN"),
              "letter.zh-CN.vm", "<p>中文：$record.subject</p>",
              "letter.en.vm", "<p>English: $record.subject</p>"));

  @AfterAll
  void close() {
    desk.close();
  }

  private static String template(String key, String language) {
    return """
    template: %s
    title: {en: Offer, zh-CN: 报价}
    form: letter
    language: %s
    body: letter
    """
        .formatted(key, language);
  }

  @ParameterizedTest
  @CsvSource({
    "asked, en, en, English:X, 中文",
    "asked, zh-CN, zh-CN, 中文：X, English",
    "english, zh-CN, en, English:X, 中文",
    "chinese, en, zh-CN, 中文：X, English",
  })
  void shouldPrintInTheLanguageOfTheTemplate(
      String template, String asked, String language, String words, String others) {
    Document document = issue(template, asked);

    assertThat(document.language()).isEqualTo(language);
    assertThat(desk.text(document)).contains(words).doesNotContain(others);
  }

  @Test
  void shouldPrintAPageInEachLanguage() {
    String text = desk.text(issue("both", "en"));

    assertThat(text).containsSubsequence("第1页/共1页", "中文：X", "Page1of1", "English:X");
  }

  private Document issue(String template, String language) {
    UUID letter = desk.letter("cat", "X");
    return desk.as(
        "cat",
        () ->
            desk.get(DocumentIssuing.class)
                .issue(letter, template, Locale.forLanguageTag(language)));
  }

  @Test
  void shouldMarkTheSheetOfADraft() {
    UUID draft = draft("Not sent yet").id();

    byte[] pdf =
        desk.as(
            "cat", () -> desk.get(DocumentPreviews.class).preview(draft, "letter", Locale.ENGLISH));

    assertThat(LetterDesk.text(pdf)).contains("DRAFT", "Notsentyet");
    desk.refused(
        "cat",
        () -> desk.get(DocumentIssuing.class).issue(draft, "letter", Locale.ENGLISH),
        "document.may-not-print");
  }

  @Test
  void shouldNotPutMoreThanFiveHundredDocumentsIntoOneFile() {
    for (int i = 0; i <= PrintBatches.MOST; i++) {
      RecordView unused = draft("Letter " + i);
    }
    PrintBatch begun =
        desk.as(
            "cat",
            () ->
                desk.get(PrintBatches.class)
                    .begin(ListRequest.of("letter"), "letter", Locale.ENGLISH, null));
    boolean unused = desk.as("cat", this::work);

    PrintBatch ended = desk.as("cat", () -> desk.get(PrintBatches.class).get(begun.id()));
    assertThat(ended.state()).isEqualTo(PrintBatch.State.FAILED);
    assertThat(ended.fault().orElseThrow().en()).contains("at most 500 records");
    assertThat(ended.done()).isZero();
  }

  private RecordView draft(String subject) {
    return desk.as(
        "cat",
        () ->
            desk.get(Records.class)
                .create("letter", JsonNodeFactory.instance.objectNode().put("subject", subject)));
  }

  private Boolean work() {
    new JobWorker(
            java.util.List.of(desk.get(BatchPrinting.class)),
            desk.get(Organization.class),
            desk.get(CurrentUser.class))
        .run();
    return true;
  }
}
