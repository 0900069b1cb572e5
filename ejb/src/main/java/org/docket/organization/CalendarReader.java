package org.docket.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.ProblemCollector;

/** Reads the working calendar of an organisation and says where it is wrong. */
final class CalendarReader {

  private final ProblemCollector problems;

  CalendarReader(ProblemCollector problems) {
    this.problems = problems;
  }

  WorkingCalendar read(MapNode calendar) {
    WorkingCalendar standard = WorkingCalendar.STANDARD;
    List<Shift> hours = hours(calendar);
    Set<DayOfWeek> days =
        calendar.strings("days").stream()
            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    return new WorkingCalendar(
        hours.isEmpty() ? standard.hours() : hours,
        days.isEmpty() ? standard.week() : days,
        dates(calendar, "holidays"),
        dates(calendar, "workdays"));
  }

  private List<Shift> hours(MapNode calendar) {
    List<Shift> shifts = new ArrayList<>();
    for (Node item : calendar.list("hours")) {
      if (item instanceof ScalarNode written) {
        Shift.parse(written.text())
            .filter(shift -> shifts.stream().noneMatch(shift::overlaps))
            .ifPresentOrElse(
                shifts::add,
                () ->
                    problems.add(
                        OrganizationProblems.badHours(written.text()).at(written.location())));
      }
    }
    shifts.sort(Comparator.comparing(Shift::from));
    return shifts;
  }

  private static Set<LocalDate> dates(MapNode calendar, String property) {
    return calendar.strings(property).stream().map(LocalDate::parse).collect(Collectors.toSet());
  }
}
