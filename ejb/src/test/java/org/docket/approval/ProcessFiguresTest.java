package org.docket.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.docket.approval.ApprovalDesk.MONDAY;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.DeskPack.Replacement;
import org.docket.approval.Figures.By;
import org.docket.approval.Figures.Hours;
import org.docket.approval.Figures.Row;
import org.docket.testing.UseCaseCosts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Where time goes, told apart by step, person, unit and month. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProcessFiguresTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

  private final ApprovalDesk desk =
      new ApprovalDesk(
          DeskPack.packs(
              List.of(
                  new Replacement(
                      "company.organization.yaml",
                      "HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}",
                      "HQ: {title: {en: Headquarters, zh-CN: 总部}, type: company}\n"
                          + "  LAW: {title: {en: Legal, zh-CN: 法务部}, type: department, parent: HQ}"),
                  new Replacement(
                      "company.organization.yaml",
                      "appointments: [{position: lawyer, unit: HQ}]",
                      "appointments: [{position: lawyer, unit: LAW}]"))));

  ProcessFiguresTest() {
    claimedAndHeld();
    sentBackAndApproved();
    stillOpen();
  }

  /** Two hours in the pool, one at work, one on hold, one at work. */
  private void claimedAndHeld() {
    UUID record = desk.request("Claimed and held", 100);
    desk.at(MONDAY.plus(Duration.ofHours(2)));
    desk.act("bob", record, new TaskAct.Claim());
    desk.at(MONDAY.plus(Duration.ofHours(3)));
    desk.act("bob", record, new TaskAct.Hold(Optional.of("Waits for the offer")));
    desk.at(MONDAY.plus(Duration.ofHours(4)));
    desk.act("bob", record, new TaskAct.Resume(Optional.empty()));
    desk.at(MONDAY.plus(Duration.ofHours(5)));
    desk.decide("bob", record, "approve");
    desk.at(MONDAY);
  }

  private void sentBackAndApproved() {
    UUID record = desk.request("Sent back", 100);
    desk.at(MONDAY.plus(Duration.ofHours(1)));
    desk.act(
        "cat",
        record,
        new TaskAct.Return(
            "register", false, Optional.of("Why?"), JsonNodeFactory.instance.objectNode()));
    desk.decide("ann", record, "done");
    desk.at(MONDAY.plus(Duration.ofDays(30)));
    desk.decide("cat", record, "approve");
    desk.at(MONDAY);
  }

  private void stillOpen() {
    UUID unused = desk.request("Open", 100);
    desk.at(MONDAY.plus(Duration.ofDays(31)));
  }

  @AfterAll
  void close() {
    desk.close();
  }

  @Test
  void shouldPutProcessesBesideEachOther() {
    List<ChainFigures> all =
        desk.as("admin", () -> desk.get(ProcessFigures.class).ofAll(Hours.ELAPSED, FIRST, LAST));

    assertThat(all).extracting(ChainFigures::process).containsExactly("REQ");
    assertThat(all.get(0).figures()).isEqualTo(figures("admin", By.STEP, FIRST, LAST));
  }

  @Test
  void shouldTellTheTimesOfEachStep() {
    Figures figures = figures("admin", By.STEP, FIRST, LAST);

    assertThat(figures.rows()).extracting(Row::key).startsWith("register", "review");
    Row review = row(figures, "review");
    assertThat(review.done()).isEqualTo(2);
    assertThat(review.returned()).isEqualTo(1);
    assertThat(review.times().longest()).isEqualTo(Duration.ofHours(5).toSeconds());
    assertThat(review.times().mean()).isEqualTo(Duration.ofHours(3).toSeconds());
    assertThat(review.times().median()).isEqualTo(Duration.ofHours(3).toSeconds());
    assertThat(review.times().handOff()).isEqualTo(Duration.ofHours(1).toSeconds());
    assertThat(review.times().held()).isEqualTo(Duration.ofMinutes(30).toSeconds());
    assertThat(review.share()).isEqualTo(1);
    assertThat(review.open()).isEqualTo(1);
    assertThat(review.overdue()).isEqualTo(1);
    assertThat(row(figures, "legal").open()).isEqualTo(2);
    assertThat(figures.all().done()).isEqualTo(6);
    assertThat(figures.running()).isEqualTo(3);
  }

  @Test
  void shouldCountOnlyThePeriod() {
    Figures april = figures("admin", By.STEP, LAST.plusDays(1), LAST.plusDays(30));

    assertThat(row(april, "review").done()).isEqualTo(1);
    assertThat(row(april, "review").late()).isEqualTo(1);
    assertThat(row(april, "review").times().mean())
        .isEqualTo(Duration.ofHours(30 * 24 - 1).toSeconds());
  }

  @Test
  void shouldTellMonthsUnitsAndPeople() {
    assertThat(figures("admin", By.MONTH, FIRST, LAST.plusDays(30)).rows())
        .extracting(Row::key)
        .containsExactly("2026-03", "2026-04");
    assertThat(figures("admin", By.UNIT, FIRST, LAST).rows())
        .extracting(row -> row.title().en())
        .containsExactly("Headquarters");
    Figures people = figures("admin", By.PERSON, FIRST, LAST);
    assertThat(people.rows()).extracting(row -> row.title().en()).startsWith("鲍博", "蔡婷");
    assertThat(row(people, desk.idOf("bob").toString()).open()).isEqualTo(3);
  }

  /** Not the record's, which is that of whoever made it. */
  @Test
  void shouldTellOfTheUnitThatWasAsked() {
    Figures asked = figures("admin", By.ASKED, FIRST, LAST);

    assertThat(row(asked, "HQ").done()).isEqualTo(6);
    assertThat(row(asked, "LAW").open()).isEqualTo(2);
    assertThat(row(asked, "LAW").title().zh()).isEqualTo("法务部");
  }

  @Test
  void shouldTellPeopleOnlyToWhoeverAdministersTheForm() {
    assertThat(ApprovalDesk.answer(() -> figures("bob", By.PERSON, FIRST, LAST)))
        .isEqualTo("access.not-allowed");
  }

  @Test
  void shouldCountOnlyWhatOneMayRead() {
    assertThat(figures("dan", By.STEP, FIRST, LAST).running()).isEqualTo(2);
    assertThat(figures("ann", By.STEP, FIRST, LAST).running()).isEqualTo(3);
  }

  @Test
  void shouldSayWhatIsWrongWithTheQuestion() {
    assertThat(ApprovalDesk.answer(() -> figures("admin", By.STEP, LAST, FIRST)))
        .isEqualTo("approval.period-reversed");
    assertThat(
            ApprovalDesk.answer(
                () ->
                    desk.as(
                        "admin",
                        () ->
                            desk.get(ProcessFigures.class)
                                .of("NO", By.STEP, Hours.ELAPSED, FIRST, LAST))))
        .isEqualTo("approval.no-such-process");
  }

  @Test
  void shouldTakeFewStatements() {
    UseCaseCosts costs = desk.get(UseCaseCosts.class);
    costs.forget();

    Figures unused = figures("admin", By.STEP, FIRST, LAST);

    // Three of its own; one may look whether the organisation has changed.
    assertThat(costs.of("ProcessFigures.of"))
        .singleElement()
        .satisfies(count -> assertThat(count).isBetween(3L, 4L));
  }

  /**
   * Work is done from 9 to 12, 14 to 17 and 19 to 20, not on the 3rd and 4th: of the five hours
   * from 9 to 14 three count; the other task was sent back after one.
   */
  @Test
  void shouldTellTheSameInWorkingTime() {
    Figures figures = working(By.STEP, FIRST, LAST);

    Row review = row(figures, "review");
    assertThat(review.done()).isEqualTo(2);
    assertThat(review.returned()).isEqualTo(1);
    assertThat(review.times().longest()).isEqualTo(Duration.ofHours(3).toSeconds());
    assertThat(review.times().mean()).isEqualTo(Duration.ofHours(2).toSeconds());
    assertThat(review.times().median()).isEqualTo(Duration.ofHours(2).toSeconds());
    assertThat(review.times().handOff()).isEqualTo(Duration.ofHours(1).toSeconds());
    assertThat(figures.all().done()).isEqualTo(figures("admin", By.STEP, FIRST, LAST).all().done());
    assertThat(figures.running()).isEqualTo(3);
    assertThat(working(By.MONTH, FIRST, LAST.plusDays(30)).rows())
        .extracting(Row::key, Row::done)
        .containsExactlyElementsOf(
            figures("admin", By.MONTH, FIRST, LAST.plusDays(30)).rows().stream()
                .map(row -> org.assertj.core.groups.Tuple.tuple(row.key(), row.done()))
                .toList());
  }

  @Test
  void shouldTakeAsFewStatementsForWorkingTime() {
    UseCaseCosts costs = desk.get(UseCaseCosts.class);
    costs.forget();

    Figures unused = working(By.STEP, FIRST, LAST);

    assertThat(costs.of("ProcessFigures.of"))
        .singleElement()
        .satisfies(count -> assertThat(count).isBetween(3L, 4L));
  }

  private Figures working(By by, LocalDate from, LocalDate until) {
    return desk.as(
        "admin", () -> desk.get(ProcessFigures.class).of("REQ", by, Hours.WORKING, from, until));
  }

  private static Row row(Figures figures, String key) {
    return figures.rows().stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }

  private Figures figures(String login, By by, LocalDate from, LocalDate until) {
    return desk.as(
        login, () -> desk.get(ProcessFigures.class).of("REQ", by, Hours.ELAPSED, from, until));
  }
}
