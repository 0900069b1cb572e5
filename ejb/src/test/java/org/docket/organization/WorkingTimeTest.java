package org.docket.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingTimeTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final WorkingTime STANDARD = new WorkingTime(WorkingCalendar.STANDARD, ZONE);

  /** The week of Monday 2 March 2026. */
  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource({
    "2026-03-02T09:00, 2 working hours, 2026-03-02T11:00",
    "2026-03-02T09:00, 3 working hours, 2026-03-02T12:00",
    "2026-03-02T11:00, 2 working hours, 2026-03-02T14:00",
    "2026-03-02T12:30, 1 working hour, 2026-03-02T14:00",
    "2026-03-02T16:30, 4 working hours, 2026-03-03T11:30",
    "2026-03-06T16:30, 4 working hours, 2026-03-09T11:30",
    "2026-03-07T10:00, 4 working hours, 2026-03-09T13:30",
    "2026-03-02T20:00, 4 working hours, 2026-03-03T13:30",
    "2026-03-02T03:00, 1 working hour, 2026-03-02T09:30",
    "2026-03-02T09:00, 80 working hours, 2026-03-16T09:00",
    "2026-03-02T17:00, 45 working minutes, 2026-03-03T08:45",
    "2026-03-02T10:00, 1 working day, 2026-03-03T10:00",
    "2026-03-06T10:00, 2 working days, 2026-03-10T10:00",
    "2026-03-07T10:00, 1 working day, 2026-03-10T08:30",
    "2026-03-02T12:30, 1 working day, 2026-03-03T13:00",
    "2026-03-02T18:00, 1 working day, 2026-03-04T08:30",
    "2026-03-02T10:00, 24 hours, 2026-03-03T10:00",
    "2026-03-06T10:00, 3 days, 2026-03-09T10:00",
    "2026-03-06T10:00, 2 weeks, 2026-03-20T10:00",
    "2026-01-31T10:00, 1 month, 2026-02-28T10:00",
    "2028-01-31T10:00, 1 month, 2028-02-29T10:00",
    "2026-12-31T23:59, 2 months, 2027-02-28T23:59",
    "2026-03-02T10:00, 0 working hours, 2026-03-02T10:00",
    "2026-03-07T10:00, 0 working hours, 2026-03-09T08:30",
    "2026-03-02T10:00, 90 minutes, 2026-03-02T11:30",
  })
  void shouldAdd(LocalDateTime start, String span, LocalDateTime end) {
    Instant over = STANDARD.plus(instant(start), Span.parse(span).orElseThrow());

    assertThat(LocalDateTime.ofInstant(over, ZONE)).isEqualTo(end);
  }

  /**
   * National Day 2026: off from Thursday 1 to Wednesday 7 October; Saturday 10 October is worked.
   */
  @ParameterizedTest(name = "{0} + {1} = {2}")
  @CsvSource({
    "2026-09-30T16:30, 4 working hours, 2026-10-08T11:30",
    "2026-10-03T10:00, 1 working day, 2026-10-09T08:30",
    "2026-10-09T10:00, 1 working day, 2026-10-10T10:00",
    "2026-10-10T16:30, 2 working hours, 2026-10-12T09:30",
  })
  void shouldKnowHolidaysAndDaysWorkedInExchange(
      LocalDateTime start, String span, LocalDateTime end) {
    WorkingTime time = new WorkingTime(nationalDay(), ZONE);

    Instant over = time.plus(instant(start), Span.parse(span).orElseThrow());

    assertThat(LocalDateTime.ofInstant(over, ZONE)).isEqualTo(end);
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    "2026-03-02T09:00, 2026-03-02T11:00, PT2H",
    "2026-03-02T11:00, 2026-03-02T14:00, PT2H",
    "2026-03-06T16:30, 2026-03-09T09:30, PT2H",
    "2026-03-07T00:00, 2026-03-08T23:00, PT0S",
    "2026-03-02T00:00, 2026-03-09T00:00, PT40H",
    "2026-03-02T11:00, 2026-03-02T10:00, PT0S",
  })
  void shouldMeasureWorkingTimeBetween(LocalDateTime start, LocalDateTime end, Duration expected) {
    assertThat(STANDARD.between(instant(start), instant(end))).isEqualTo(expected);
  }

  @Test
  void shouldAddWhatItMeasures() {
    Instant start = instant(LocalDateTime.of(2026, 3, 6, 15, 17));
    for (int hours = 1; hours < 200; hours++) {
      Instant end = STANDARD.plus(start, new Span(hours, Span.Measure.WORKING_HOURS));
      assertThat(STANDARD.between(start, end)).isEqualTo(Duration.ofHours(hours));
    }
  }

  @Test
  void shouldCountCalendarDaysInTheZoneAcrossAClockChange() {
    WorkingTime berlin = new WorkingTime(WorkingCalendar.STANDARD, ZoneId.of("Europe/Berlin"));
    Instant before = Instant.parse("2026-03-28T09:00:00Z");

    assertThat(berlin.plus(before, Span.parse("1 day").orElseThrow()))
        .isEqualTo("2026-03-29T08:00:00Z");
    assertThat(berlin.plus(before, Span.parse("24 hours").orElseThrow()))
        .isEqualTo("2026-03-29T09:00:00Z");
  }

  @Test
  void shouldEndEvenWhenNobodyEverWorksAgain() {
    LocalDate first = LocalDate.of(2026, 3, 2);
    WorkingCalendar off =
        new WorkingCalendar(
            List.of(new Shift(LocalTime.of(8, 0), LocalTime.of(9, 0))),
            Set.of(DayOfWeek.MONDAY),
            Set.copyOf(first.datesUntil(first.plusYears(30)).toList()),
            Set.of());

    Instant over =
        new WorkingTime(off, ZONE)
            .plus(instant(first.atTime(8, 0)), new Span(1, Span.Measure.WORKING_DAYS));

    assertThat(over).isAfter(instant(first.atTime(8, 0)));
  }

  @ParameterizedTest
  @CsvSource({
    "4 working hours, 4 working hours",
    "1 Working Day, 1 working day",
    "24 hours, 24 hours",
    "1 months, 1 month",
    "'  2  weeks ', 2 weeks",
  })
  void shouldReadSpans(String written, String read) {
    assertThat(Span.parse(written)).map(Span::toString).contains(read);
  }

  @ParameterizedTest
  @CsvSource({"four hours", "4", "-4 hours", "4 working weeks", "4.5 hours", "4 hours 3", "''"})
  void shouldNotReadAnythingElse(String written) {
    assertThat(Span.parse(written)).isEmpty();
  }

  private static WorkingCalendar nationalDay() {
    LocalDate first = LocalDate.of(2026, 10, 1);
    return new WorkingCalendar(
        WorkingCalendar.STANDARD.hours(),
        WorkingCalendar.STANDARD.week(),
        Set.copyOf(first.datesUntil(first.plusDays(7)).toList()),
        Set.of(LocalDate.of(2026, 10, 10)));
  }

  private static Instant instant(LocalDateTime local) {
    return local.atZone(ZONE).toInstant();
  }
}
