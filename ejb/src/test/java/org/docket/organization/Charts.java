package org.docket.organization;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.problem.Text;

/** Builds charts for tests, in a few words. */
public final class Charts {

  private final Map<String, Unit> units = new HashMap<>();
  private final Map<String, Position> positions = new HashMap<>();
  private final Map<String, Person> people = new HashMap<>();
  private final List<Appointment> appointments = new ArrayList<>();

  public static UUID id(String login) {
    return UUID.nameUUIDFromBytes(login.getBytes(StandardCharsets.UTF_8));
  }

  public Charts unit(String code, String parent, String head) {
    String above = parent == null ? "/" : units.get(parent).path();
    units.put(
        code,
        new Unit(code, Text.same(code), "unit", parent, above + code + "/", head, false, true));
    return this;
  }

  /** Of which type a unit is. */
  public Charts type(String code, String type) {
    Unit unit = units.get(code);
    units.put(
        code,
        new Unit(code, unit.name(), type, unit.parent(), unit.path(), unit.head(), false, true));
    return this;
  }

  /** A unit that is a company of its own in law. */
  public Charts entity(String code, String parent) {
    unit(code, parent, null);
    Unit unit = units.get(code);
    units.put(
        code, new Unit(code, unit.name(), "company", parent, unit.path(), unit.head(), true, true));
    return this;
  }

  public Charts person(String login, boolean administrator, boolean active) {
    people.put(
        login,
        new Person(
            id(login), login, login, null, null, Locale.ENGLISH, administrator, active, null));
    return this;
  }

  public Charts post(String login, String position, String unit) {
    return post(login, position, unit, null, null, false);
  }

  public Charts head(String login, String position, String unit) {
    return post(login, position, unit, null, null, true);
  }

  public Charts post(
      String login, String position, String unit, LocalDate from, LocalDate to, boolean head) {
    if (!people.containsKey(login)) {
      person(login, false, true);
    }
    positions.putIfAbsent(position, new Position(position, Text.same(position), true));
    appointments.add(
        new Appointment(
            id(login + position + unit), id(login), position, unit, from, to, head, false));
    return this;
  }

  public Charts acting(String login, String position, String unit, LocalDate from, LocalDate to) {
    post(login, position, unit, from, to, false);
    Appointment plain = appointments.remove(appointments.size() - 1);
    appointments.add(
        new Appointment(plain.id(), plain.person(), position, unit, from, to, false, true));
    return this;
  }

  public OrganizationChart build() {
    return new OrganizationChart(units.values(), positions.values(), people.values(), appointments);
  }
}
