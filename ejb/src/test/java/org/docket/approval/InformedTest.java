package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.notification.Notices;
import org.docket.notification.Receipt;
import org.docket.notification.Receipts;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.record.RecordHistory;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The chain informs the lawyer, dan, and the clerks, ann and admin, and asks ann for a tip. */
class InformedTest {

  private final World world =
      World.of(
          DeskPack.packs(
              "request.chain.yaml",
              "  - step: review",
              """
                - {step: know, title: {en: Know, zh-CN: 知悉}, do: inform, tell: [{position: lawyer}, {position: clerk}]}
                - {step: tip, title: {en: Tip, zh-CN: 建议}, do: consult, wait: false, by: {position: lawyer}, within: 1 working day}
                - step: review"""
                  .indent(2)
                  .stripTrailing(),
              false));

  InformedTest() {
    world.get(Seeding.class).seed();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldShowWhoHasReadAndWhen() {
    UUID record = request();

    assertThat(receipts(record))
        .extracting(Receipt::person, receipt -> receipt.readAt().isPresent())
        .as("who informs himself has read it")
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("邓丹", false),
            org.assertj.core.groups.Tuple.tuple("高文博", false),
            org.assertj.core.groups.Tuple.tuple("安安", true));

    as(
        "dan",
        () -> {
          UUID notice = world.get(Notices.class).unread(5).items().get(0).id();
          world.get(Notices.class).read(notice);
          return notice;
        });
    assertThat(receipts(record)).filteredOn(receipt -> receipt.readAt().isEmpty()).hasSize(1);
    assertThat(as("dan", () -> world.get(Records.class).get(record)).state())
        .as("whoever is informed may read the record")
        .isEqualTo(RecordState.RUNNING);
  }

  @Test
  void shouldTellWhoWasInformedInTheTimeLine() {
    UUID record = request();

    List<RecordHistory.Followed> followed =
        as("ann", () -> world.get(RecordHistory.class).timeline(record)).stream()
            .flatMap(entry -> entry.next().stream())
            .filter(next -> next.what().equals("informed"))
            .toList();

    assertThat(followed)
        .singleElement()
        .satisfies(
            next -> {
              assertThat(next.title().zh()).isEqualTo("知悉");
              assertThat(next.people()).containsExactlyInAnyOrder("邓丹", "高文博", "安安");
            });
  }

  /** Opinions are in the time line, and are no decisions that a document would show as signed. */
  @Test
  void shouldTakeOpinionsWhileTheApprovalGoesOn() {
    UUID record = request();

    decide("dan", record, "opinion", "Mind the colour");

    assertThat(as("ann", () -> world.get(RecordHistory.class).timeline(record)))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.kind()).isEqualTo("approval.advised");
              assertThat(entry.data()).containsEntry("comment", "Mind the colour");
            });
    assertThat(as("ann", () -> world.get(ApprovalTrail.class).path(record)))
        .containsExactly("register");
    decide("bob", record, "approve", null);
  }

  @Test
  void shouldAskNoLongerForOpinionsAfterTheEnd() {
    UUID record = request();

    decide("bob", record, "reject", null);

    assertThat(as("dan", () -> world.get(Tasks.class).open(Optional.empty(), 9)).items()).isEmpty();
  }

  private List<Receipt> receipts(UUID record) {
    return as("ann", () -> world.get(Receipts.class).of(record));
  }

  private UUID request() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", "A chair");
    return as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
  }

  private void decide(String login, UUID record, String outcome, String comment) {
    UUID task =
        as(login, () -> world.get(Tasks.class).onRecord(record)).stream()
            .filter(TaskView.OnRecord::mine)
            .findFirst()
            .orElseThrow()
            .id();
    Decision decision =
        new Decision(
            outcome,
            Optional.ofNullable(comment),
            JsonNodeFactory.instance.objectNode(),
            Optional.empty());
    as(login, () -> world.get(Decisions.class).decide(task, decision));
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), person.language(), person.administrator());
    return world.get(CurrentUser.class).runAs(actor, work);
  }
}
