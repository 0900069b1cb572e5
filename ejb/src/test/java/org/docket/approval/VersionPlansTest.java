package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.VersionPlan.Item;
import org.docket.approval.VersionPlan.Moved;
import org.docket.approval.VersionPlan.Verdict;
import org.docket.approval.VersionPlans.Wish;
import org.docket.definition.Definitions;
import org.docket.definition.Release;
import org.docket.definition.Releases;
import org.docket.problem.Text;
import org.docket.record.RecordHistory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Open approvals under a chain that has changed. */
class VersionPlansTest {

  private final ApprovalDesk desk = new ApprovalDesk();

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void shouldMoveWhatWaitsAtAStepThatIsStillThere() {
    UUID record = desk.request("A chair", 100);
    assertThat(item(plan(Map.of()), record).verdict()).isEqualTo(Verdict.STAYS);
    publish("step: money,", "step: budget,");

    Item item = item(plan(Map.of()), record);
    assertThat(item.verdict()).isEqualTo(Verdict.MOVES);
    assertThat(item.at()).extracting(Text::en).containsExactly("Review");
    assertThat(desk.as("admin", () -> desk.get(VersionPlans.class).standing()))
        .containsEntry("REQ", 1L);

    assertThat(move(List.of(), Map.of())).allMatch(moved -> moved.problem().isEmpty());

    assertThat(item(plan(Map.of()), record).verdict()).isEqualTo(Verdict.STAYS);
    assertThat(item(plan(Map.of()), record).why())
        .extracting(Text::en)
        .containsExactly("It follows the same chain already");
    assertThat(move(List.of(item(plan(Map.of()), record).approval()), Map.of()))
        .as("there is nothing to move")
        .allMatch(moved -> moved.problem().isPresent());
    assertThat(timeline(record)).contains("approval.moved");
    desk.decide("bob", record, "approve");
    desk.decide("dan", record, "done");
    desk.decide("bob", record, "done");
    assertThat(desk.path(record)).containsExactly("register", "review", "legal", "budget");
  }

  @Test
  void shouldAskWhichStepTakesThePlaceOfAnother() {
    UUID record = desk.request("A chair", 100);
    publish("step: review", "step: check");

    Item lost = item(plan(Map.of()), record);
    assertThat(lost.verdict()).isEqualTo(Verdict.DECISION);
    assertThat(lost.movable()).isFalse();
    assertThat(plan(Map.of()).gone()).extracting(VersionPlan.Step::key).containsExactly("review");
    assertThat(move(List.of(lost.approval()), Map.of()))
        .allMatch(moved -> moved.problem().isPresent());

    Map<String, String> renamed = Map.of("review", "check");
    Item item = item(plan(renamed), record);
    assertThat(item.verdict()).isEqualTo(Verdict.MOVES);
    assertThat(move(List.of(item.approval()), renamed))
        .allMatch(moved -> moved.problem().isEmpty());

    desk.decide("bob", record, "approve");
    assertThat(desk.path(record)).containsExactly("register", "check");
  }

  @Test
  void shouldMoveInsideBranchesAndNotIntoOthers() {
    UUID record = desk.request("A chair", 100);
    desk.decide("bob", record, "approve");
    publish("step: money, title", "step: money, ask: {en: Paid?, zh-CN: 付清？}, title");

    assertThat(item(plan(Map.of()), record).verdict()).isEqualTo(Verdict.MOVES);
    assertThat(move(List.of(), Map.of())).hasSize(1);
    desk.decide("dan", record, "done");
    desk.decide("bob", record, "done");
    assertThat(desk.path(record)).containsExactly("register", "review", "legal", "money");
  }

  @Test
  void shouldLeaveItToPeopleWhatWouldBeLeftOut() {
    UUID record = desk.request("A chair", 100);
    publish(
        "  - step: review\n",
        "  - {step: first, title: {en: First look, zh-CN: 初审}, do: approve, by: {position: lawyer}}\n"
            + "  - step: review\n");

    Item item = item(plan(Map.of()), record);
    assertThat(item.verdict()).isEqualTo(Verdict.DECISION);
    assertThat(item.movable()).isTrue();
    assertThat(item.why()).singleElement().extracting(Text::en).asString().contains("First look");
    assertThat(move(List.of(), Map.of())).as("only what is safe").isEmpty();
    assertThat(move(List.of(item.approval()), Map.of()))
        .allMatch(moved -> moved.problem().isEmpty());
  }

