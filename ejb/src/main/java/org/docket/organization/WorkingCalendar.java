package org.docket.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * When work is done: the hours of a working day, the working days of a week, and the days that
 * differ (holidays, and days worked in exchange).
 *
 * @param hours in order, not overlapping, never empty
 * @param week never empty
 * @param holidays days off although the week says otherwise
 * @param workdays days worked although the week or a holiday says otherwise
 */
public record WorkingCalendar(
    List<Shift> hours, Set<DayOfWeek> week, Set<LocalDate> holidays, Set<LocalDate> workdays) {

  /** Monday to Friday, 08:30-12:00 and 13:00-17:30. */
  public static final WorkingCalendar STANDARD =
      new WorkingCalendar(
          List.of(
              new Shift(LocalTime.of(8, 30), LocalTime.of(12, 0)),
              new Shift(LocalTime.of(13, 0), LocalTime.of(17, 30))),
          Set.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY),
          Set.of(),
          Set.of());

  public WorkingCalendar {
    hours = List.copyOf(hours);
    week = Set.copyOf(week);
    holidays = Set.copyOf(holidays);
    workdays = Set.copyOf(workdays);
    if (hours.isEmpty() || week.isEmpty()) {
      throw new IllegalArgumentException("A calendar needs working hours and working days");
    }
  }

  public boolean isWorkingDay(LocalDate day) {
    return workdays.contains(day) || (week.contains(day.getDayOfWeek()) && !holidays.contains(day));
  }

  /** The hours worked on the day; empty on a day off. */
  public List<Shift> shifts(LocalDate day) {
    return isWorkingDay(day) ? hours : List.of();
  }
}
