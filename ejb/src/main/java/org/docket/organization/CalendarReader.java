package org.docket.organization;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Reads the working calendars of an organisation and says where they are wrong. */
final class CalendarReader {

  private final ProblemCollector problems;

  CalendarReader(ProblemCollector problems) {
    this.problems = problems;
  }

  WorkingCalendar read(MapNode calendar) {
    return read(calendar, WorkingCalendar.STANDARD);
  }

  /** Those of units; what they do not say is as in the company's. */
  List<UnitCalendar> ofUnits(MapNode organization) {
    WorkingCalendar company =
        organization.map("calendar").map(this::quietly).orElse(WorkingCalendar.STANDARD);
    List<UnitCalendar> calendars = new ArrayList<>();
    organization
        .map("calendars")
        .ifPresent(
            named ->
                named
                    .keys()
                    .forEach(key -> calendars.add(ofUnits(key, named.requireMap(key), company))));
    return calendars;
  }

  private UnitCalendar ofUnits(String key, MapNode calendar, WorkingCalendar company) {
    Map<String, Location> units = new LinkedHashMap<>();
    for (Node unit : calendar.list("units")) {
      if (unit instanceof ScalarNode code) {
        units.put(code.text(), code.location());
      }
    }
    return new UnitCalendar(key, calendar.requireText("title"), units, read(calendar, company));
  }

  /** Read once more for those who build on it; its problems were told the first time. */
  private WorkingCalendar quietly(MapNode calendar) {
    return new CalendarReader(new ProblemCollector()).read(calendar);
  }

  /** Days of its own win over those of the calendar on which it builds. */
  private WorkingCalendar read(MapNode calendar, WorkingCalendar base) {
    List<Shift> hours = hours(calendar);
    Set<DayOfWeek> days =
        calendar.strings("days").stream()
            .map(day -> DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toSet());
    Set<LocalDate> off = dates(calendar, "holidays");
    Set<LocalDate> worked = dates(calendar, "workdays");
    contradictions(calendar, off);
    return new WorkingCalendar(
        hours.isEmpty() ? base.hours() : hours,
        days.isEmpty() ? base.week() : days,
        together(base.holidays(), worked, off),
        together(base.workdays(), off, worked));
  }

  private static Set<LocalDate> together(
      Set<LocalDate> inherited, Set<LocalDate> without, Set<LocalDate> own) {
    Set<LocalDate> all = new HashSet<>(inherited);
    all.removeAll(without);
    all.addAll(own);
    return all;
  }

  private void contradictions(MapNode calendar, Set<LocalDate> off) {
    for (Node item : calendar.list("workdays")) {
      if (item instanceof ScalarNode written && off.contains(LocalDate.parse(written.text()))) {
        problems.add(
            OrganizationProblems.offAndWorked(LocalDate.parse(written.text()))
                .at(written.location()));
      }
    }
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
