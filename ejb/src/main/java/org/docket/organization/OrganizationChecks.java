package org.docket.organization;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.docket.organization.OrganizationDefinition.AppointmentEntry;
import org.docket.organization.OrganizationDefinition.PersonEntry;
import org.docket.organization.OrganizationDefinition.PositionEntry;
import org.docket.organization.OrganizationDefinition.UnitEntry;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;

/** Whether the parts of an organisation that is written in a file fit together. */
final class OrganizationChecks {

  private static final UUID SOMEBODY = new UUID(0, 0);

  private final OrganizationDefinition organization;
  private final ProblemCollector problems;
  private final Set<String> positions;
  private final Map<String, UnitEntry> units = new LinkedHashMap<>();

  OrganizationChecks(OrganizationDefinition organization, ProblemCollector problems) {
    this.organization = organization;
    this.problems = problems;
    this.positions =
        organization.positions().stream().map(PositionEntry::code).collect(Collectors.toSet());
    organization.units().forEach(unit -> units.put(unit.code(), unit));
  }

  void run() {
    Set<String> above = new HashSet<>();
    for (UnitEntry unit : organization.units()) {
      unit.parent().ifPresent(parent -> checkParent(unit, parent, above));
      unit.head().ifPresent(head -> checkPosition(head, unit.location()));
      above.add(unit.code());
    }
    checkPeople();
    checkHeads();
    checkGroups();
    checkCalendars();
  }

  private void checkParent(UnitEntry unit, String parent, Set<String> above) {
    if (!units.containsKey(parent)) {
      problems.add(OrganizationProblems.unknownUnit(parent, units.keySet()).at(unit.location()));
    } else if (isBelow(parent, unit.code())) {
      problems.add(OrganizationProblems.unitCycle(unit.code(), parent).at(unit.location()));
    } else if (!above.contains(parent)) {
      problems.add(OrganizationProblems.parentComesLater(unit.code(), parent).at(unit.location()));
    }
  }

  /** Whether going up from the unit one comes to the other, or starts at it. */
  private boolean isBelow(String unit, String other) {
    Set<String> seen = new HashSet<>();
    Optional<String> next = Optional.of(unit);
    while (next.isPresent() && seen.add(next.get())) {
      if (next.get().equals(other)) {
        return true;
      }
      next = next.map(units::get).flatMap(UnitEntry::parent);
    }
    return false;
  }

  private void checkPeople() {
    Set<String> logins = new HashSet<>();
    for (PersonEntry person : organization.people()) {
      if (!logins.add(person.login())) {
        problems.add(OrganizationProblems.duplicateLogin(person.login()).at(person.location()));
      }
      person.appointments().forEach(this::checkAppointment);
    }
  }

  private void checkAppointment(AppointmentEntry post) {
    checkPosition(post.position(), post.location());
    if (!units.containsKey(post.unit())) {
      problems.add(
          OrganizationProblems.unknownUnit(post.unit(), units.keySet()).at(post.location()));
    }
    Optional<LocalDate> from = post.from().map(LocalDate::parse);
    Optional<LocalDate> to = post.to().map(LocalDate::parse);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add(OrganizationProblems.datesReversed(from.get(), to.get()).at(post.location()));
    }
  }

  private void checkPosition(String position, Location place) {
    if (!positions.contains(position)) {
      problems.add(OrganizationProblems.unknownPosition(position, positions).at(place));
    }
  }

  private void checkHeads() {
    Heads heads = new Heads(OrganizationProblems::twoHeads);
    Heads acting = new Heads(OrganizationProblems::twoActing);
    for (PersonEntry person : organization.people()) {
      for (AppointmentEntry post : person.appointments()) {
        if (post.head() && post.acting()) {
          problems.add(OrganizationProblems.headAndActing().at(post.location()));
        } else if (post.head()) {
          heads.add(person, post);
        } else if (post.acting()) {
          acting.add(person, post);
        }
      }
    }
  }

  /** Those who head units, or act as heads, of whom each unit has one at a time. */
  private final class Heads {
    private final BiFunction<String, String, Problem> two;
    private final Map<String, Map<PersonEntry, Appointment>> byUnit = new HashMap<>();

    Heads(BiFunction<String, String, Problem> two) {
      this.two = two;
    }

    void add(PersonEntry person, AppointmentEntry post) {
      Map<PersonEntry, Appointment> others =
          byUnit.computeIfAbsent(post.unit(), unit -> new LinkedHashMap<>());
      Appointment appointment = appointment(post);
      others.entrySet().stream()
          .filter(other -> !other.getKey().equals(person))
          .filter(other -> other.getValue().overlaps(appointment))
          .findFirst()
          .ifPresent(
              other ->
                  problems.add(two.apply(post.unit(), other.getKey().name()).at(post.location())));
      others.put(person, appointment);
    }
  }

  private void checkGroups() {
    Set<String> logins =
        organization.people().stream().map(PersonEntry::login).collect(Collectors.toSet());
    for (Group group : organization.groups()) {
      for (Group.Member member : group.members()) {
        check(member, logins);
      }
    }
  }

  private void check(Group.Member member, Set<String> logins) {
    member
        .person()
        .filter(login -> !logins.contains(login))
        .ifPresent(
            login ->
                problems.add(
                    OrganizationProblems.unknownPerson(login, logins).at(member.location())));
    member.position().ifPresent(position -> checkPosition(position, member.location()));
    member
        .unit()
        .filter(unit -> !units.containsKey(unit))
        .ifPresent(
            unit ->
                problems.add(
                    OrganizationProblems.unknownUnit(unit, units.keySet()).at(member.location())));
    if (member.from().isPresent()
        && member.to().filter(to -> to.isBefore(member.from().get())).isPresent()) {
      problems.add(
          OrganizationProblems.datesReversed(member.from().get(), member.to().get())
              .at(member.location()));
    }
  }

  private void checkCalendars() {
    Map<String, UnitCalendar> named = new HashMap<>();
    for (UnitCalendar calendar : organization.calendars()) {
      calendar
          .units()
          .forEach(
              (unit, place) -> {
                if (!units.containsKey(unit)) {
                  problems.add(OrganizationProblems.unknownUnit(unit, units.keySet()).at(place));
                }
                UnitCalendar other = named.putIfAbsent(unit, calendar);
                if (other != null) {
                  problems.add(OrganizationProblems.twoCalendars(unit, other.key()).at(place));
                }
              });
    }
  }

  private static Appointment appointment(AppointmentEntry post) {
    return new Appointment(
        SOMEBODY,
        SOMEBODY,
        post.position(),
        post.unit(),
        post.from().map(LocalDate::parse).orElse(null),
        post.to().map(LocalDate::parse).orElse(null),
        post.head(),
        post.acting());
  }
}
