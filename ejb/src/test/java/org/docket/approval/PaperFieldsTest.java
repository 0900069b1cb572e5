package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was filled in on paper comes along with the decision that was signed there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperFieldsTest {

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              "request.chain.yaml",
              "do: approve\n",
              "do: approve\n    edit: [note]\n    require: [note]\n",
              false));
  private UUID record;

  @BeforeAll
  void request() {
    record = desk.request("A chair", 10);
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldSayWhatCanComeAlongAndTakeNothingElse() {
    PaperTask.Fields fields =
        desk.as("ann", () -> desk.get(Approvals.class).onPaper(record)).get(0).fields();
    assertThat(fields.whole()).isFalse();
    assertThat(fields.edit()).containsExactly("note");
    assertThat(fields.require()).containsExactly("note");

    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    assertThat(enter(nothing)).isEqualTo("form.required");
    assertThat(enter(nothing.deepCopy().put("note", "As agreed").put("total", "99")))
        .isEqualTo("form.not-editable");
    assertThat(desk.path(record)).containsExactly("register");

    assertThat(enter(nothing.deepCopy().put("note", "As agreed"))).isEmpty();
    assertThat(desk.path(record)).containsExactly("register", "review");
    assertThat(desk.as("ann", () -> desk.get(Records.class).get(record)).data().path("note"))
        .isEqualTo(JsonNodeFactory.instance.textNode("As agreed"));
  }

  private String enter(ObjectNode data) {
    Decision approval = new Decision("approve", Optional.empty(), data, Optional.empty());
    PaperDecision paper = new PaperDecision(desk.idOf("bob"), LocalDate.of(2026, 3, 2), approval);
    return ApprovalDesk.answer(
        () ->
            desk.as(
                "ann",
                () -> desk.get(Decisions.class).decideOnPaper(desk.taskOf("bob", record), paper)));
  }
}
