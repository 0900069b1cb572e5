package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.definition.PackFiles;
import org.docket.problem.Text;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Deadlines count by the calendar of whoever is asked; of a mixed pool by that of the record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnitDeadlinesTest {

  /** Monday, 9:00 in Shanghai. */
  private static final Instant MONDAY = ApprovalDesk.MONDAY;

  private static final String WORKS =
      """
      calendar:
        hours: ['9:00-12:00', '14:00-17:00', '19:00-20:00']
        holidays: [2026-03-03, 2026-03-04]
        workdays: [2026-03-07]
      calendars:
        works:
          title: {en: Works, zh-CN: 工厂}
          units: [WORKS]
          hours: ['8:00-11:00']
          workdays: [2026-03-03]
      """;

  /** Bob and Cat, the chiefs, work in the works; Ann, who makes the requests, does not. */
  private final ApprovalDesk alike = new ApprovalDesk(packs("WORKS", "HALL"));

  /** Cat works at headquarters. */
  private final ApprovalDesk mixed = new ApprovalDesk(packs("WORKS", "HQ"));

  @AfterAll
  void close() {
    alike.close();
    mixed.close();
  }

  /** 9 to 11 on Monday, 8 to 11 on Tuesday, Thursday: eight hours end on Thursday at 11. */
  @Test
  void shouldCountByTheCalendarOfThoseAsked() {
    UUID record = alike.request("A lamp", 10);

    assertThat(due(alike, record)).isEqualTo(Instant.parse("2026-03-05T03:00:00Z"));
  }

  @Test
  void shouldCountByTheRecordWhereThoseAskedDiffer() {
    UUID record = mixed.request("A lamp", 10);

    assertThat(due(mixed, record)).isEqualTo(Instant.parse("2026-03-05T02:00:00Z"));
  }

  /** Held from 9:00 to 19:00, of which the works work two hours. */
  @Test
  void shouldStopTheClockByTheSameCalendar() {
    UUID record = alike.request("A lamp", 10);
    alike.act("bob", record, new TaskAct.Hold(Optional.of("Waits for the offer")));
    alike.at(MONDAY.plus(Duration.ofHours(10)));
    alike.act("bob", record, new TaskAct.Resume(Optional.empty()));
    alike.at(MONDAY);

    assertThat(due(alike, record)).isEqualTo(Instant.parse("2026-03-06T02:00:00Z"));
  }

  @Test
  void shouldExpectItByTheSameCalendar() {
    ApprovalPreview preview =
        alike.as(
            "ann",
            () ->
                alike
                    .get(ApprovalPreviews.class)
                    .preview("request", JsonNodeFactory.instance.objectNode().put("subject", "A"))
                    .orElseThrow());

    assertThat(preview.steps().get(1).expected()).contains(Instant.parse("2026-03-05T03:00:00Z"));
    assertThat(preview.steps().get(0).expected()).as("nothing tells").isEmpty();
  }

  /** What the computed moment comes from is said above the task and beside the chart. */
  @Test
  void shouldSayHowTheMomentWasCounted() {
    UUID here = alike.request("A lamp", 10);
    UUID there = mixed.request("A lamp", 10);
    alike.act("bob", here, new TaskAct.Hold(Optional.of("Waits for the offer")));
    alike.at(MONDAY.plus(Duration.ofHours(10)));

    assertThat(counted(alike, here))
        .contains(
            Text.of(
                "8 working hours by the calendar “Works”; not counted: 10 h on hold",
                "8 工作小时，按“工厂”工作日历；另有挂起 10 小时不计"));
    assertThat(counted(mixed, there))
        .contains(Text.of("8 working hours by the company's calendar", "8 工作小时，按公司工作日历"));
    ApprovalPosition position =
        alike.as("ann", () -> alike.get(ApprovalTrail.class).position(here)).orElseThrow();
    assertThat(position.boxes())
        .filteredOn(box -> box.step().equals("review"))
        .extracting(ApprovalPosition.Box::counted)
        .containsExactly(counted(alike, here));
    alike.at(MONDAY);
  }

  private static Optional<Text> counted(ApprovalDesk desk, UUID record) {
    UUID task = desk.taskOf("bob", record);
    return desk.as("bob", () -> desk.get(Tasks.class).task(task)).task().counted();
  }

  private static Instant due(ApprovalDesk desk, UUID record) {
    UUID task = desk.taskOf("bob", record);
    return desk.as("bob", () -> desk.get(Tasks.class).task(task)).task().due().orElseThrow();
  }

  private static List<PackFiles> packs(String bob, String cat) {
    List<PackFiles> packs = DeskPack.packs();
    PackFiles desk = packs.get(1);
    Map<String, byte[]> files = new HashMap<>();
    desk.paths().forEach(path -> files.put(path, desk.bytes(path).orElseThrow()));
    files.computeIfPresent(
        "company.organization.yaml",
        (path, bytes) ->
            organization(new String(bytes, StandardCharsets.UTF_8), bob, cat)
                .getBytes(StandardCharsets.UTF_8));
    return List.of(packs.get(0), new PackFiles("desk", files));
  }

  private static String organization(String text, String bob, String cat) {
    return text.substring(0, text.indexOf("calendar:"))
            .replace(
                "type: company}\n",
                "type: company}\n"
                    + "  WORKS: {title: {en: Works, zh-CN: 工厂}, type: centre, parent: HQ}\n"
                    + "  HALL: {title: {en: Hall, zh-CN: 车间}, type: department, parent: WORKS}\n")
            .replace(
                "鲍博, appointments: [{position: chief, unit: HQ",
                "鲍博, appointments: [{position: chief, unit: " + bob)
            .replace(
                "蔡婷, appointments: [{position: chief, unit: HQ",
                "蔡婷, appointments: [{position: chief, unit: " + cat)
        + WORKS;
  }
}
