package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.docket.approval.DeskPack.Replacement;
import org.docket.organization.Organization;
import org.docket.record.RecordView;
import org.docket.record.Records;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Whoever has posts in several units says for which of them a record is made. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChosenUnitTest {

  /** Ann works at headquarters, headed by Bob, and for longer than in the works, headed by Cat. */
  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              List.of(
                  new Replacement(
                      "company.organization.yaml",
                      "HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}",
                      "HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}\n"
                          + "  WORKS: {title: {en: Works, zh-CN: 工厂}, type: department, parent:"
                          + " HQ}"),
                  new Replacement(
                      "company.organization.yaml",
                      "name: 安安, appointments: [{position: clerk, unit: HQ}]",
                      "name: 安安, appointments: [{position: clerk, unit: HQ}, {position: clerk,"
                          + " unit: WORKS, from: 2026-01-01}]"),
                  new Replacement(
                      "company.organization.yaml",
                      "name: 鲍博, appointments: [{position: chief, unit: HQ}]",
                      "name: 鲍博, appointments: [{position: chief, unit: HQ, head: true}]"),
                  new Replacement(
                      "company.organization.yaml",
                      "name: 蔡婷, appointments: [{position: chief, unit: HQ}]",
                      "name: 蔡婷, appointments: [{position: chief, unit: WORKS, head: true}]"),
                  new Replacement(
                      "request.form.yaml",
                      "total: {type: money",
                      "office: {type: unit, title: {en: Office, zh-CN: 部门}, value: creator.unit}\n"
                          + "      total: {type: money"),
                  new Replacement(
                      "request.chain.yaml",
                      "do: approve\n    by: {position: chief}",
                      "do: approve\n    by: {head: creator.unit}"),
                  new Replacement(
                      "request.chain.yaml",
                      "do: fill, by: {position: chief}",
                      "do: fill, by: {head: creator.unit}"))));

  @AfterAll
  void close() {
    desk.close();
  }

  @BeforeEach
  void workForHeadquarters() {
    choose("HQ");
  }

  private void choose(String unit) {
    desk.as(
        "ann",
        () -> {
          desk.get(Organization.class).chooseUnit(desk.idOf("ann"), unit);
          return unit;
        });
  }

  private RecordView seen(UUID record) {
    return desk.as("ann", () -> desk.get(Records.class).get(record));
  }

  private boolean isAsked(String login, UUID record) {
    return desk.as(login, () -> desk.get(Tasks.class).onRecord(record)).stream()
        .anyMatch(TaskView.OnRecord::mine);
  }

  @Test
  void shouldMakeARecordForTheChosenUnit() {
    UUID before = desk.request("A lamp", 10);
    choose("WORKS");
    UUID after = desk.request("A lathe", 10);

    assertThat(seen(before).unit().code()).isEqualTo("HQ");
    assertThat(isAsked("bob", before)).isTrue();
    assertThat(seen(after).unit().code()).isEqualTo("WORKS");
    assertThat(seen(after).data().at("/office/code").asText()).isEqualTo("WORKS");
    assertThat(isAsked("cat", after)).isTrue();
    assertThat(isAsked("bob", after)).isFalse();
  }

  /** The head of the works is asked by the later step too. */
  @Test
  void shouldKeepTheUnitOfTheRecordWhenAnotherOneIsChosen() {
    choose("WORKS");
    UUID record = desk.request("A lathe", 10);
    choose("HQ");
    desk.decide("cat", record, "approve");

    assertThat(seen(record).unit().code()).isEqualTo("WORKS");
    assertThat(seen(record).creator().unit().orElseThrow().code()).isEqualTo("WORKS");
    assertThat(isAsked("cat", record)).isTrue();
  }

  @Test
  void shouldRefuseAUnitWithoutAPost() {
    assertThat(
            ApprovalDesk.answer(
                () ->
                    desk.as(
                        "bob",
                        () -> {
                          desk.get(Organization.class).chooseUnit(desk.idOf("bob"), "WORKS");
                          return "";
                        })))
        .isEqualTo("organization.no-such-post");
  }
}
