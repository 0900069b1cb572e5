package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.ApprovalPosition.Box;
import org.docket.approval.ApprovalPosition.State;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.Release;
import org.docket.definition.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a record is told to come, what stays as it was told, and who must say why. */
class ForecastsTest {

  private static final String BOARD =
      "  - {step: board, title: {en: Board, zh-CN: 董事会}, do: approve, by: {position: lawyer},"
          + " when: 'total != null and total > 200',"
          + " outcomes: {approve: next, reject: {end: rejected, comment: required}}}\n";

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              "request.chain.yaml", "  - parallel:\n", BOARD + "  - parallel:\n", false));

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldDrawWhatWillUsuallyComeAndWhoWillBeAsked() {
    UUID dear = desk.request("Dear", 300);
    UUID cheap = desk.request("Cheap", 100);

    assertThat(box(dear, "review").state()).isEqualTo(State.CURRENT);
    assertThat(box(dear, "board").state()).isEqualTo(State.EXPECTED);
    assertThat(box(dear, "board").by()).containsExactly("邓丹");
    assertThat(box(dear, "money").state()).isEqualTo(State.EXPECTED);
    assertThat(box(dear, "money").by()).containsExactlyInAnyOrder("鲍博", "蔡婷");
    assertThat(box(cheap, "board").state()).isEqualTo(State.OPEN);
    assertThat(box(cheap, "legal").state()).isEqualTo(State.EXPECTED);
  }

  /** A person by log-in, whom a company can set otherwise. */
  @Test
  void shouldAskThePersonThatASettingNames() {
    publish(
        DeskPack.packs(
            List.of(
                new DeskPack.Replacement(
                    "pack.yaml",
                    "families:",
                    "settings: {boss: {type: person, value: cat, title: {en: Boss, zh-CN: 老板}}}\n"
                        + "families:"),
                new DeskPack.Replacement(
                    "request.chain.yaml",
                    "by: {position: chief}\n    within",
                    "by: {person: settings.boss}\n    within"))));

    UUID record = desk.request("A chair", 100);

    assertThat(box(record, "review").by()).containsExactly("蔡婷");
    desk.decide("cat", record, "approve");
  }

  @Test
  void shouldDemandWordsForAnOutcomeThatNeedsThem() {
    UUID record = desk.request("Dear", 300);
    desk.decide("bob", record, "approve");
    UUID task = desk.taskOf("dan", record);

    assertThat(ApprovalDesk.answer(() -> decide(task, "reject", Optional.empty())))
        .isEqualTo("approval.comment-required");
    assertThat(desk.path(record)).containsExactly("register", "review");
    assertThat(ApprovalDesk.answer(() -> decide(task, "reject", Optional.of("Too dear"))))
        .isEmpty();
  }

  @Test
  void shouldDemandNoWordsForTheOtherOutcomes() {
    UUID record = desk.request("Dear", 300);
    desk.decide("bob", record, "approve");

    desk.decide("dan", record, "approve");

    assertThat(desk.path(record)).containsExactly("register", "review", "board");
  }

  private void publish(List<PackFiles> packs) {
    Release release =
        desk.as(
            "admin",
            () -> {
              Releases releases = desk.get(Releases.class);
              return releases.publish(releases.stage(() -> packs).id(), "Other words");
            });
    desk.get(Definitions.class).switchTo(release.id());
  }

  private UUID decide(UUID task, String outcome, Optional<String> comment) {
    Decision decision =
        new Decision(outcome, comment, JsonNodeFactory.instance.objectNode(), Optional.empty());
    return desk.as("dan", () -> desk.get(Decisions.class).decide(task, decision));
  }

  private Box box(UUID record, String step) {
    List<Box> boxes =
        desk.as("ann", () -> desk.get(ApprovalTrail.class).position(record)).orElseThrow().boxes();
    return boxes.stream().filter(box -> box.step().equals(step)).findFirst().orElseThrow();
  }
}
