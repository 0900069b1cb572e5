package org.docket.organization;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/**
 * The organisation that an installation begins with. It becomes records of the forms that represent
 * units, positions, people and appointments; afterwards those records count, not this.
 *
 * @param units those above before those below
 * @param registersReadBy positions whose holders read the registers of numbers as long as the
 *     release is live
 * @param groups count as long as the release is live
 * @param calendar of the whole company; it counts, and those of units, as long as the release is
 *     live
 */
public record OrganizationDefinition(
    String key,
    Text title,
    List<PositionEntry> positions,
    List<UnitEntry> units,
    List<PersonEntry> people,
    Optional<WorkingCalendar> calendar,
    List<UnitCalendar> calendars,
    List<String> registersReadBy,
    List<Group> groups) {

  public OrganizationDefinition {
    positions = List.copyOf(positions);
    units = List.copyOf(units);
    people = List.copyOf(people);
    calendars = List.copyOf(calendars);
    registersReadBy = List.copyOf(registersReadBy);
    groups = List.copyOf(groups);
  }

  /** A position. */
  public record PositionEntry(String code, Text title) {}

  /** A unit of the tree. */
  public record UnitEntry(
      String code,
      Text title,
      String type,
      Optional<String> parent,
      Optional<String> head,
      boolean legalEntity,
      Optional<Text> address,
      Location location) {}

  /** Somebody, with what they hold. */
  public record PersonEntry(
      String login,
      String name,
      Optional<String> email,
      Optional<String> phone,
      Optional<String> language,
      boolean administrator,
      List<AppointmentEntry> appointments,
      Location location) {
    public PersonEntry {
      appointments = List.copyOf(appointments);
    }
  }

  /** A position held in a unit. */
  public record AppointmentEntry(
      String position,
      String unit,
      Optional<String> from,
      Optional<String> to,
      boolean head,
      boolean acting,
      Location location) {}
}
