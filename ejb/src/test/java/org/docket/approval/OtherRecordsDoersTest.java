package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Segregation of duties across records: who did a step of the one before. */
class OtherRecordsDoersTest {

  private static final String FIELD =
      "note: {type: text, title: {en: Note, zh-CN: 备注}}\n      before: {type: reference, to: request, title: {en: Before, zh-CN: 前一单}}";

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              List.of(
                  new DeskPack.Replacement(
                      "request.form.yaml",
                      "note: {type: text, title: {en: Note, zh-CN: 备注}}",
                      FIELD),
                  new DeskPack.Replacement(
                      "request.chain.yaml",
                      "needs: {total: money,",
                      "needs: {before: 'reference:request', total: money,"),
                  new DeskPack.Replacement(
                      "request.chain.yaml",
                      "by: {position: chief}\n    within: 8 working hours",
                      "by: {position: chief}\n    except: {step: review, of: before}\n"
                          + "    within: 8 working hours"))));
  private final UUID first = desk.request("First", 100);

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldNotAskWhoDidTheStepOfTheOtherRecord() {
    desk.decide("bob", first, "approve");

    UUID second = following(first);

    assertThat(askedOf(second)).containsExactly("cat");
  }

  @Test
  void shouldAskEverybodyWhereTheStepWasNotDone() {
    UUID second = following(first);

    assertThat(askedOf(second)).containsExactly("bob", "cat");
  }

  @Test
  void shouldAskEverybodyWhereThereIsNoOtherRecord() {
    desk.decide("bob", first, "approve");

    assertThat(askedOf(desk.request("Alone", 100))).containsExactly("bob", "cat");
  }

  private List<String> askedOf(UUID record) {
    return List.of("ann", "bob", "cat", "dan").stream()
        .filter(
            login ->
                desk.as(login, () -> desk.get(Tasks.class).onRecord(record)).stream()
                    .anyMatch(TaskView.OnRecord::mine))
        .toList();
  }

  private UUID following(UUID other) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("subject", "Second").put("total", 100).put("before", other.toString());
    return desk.as("ann", () -> desk.get(Records.class).createAndSubmit("request", data)).id();
  }
}
