package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.PackFiles;
import org.docket.record.Records;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Deadlines that count from a day: that day is over when they begin. */
class DeadlineFromDayTest {

  @ParameterizedTest
  @CsvSource({
    "1 month,          2026-03-02, 2026-04-02T16:00:00Z",
    "2 hours,          2026-03-02, 2026-03-02T18:00:00Z",
    "3 working hours,  2026-03-02, 2026-03-05T04:00:00Z",
    "1 working day,    2026-03-05, 2026-03-07T01:00:00Z",
    // Not filled in: from when the step begins.
    "2 hours,          ,           2026-03-02T03:00:00Z"
  })
  void shouldCountFromTheEndOfTheDay(String time, String day, Instant due) {
    try (ApprovalDesk desk = new ApprovalDesk(countingFrom(time))) {
      ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
      Optional.ofNullable(day).ifPresent(given -> data.put("accepted", given));
      UUID record =
          desk.as("ann", () -> desk.get(Records.class).createAndSubmit("request", data)).id();

      assertThat(
              desk.as("bob", () -> desk.get(Tasks.class).open(Optional.empty(), 9)).items().stream()
                  .filter(task -> task.record().id().equals(record))
                  .map(TaskView::due))
          .containsExactly(Optional.of(due));
    }
  }

  private static List<PackFiles> countingFrom(String time) {
    return DeskPack.packs(
        List.of(
            new DeskPack.Replacement(
                "request.form.yaml",
                "note: {type: text, title: {en: Note, zh-CN: 备注}}",
                "accepted: {type: date, title: {en: Accepted, zh-CN: 验收日}}\n"
                    + "      note: {type: text, title: {en: Note, zh-CN: 备注}}"),
            new DeskPack.Replacement(
                "request.chain.yaml",
                "needs: {total: money,",
                "needs: {accepted: date, total: money,"),
            new DeskPack.Replacement(
                "request.chain.yaml",
                "within: 8 working hours",
                "within: {time: " + time + ", from: accepted}")));
  }
}
