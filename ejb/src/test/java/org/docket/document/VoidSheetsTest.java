package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.Document.Verdict;
import org.docket.numbering.NumberRegister;
import org.docket.numbering.NumberState;
import org.docket.numbering.RegisterFilter;
import org.docket.numbering.RegisteredNumber;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who asks again for what counts no more gets the void sheet that there is. */
class VoidSheetsTest {

  private static final RegisterFilter ALL =
      new RegisterFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private final LetterDesk desk =
      new LetterDesk(
          Map.of(
              "copy.series.yaml",
              """
              series: copy
              title: {en: Copies, zh-CN: 副本编号}
              pattern: "C-{yyyy}-{000}"
              restarts: yearly
              """,
              "copy.template.yaml",
              """
              template: copy
              title: {en: Copy, zh-CN: 副本}
              form: letter
              number: copy
              body: letter
              """,
              "refusal.template.yaml",
              """
              template: refusal
              title: {en: Refusal, zh-CN: 不予批准通知}
              form: letter
              when: state = "rejected"
              body: letter
              """));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldDrawNoFurtherNumberForACancelledRecord() {
    UUID letter = desk.letter("cat", "An offer");
    cancel(letter);

    Document first = desk.issue("cat", letter, "copy");
    Document again = desk.issue("cat", letter, "copy");

    assertThat(first.verdict()).isEqualTo(Verdict.VOID);
    assertThat(desk.text(first)).contains("Anoffer");
    assertThat(again).isEqualTo(first);
    assertThat(numbers()).extracting(RegisteredNumber::number).containsExactly(first.number());
  }

  @Test
  void shouldReturnWhatWasIssuedBeforeTheRecordWasCancelled() {
    UUID letter = desk.letter("cat", "An offer");
    Document before = desk.issue("cat", letter, "copy");
    cancel(letter);

    Document after = desk.issue("cat", letter, "copy");

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.verdict()).isEqualTo(Verdict.VOID);
    assertThat(numbers()).hasSize(1);
  }

  /** Nobody is to be shown a paper as genuine that was printed before the chief refused. */
  @Test
  void shouldMakeVoidWhatWasIssuedBeforeTheRecordWasRejected() {
    UUID letter = desk.letter("cat", "An offer");
    Document before = desk.issue("cat", letter, "copy");
    assertThat(before.verdict()).isEqualTo(Verdict.GENUINE);

    desk.decide(letter, "reject");

    assertThat(verdict(before)).isEqualTo(Verdict.VOID);
    assertThat(desk.issue("cat", letter, "copy").id()).isEqualTo(before.id());
    assertThat(numbers()).as("the number was drawn and stays").hasSize(1);
  }

  @Test
  void shouldCountWhatATemplatePrintsOfRefusals() {
    UUID letter = desk.letter("cat", "An offer");
    desk.refused(
        "cat",
        () -> desk.get(DocumentIssuing.class).issue(letter, "refusal", Locale.ENGLISH),
        "document.not-for-this-record");

    desk.decide(letter, "reject");

    Document notice = desk.issue("cat", letter, "refusal");
    assertThat(notice.verdict()).isEqualTo(Verdict.GENUINE);
    assertThat(desk.issue("cat", letter, "letter").verdict()).isEqualTo(Verdict.VOID);
  }

  private Verdict verdict(Document document) {
    return desk.get(Documents.class)
        .verify(document.verification(), Locale.ENGLISH)
        .document()
        .verdict();
  }

  @Test
  void shouldReturnTheSheetWithTheVoidNumberOfTheRecord() {
    UUID letter = desk.letter("cat", "An offer");
    makeVoid("letter", number(letter));

    Document first = desk.issue("cat", letter, "letter");
    Document again = desk.issue("cat", letter, "letter");

    assertThat(first.verdict()).isEqualTo(Verdict.VOID);
    assertThat(again).isEqualTo(first);
    assertThat(desk.as("cat", () -> desk.get(Documents.class).of(letter))).hasSize(1);
  }

  /** The record still counts: its next document does, too. */
  @Test
  void shouldDrawANumberInThePlaceOfAVoidOneOfADocument() {
    UUID letter = desk.letter("cat", "An offer");
    Document first = desk.issue("cat", letter, "copy");
    makeVoid("copy", first.number());

    Document second = desk.issue("cat", letter, "copy");

    assertThat(second.number()).isNotEqualTo(first.number());
    assertThat(second.verdict()).isEqualTo(Verdict.GENUINE);
    assertThat(desk.issue("cat", letter, "copy")).isEqualTo(second);
    assertThat(numbers())
        .extracting(RegisteredNumber::state)
        .containsExactlyInAnyOrder(NumberState.VOID, NumberState.ISSUED);
  }

  @Test
  void shouldNotTakeTheVoidSheetOfAnotherTemplateOrLanguage() {
    UUID letter = desk.letter("cat", "An offer");
    cancel(letter);
    Document letterSheet = desk.issue("cat", letter, "letter");

    Document copy = desk.issue("cat", letter, "copy");

    assertThat(copy.template()).isEqualTo("copy");
    assertThat(letterSheet.template()).isEqualTo("letter");
    Document chinese =
        desk.as(
            "cat",
            () -> desk.get(DocumentIssuing.class).issue(letter, "copy", Locale.SIMPLIFIED_CHINESE));
    assertThat(chinese.language()).isEqualTo("zh-CN");
  }

  private void cancel(UUID letter) {
    RecordView unused =
        desk.as(
            "cat",
            () -> {
              Records records = desk.get(Records.class);
              return records.cancel(letter, records.get(letter).version(), "A mistake");
            });
  }

  private void makeVoid(String series, String number) {
    RegisteredNumber unused =
        desk.as(
            "admin", () -> desk.get(NumberRegister.class).makeVoid(series, number, "A mistake"));
  }

  private String number(UUID letter) {
    return desk.as("cat", () -> desk.get(Records.class).get(letter)).number().orElseThrow();
  }

  private List<RegisteredNumber> numbers() {
    return desk.as("admin", () -> desk.get(NumberRegister.class).numbers("copy", ALL, 0, 10));
  }
}
