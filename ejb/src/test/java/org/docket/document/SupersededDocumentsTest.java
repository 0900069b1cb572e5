package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.document.Document.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A paper whose record says something else by now is told to be superseded by a newer one. */
class SupersededDocumentsTest {

  private final LetterDesk desk =
      new LetterDesk(
          Map.of(
              "letter.template.yaml",
              """
              template: letter
              title: {en: Letter, zh-CN: 函件}
              form: letter
              page: {qr: verification}
              publicFields: [subject]
              """));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldSupersedeWhatWasIssuedBeforeTheRecordWasCorrected() {
    UUID letter = desk.letter("cat", "An offer");
    Document first = desk.issue("cat", letter, "letter");
    assertThat(verified(first).facts()).extracting(PublicFact::value).containsExactly("An offer");

    desk.decide(letter, "return");
    correct(letter, "A better offer");
    assertThat(verified(first).document().verdict())
        .as("there is no newer one yet")
        .isEqualTo(Verdict.GENUINE);
    Document second = desk.issue("cat", letter, "letter");

    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.number()).isEqualTo(first.number());
    assertThat(verified(second).document().verdict()).isEqualTo(Verdict.GENUINE);
    assertThat(verified(second).facts())
        .extracting(PublicFact::value)
        .containsExactly("A better offer");
    assertThat(verified(first).document().verdict()).isEqualTo(Verdict.SUPERSEDED);
    assertThat(verified(first).facts()).as("of what counts no more").isEmpty();
    assertThat(printed(first)).contains("SUPERSEDED·COPY·print1", "Anoffer");
    assertThat(printed(second)).doesNotContain("SUPERSEDED", "COPY");
  }

  private Verification verified(Document document) {
    return desk.get(Documents.class).verify(document.verification(), Locale.ENGLISH);
  }

  private String printed(Document document) {
    return LetterDesk.text(
        desk.as("cat", () -> desk.get(DocumentPrints.class).print(document.id(), "")).pdf());
  }

  private void correct(UUID letter, String subject) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", subject);
    desk.decide("cat", letter, "done", data);
  }
}
