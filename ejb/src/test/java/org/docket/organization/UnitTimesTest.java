package org.docket.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.docket.definition.Loaded;
import org.docket.problem.Problem;
import org.docket.testing.TestPacks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calendars of units: what they say, what they take from the company's, and whom they hold for. */
class UnitTimesTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final String COMPANY =
      """
      organization: demo
      title: Demo
      positions:
        clerk: {title: Clerk}
      units:
        CO: {title: Company, type: company}
        WORKS: {title: Works, type: works, parent: CO}
        HALL: {title: Hall, type: hall, parent: WORKS}
        OFFICE: {title: Office, type: office, parent: CO}
      people:
        - {login: li.wei, name: 李薇, appointments: [{position: clerk, unit: HALL}]}
      calendar:
        hours: ['8:00-12:00', '13:00-17:00']
        holidays: [2026-10-01, 2026-10-02]
        workdays: [2026-10-10]
      calendars:
        works:
          title: {en: Works, zh-CN: 工厂}
          units: [WORKS]
          days: [monday, tuesday, wednesday, thursday, friday, saturday]
          hours: ['6:00-10:00', '10:30-14:30', '15:00-17:00']
          holidays: [2026-03-03, 2026-10-10]
          workdays: [2026-10-02]
      """;

  @Test
  void shouldTakeFromTheCompanyWhatItDoesNotSayAndAddItsDays() {
    OrganizationDefinition demo =
        load(COMPANY).require().require(OrganizationDefinition.class, "demo");

    WorkingCalendar works = demo.calendars().get(0).calendar();
    assertThat(works.shifts(LocalDate.of(2026, 3, 7))).as("a Saturday").hasSize(3);
    assertThat(works.isWorkingDay(LocalDate.of(2026, 3, 3))).as("a holiday of its own").isFalse();
    assertThat(works.isWorkingDay(LocalDate.of(2026, 10, 1))).as("one of all").isFalse();
    assertThat(works.isWorkingDay(LocalDate.of(2026, 10, 2))).as("worked here alone").isTrue();
    assertThat(works.isWorkingDay(LocalDate.of(2026, 10, 10))).as("not worked here").isFalse();
  }

  @ParameterizedTest(name = "8 working hours of {0} from Friday 9:00 end {1}")
  @CsvSource({
    "CO, 2026-03-09T09:00",
    "OFFICE, 2026-03-09T09:00",
    "WORKS, 2026-03-07T07:00",
    "HALL, 2026-03-07T07:00",
    "GONE, 2026-03-09T09:00",
  })
  void shouldCountByTheNearestCalendarGoingUp(String unit, LocalDateTime end) {
    Instant friday = LocalDateTime.parse("2026-03-06T09:00").atZone(ZONE).toInstant();

    Instant over = times().of(line(unit)).plus(friday, Span.parse("8 working hours").orElseThrow());

    assertThat(LocalDateTime.ofInstant(over, ZONE)).isEqualTo(end);
  }

  @Test
  void shouldSayWhereACalendarComesFrom() {
    assertThat(times().calendar(line("HALL")).map(UnitCalendar::key)).contains("works");
    assertThat(times().calendar(line("OFFICE"))).isEmpty();
  }

  @ParameterizedTest(name = "{1}: {2}, line {3}")
  @CsvSource(
      delimiter = '|',
      value = {
        "units: [WORKS] | units: [WORK] | organization.unknown-unit | 19",
        "units: [WORKS] | units: [WORKS, WORKS] | format.unique | 19",
        "'6:00-10:00', '10:30-14:30' | '6:00-11:00', '10:30-14:30' | organization.bad-hours | 21",
        "workdays: [2026-10-02] | workdays: [2026-03-03] | organization.day-off-and-worked | 23",
        "workdays: [2026-10-10] | workdays: [2026-10-01] | organization.day-off-and-worked | 15",
      })
  void shouldReportAtTheLine(String before, String after, String code, int line) {
    Loaded loaded = load(COMPANY.replace(before, after));

    if (code.startsWith("format.")) {
      assertThat(loaded.problems()).isNotEmpty();
    } else {
      assertThat(loaded.problems()).extracting(Problem::code).containsExactly(code);
    }
    assertThat(loaded.problems().get(0).location().line()).isEqualTo(line);
  }

  @Test
  void shouldRefuseTwoCalendarsForOneUnit() {
    Loaded loaded =
        load(COMPANY + "  hall:\n    title: {en: Hall, zh-CN: 车间}\n    units: [HALL, WORKS]\n");

    assertThat(loaded.problems())
        .extracting(Problem::code)
        .containsExactly("organization.two-calendars");
    assertThat(loaded.problems().get(0).location().line()).isEqualTo(26);
    assertThat(loaded.problems().get(0).message().en()).contains("WORKS", "works");
  }

  private static UnitTimes times() {
    OrganizationDefinition demo =
        load(COMPANY).require().require(OrganizationDefinition.class, "demo");
    return UnitTimes.of(List.of(demo), ZONE);
  }

  private static List<Unit> line(String unit) {
    return new Charts()
        .unit("CO", null, null)
        .unit("WORKS", "CO", null)
        .unit("HALL", "WORKS", null)
        .unit("OFFICE", "CO", null)
        .build()
        .upFrom(unit);
  }

  private static Loaded load(String organization) {
    return TestPacks.pack()
        .with("demo.organization.yaml", organization)
        .load(new OrganizationCompiler(), new OrganizationsFit());
  }
}