  @Test
  void shouldTellOfEachPageByPageAndMoveThemAll() {
    int many = 205;
    for (int i = 0; i < many; i++) {
      desk.request("Chair " + i, 100);
    }
    publish("step: money,", "step: budget,");
    UUID stays = desk.request("A table", 100);

    VersionPlan first = plan(Map.of());
    UUID next = first.next().orElseThrow();
    VersionPlan second = page(Optional.of(next));
    Set<UUID> told = new HashSet<>();
    first.items().forEach(each -> told.add(each.record()));
    second.items().forEach(each -> told.add(each.record()));
    assertThat(told).hasSize(many + 1);
    assertThat(second.next()).isEmpty();
    assertThat(second.items().get(second.items().size() - 1).record()).isEqualTo(stays);
    assertThat(ApprovalDesk.answer(() -> page(Optional.of(UUID.randomUUID()))))
        .isEqualTo("approval.bad-cursor");

    assertThat(move(List.of(), Map.of()))
        .hasSize(many)
        .allMatch(moved -> moved.problem().isEmpty());
    assertThat(plan(Map.of()).items()).allMatch(each -> each.verdict() == Verdict.STAYS);
  }

  private VersionPlan page(Optional<UUID> after) {
    return desk.as("admin", () -> desk.get(VersionPlans.class).plan("REQ", Map.of(), after));
  }

  @Test
  void shouldAskForAReasonAndForTheRight() {
    UUID unused = desk.request("A chair", 100);
    publish("step: money,", "step: budget,");

    assertThat(
            ApprovalDesk.answer(
                () ->
                    desk.as(
                        "admin",
                        () ->
                            desk.get(VersionPlans.class)
                                .apply(new Wish("REQ", List.of(), Map.of(), " ")))))
        .isEqualTo("approval.reason-missing");
    assertThat(
            ApprovalDesk.answer(
                () ->
                    desk.as(
                        "bob",
                        () ->
                            desk.get(VersionPlans.class).plan("REQ", Map.of(), Optional.empty()))))
        .isEqualTo("access.not-allowed");
    assertThat(desk.as("bob", () -> desk.get(VersionPlans.class).standing())).isEmpty();
  }

  @Test
  void shouldForeseeWhatWouldBecomeOfThemBeforeItGoesLive() {
    UUID record = desk.request("A chair", 100);
    UUID harmless = staged("step: money,", "step: budget,");
    UUID other = staged("step: review", "step: check");

    assertThat(item(foreseen(harmless, Map.of()), record).verdict()).isEqualTo(Verdict.MOVES);
    assertThat(item(foreseen(other, Map.of()), record).verdict()).isEqualTo(Verdict.DECISION);
    assertThat(foreseen(other, Map.of()).gone())
        .extracting(VersionPlan.Step::key)
        .containsExactly("review");
    assertThat(item(foreseen(other, Map.of("review", "check")), record).verdict())
        .isEqualTo(Verdict.MOVES);
    assertThat(item(plan(Map.of()), record).verdict())
        .as("nothing is live yet")
        .isEqualTo(Verdict.STAYS);
    assertThat(
            ApprovalDesk.answer(
                () ->
                    desk.as(
                        "bob",
                        () ->
                            desk.get(VersionPlans.class)
                                .foresee("REQ", Map.of(), harmless, Optional.empty()))))
        .isEqualTo("access.administrators-only");
  }

  private void publish(String before, String after) {
    UUID candidate = staged(before, after);
    Release release =
        desk.as("admin", () -> desk.get(Releases.class).publish(candidate, "Another chain"));
    desk.get(Definitions.class).switchTo(release.id());
  }

  private UUID staged(String before, String after) {
    return desk.as(
            "admin",
            () ->
                desk.get(Releases.class)
                    .stage(() -> DeskPack.packs("request.chain.yaml", before, after, false)))
        .id();
  }

  private VersionPlan foreseen(UUID candidate, Map<String, String> renamed) {
    return desk.as(
        "admin",
        () -> desk.get(VersionPlans.class).foresee("REQ", renamed, candidate, Optional.empty()));
  }

  private VersionPlan plan(Map<String, String> renamed) {
    return desk.as(
        "admin", () -> desk.get(VersionPlans.class).plan("REQ", renamed, Optional.empty()));
  }

  private List<Moved> move(List<UUID> approvals, Map<String, String> renamed) {
    Wish wish = new Wish("REQ", approvals, renamed, "The chain was mended");
    return desk.as("admin", () -> desk.get(VersionPlans.class).apply(wish));
  }

  private static Item item(VersionPlan plan, UUID record) {
    return plan.items().stream()
        .filter(item -> item.record().equals(record))
        .findFirst()
        .orElseThrow();
  }

  private List<String> timeline(UUID record) {
    return desk.as("ann", () -> desk.get(RecordHistory.class).timeline(record)).stream()
        .map(RecordHistory.Entry::kind)
        .toList();
  }
}
