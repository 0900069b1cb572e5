package org.docket.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.approval.Decision;
import org.docket.approval.Decisions;
import org.docket.approval.DeskPack;
import org.docket.approval.TaskView;
import org.docket.approval.Tasks;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.record.RecordState;
import org.docket.record.Records;
import org.docket.scenario.Seeding;
import org.docket.testing.UseCaseCosts;
import org.docket.testing.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * The chain of the desk tells the clerks, ann and admin, that the review is done, and the lawyer,
 * dan, of its end; bob and cat are not told.
 */
class NoticesTest {

  private final World world = World.of(DeskPack.packs());

  NoticesTest() {
    world.get(Seeding.class).seed();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void shouldTellThoseWhomTheChainNamesAndNobodyElse() {
    UUID record = ended("A chair", "legal", "money");

    NoticeView.Latest told = unread("dan");
    assertThat(told.count()).isEqualTo(1);
    assertThat(told.items())
        .singleElement()
        .satisfies(
            notice -> {
              assertThat(notice.record().id()).isEqualTo(record);
              assertThat(notice.record().title()).isEqualTo("A chair");
              assertThat(notice.record().formTitle().zh()).isEqualTo("申请");
              assertThat(notice.text().zh()).isEqualTo("已完成");
            });
    assertThat(unread("ann").items())
        .as("told when the review was done")
        .singleElement()
        .matches(notice -> notice.text().zh().equals("审核：同意"));
    assertThat(unread("bob").items()).isEmpty();
    assertThat(as("dan", () -> world.get(Records.class).get(record)).state())
        .as("may be read by whoever is told")
        .isEqualTo(RecordState.COMPLETED);
  }

  @Test
  void shouldNotTellWhoeverEndedItHimself() {
    ended("A chair", "money", "legal");

    assertThat(unread("dan").items()).isEmpty();
  }

  @Test
  void shouldShowTheLatestFirstAndCountThemAll() {
    UUID first = ended("First", "legal", "money");
    UUID second = ended("Second", "legal", "money");
    UUID third = ended("Third", "legal", "money");

    NoticeView.Latest latest = as("dan", () -> world.get(Notices.class).unread(2));

    assertThat(latest.items())
        .extracting(notice -> notice.record().id())
        .containsExactly(third, second);
    assertThat(latest.count()).isEqualTo(3);
    assertThat(unread("dan").items()).last().matches(notice -> notice.record().id().equals(first));
  }

  @Test
  void shouldShowNoMoreWhatWasRead() {
    ended("First", "legal", "money");
    ended("Second", "legal", "money");
    ended("Third", "legal", "money");
    UUID latest = unread("dan").items().get(0).id();

    as("dan", () -> read(latest));
    as("dan", () -> read(latest));
    assertThat(unread("dan").items())
        .extracting(notice -> notice.record().title())
        .containsExactly("Second", "First");

    as("dan", this::readAll);
    assertThat(unread("dan").count()).isZero();
  }

  @Test
  void shouldKeepNoticesFromOthers() {
    ended("A chair", "legal", "money");
    UUID notice = unread("dan").items().get(0).id();

    String code = "notification.no-such-notice";
    assertThatThrownBy(() -> as("admin", () -> read(notice)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.first().code()).isEqualTo(code));
    assertThatThrownBy(() -> as("dan", () -> read(UUID.randomUUID())))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.first().code()).isEqualTo(code));
    as("admin", this::readAll);
    assertThat(unread("dan").count()).isEqualTo(1);
  }

  @Test
  void shouldTakeFewStatementsHoweverManyThereAre() {
    for (String subject : List.of("First", "Second", "Third")) {
      ended(subject, "legal", "money");
    }
    UseCaseCosts costs = world.get(UseCaseCosts.class);
    costs.forget();

    UUID latest = unread("dan").items().get(0).id();
    as("dan", () -> world.get(Notices.class).unread(2));
    as("dan", () -> read(latest));
    as("dan", this::readAll);

    assertThat(costs.of("Notices.unread")).containsExactly(1L, 2L);
    assertThat(costs.of("Notices.read")).containsExactly(2L);
    assertThat(costs.of("Notices.readAll")).containsExactly(1L);
  }

  /** A request of ann's that bob reviews and whose last two steps are done in this order. */
  private UUID ended(String subject, String first, String last) {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("subject", subject);
    UUID record = as("ann", () -> world.get(Records.class).createAndSubmit("request", data)).id();
    decide("bob", record, "approve");
    for (String step : List.of(first, last)) {
      decide(step.equals("legal") ? "dan" : "bob", record, "done");
    }
    return record;
  }

  private void decide(String login, UUID record, String outcome) {
    ObjectNode nothing = JsonNodeFactory.instance.objectNode();
    UUID task =
        as(login, () -> world.get(Tasks.class).onRecord(record)).stream()
            .filter(TaskView.OnRecord::mine)
            .findFirst()
            .orElseThrow()
            .id();
    Decision decision = new Decision(outcome, Optional.empty(), nothing, Optional.empty());
    as(login, () -> world.get(Decisions.class).decide(task, decision));
  }

  private NoticeView.Latest unread(String login) {
    return as(login, () -> world.get(Notices.class).unread(50));
  }

  private boolean read(UUID notice) {
    world.get(Notices.class).read(notice);
    return true;
  }

  private boolean readAll() {
    world.get(Notices.class).readAll();
    return true;
  }

  private <T> T as(String login, Supplier<T> work) {
    Person person = world.get(Organization.class).person(login).orElseThrow();
    Actor actor =
        new Actor(
            person.id(), person.login(), person.name(), person.language(), person.administrator());
    return world.get(CurrentUser.class).runAs(actor, work);
  }
}
