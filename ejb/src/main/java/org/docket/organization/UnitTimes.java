package org.docket.organization;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The working time of every unit: by the calendar that names it, else the one of the nearest unit
 * above, else the company's. Pure.
 *
 * @param units the calendars by the units that they name
 */
public record UnitTimes(WorkingCalendar company, Map<String, UnitCalendar> units, ZoneId zone) {

  public UnitTimes {
    units = Map.copyOf(units);
  }

  /** As these organisations say; the first calendar of a company counts for all of it. */
  public static UnitTimes of(List<OrganizationDefinition> organizations, ZoneId zone) {
    Map<String, UnitCalendar> units = new HashMap<>();
    for (OrganizationDefinition organization : organizations) {
      for (UnitCalendar calendar : organization.calendars()) {
        calendar.units().keySet().forEach(unit -> units.put(unit, calendar));
      }
    }
    WorkingCalendar company =
        organizations.stream()
            .flatMap(organization -> organization.calendar().stream())
            .findFirst()
            .orElse(WorkingCalendar.STANDARD);
    return new UnitTimes(company, units, zone);
  }

  /** Of what belongs to no unit. */
  public WorkingTime ofCompany() {
    return new WorkingTime(company, zone);
  }

  /**
   * @param line the unit and those above it, the nearest first
   */
  public WorkingTime of(List<Unit> line) {
    return new WorkingTime(calendar(line).map(UnitCalendar::calendar).orElse(company), zone);
  }

  /**
   * The calendar that holds for a unit; empty where it is the company's.
   *
   * @param line the unit and those above it, the nearest first
   */
  public Optional<UnitCalendar> calendar(List<Unit> line) {
    return naming(line).map(unit -> units.get(unit.code()));
  }

  /** The nearest unit that a calendar names. */
  public Optional<Unit> naming(List<Unit> line) {
    return line.stream().filter(unit -> units.containsKey(unit.code())).findFirst();
  }
}
