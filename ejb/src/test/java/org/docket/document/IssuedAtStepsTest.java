package org.docket.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.docket.document.Document.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Documents that a chain issues when a step is done, while the approval goes on. */
class IssuedAtStepsTest {

  private final LetterDesk desk =
      new LetterDesk(
          Map.of(
              "letter.chain.yaml",
              LetterDesk.file("letter.chain.yaml")
                  .replace(
                      "number: letter}",
                      "number: letter, onDone: [{issue: letter},"
                          + " {issue: slip, when: 'subject = \"Offer\"'}]}")
                  .replace("do: approve\n", "do: approve\n    onDone: [{issue: slip}]\n")
                  .replace("steps:", "needs: {subject: text}\nsteps:"),
              "slip.template.yaml",
              """
              template: slip
              title: {en: Slip, zh-CN: 便条}
              form: letter
              body: letter
              """));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldBeThereWithTheNumberAsSoonAsTheStepIsDone() {
    UUID letter = desk.letter("cat", "Offer");

    assertThat(issued(letter))
        .extracting(Document::template)
        .containsExactlyInAnyOrder("letter", "slip");
    assertThat(issued(letter))
        .allMatch(each -> each.verdict() == Verdict.GENUINE)
        .allMatch(each -> each.number().startsWith("L-"));
  }

  @Test
  void shouldNotBeIssuedWhereTheConditionDoesNotHold() {
    UUID letter = desk.letter("cat", "Thanks");

    assertThat(issued(letter)).extracting(Document::template).containsExactly("letter");
  }

  @Test
  void shouldNotBeIssuedByTheDecisionThatRefusesTheRecord() {
    UUID letter = desk.letter("cat", "Thanks");

    desk.decide(letter, "reject");

    assertThat(issued(letter)).extracting(Document::template).containsExactly("letter");
  }

  @Test
  void shouldBeIssuedByTheLastDecision() {
    UUID letter = desk.letter("cat", "Thanks");

    desk.decide(letter, "approve");

    assertThat(issued(letter))
        .extracting(Document::template)
        .containsExactlyInAnyOrder("letter", "slip");
  }

  private List<Document> issued(UUID letter) {
    return desk.as("cat", () -> desk.get(Documents.class).of(letter));
  }
}
