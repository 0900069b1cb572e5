package org.docket.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;

/**
 * What keeps an organisation sound when something is added or changed. Pure; the chart is the
 * organisation without the change. The pointers of the problems are roles, such as {@code /parent}.
 */
public final class OrganizationRules {

  private static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,49}");
  private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,99}");

  private final OrganizationChart chart;
  private final ProblemCollector problems;

  public OrganizationRules(OrganizationChart chart, ProblemCollector problems) {
    this.chart = chart;
    this.problems = problems;
  }

  /** A unit that is new or changed; its path is not looked at. */
  public void check(Unit unit) {
    checkCode(unit.code());
    String parent = unit.parent();
    if (parent != null) {
      checkParent(unit.code(), parent);
    }
    String head = unit.head();
    if (head != null && chart.position(head).isEmpty()) {
      add(OrganizationProblems.unknownPosition(head, positionCodes()), "head");
    }
    if (!unit.active() && isInUse(unit.code())) {
      problems.add(OrganizationProblems.unitInUse(unit.code()));
    }
  }

  public void check(Position position, LocalDate today) {
    checkCode(position.code());
    if (!position.active() && !chart.holders(position.code(), today).isEmpty()) {
      problems.add(OrganizationProblems.positionInUse(position.code()));
    }
  }

  public void check(Person person) {
    if (!LOGIN.matcher(person.login()).matches()) {
      add(OrganizationProblems.badLogin(person.login()), "login");
    }
    chart
        .person(person.login())
        .filter(other -> !other.id().equals(person.id()))
        .ifPresent(other -> add(OrganizationProblems.duplicateLogin(person.login()), "login"));
    if (isLastAdministrator(person.id()) && !(person.active() && person.administrator())) {
      problems.add(OrganizationProblems.lastAdministrator());
    }
  }

  public void check(Appointment appointment) {
    if (chart.unit(appointment.unit()).isEmpty()) {
      add(OrganizationProblems.unknownUnit(appointment.unit(), unitCodes()), "unit");
    }
    if (chart.position(appointment.position()).isEmpty()) {
      add(
          OrganizationProblems.unknownPosition(appointment.position(), positionCodes()),
          "position");
    }
    if (chart.person(appointment.person()).isEmpty()) {
      add(OrganizationProblems.unknownPerson(appointment.person().toString(), List.of()), "person");
    }
    checkDates(appointment);
    if (appointment.head() && appointment.acting()) {
      add(OrganizationProblems.headAndActing(), "acting");
    }
    other(appointment, Appointment::head)
        .ifPresent(name -> add(OrganizationProblems.twoHeads(appointment.unit(), name), "head"));
    other(appointment, Appointment::acting)
        .ifPresent(name -> add(OrganizationProblems.twoActing(appointment.unit(), name), "acting"));
  }

  /** Whether nobody but this person could still administrate. */
  public boolean isLastAdministrator(UUID person) {
    List<Person> administrators = chart.administrators();
    return administrators.size() == 1 && administrators.get(0).id().equals(person);
  }

  private void checkCode(String code) {
    if (!CODE.matcher(code).matches()) {
      add(OrganizationProblems.badCode(code), "code");
    }
  }

  private void checkParent(String code, String parent) {
    if (parent.equals(code)) {
      add(OrganizationProblems.unitCycle(code, parent), "parent");
    } else if (chart.unit(parent).isEmpty()) {
      add(OrganizationProblems.unknownUnit(parent, unitCodes()), "parent");
    } else if (chart.upFrom(parent).stream().anyMatch(above -> above.code().equals(code))) {
      add(OrganizationProblems.unitCycle(code, parent), "parent");
    }
  }

  private void checkDates(Appointment appointment) {
    LocalDate from = appointment.from();
    LocalDate to = appointment.to();
    if (from != null && to != null && to.isBefore(from)) {
      add(OrganizationProblems.datesReversed(from, to), "to");
    }
  }

  /** Somebody else who is the same of the unit at that time. */
  private Optional<String> other(Appointment appointment, Predicate<Appointment> same) {
    return chart.appointments().stream()
        .filter(other -> same.test(appointment) && same.test(other))
        .filter(other -> !other.id().equals(appointment.id()))
        .filter(other -> other.unit().equals(appointment.unit()) && other.overlaps(appointment))
        .filter(other -> !other.person().equals(appointment.person()))
        .findFirst()
        .map(other -> chart.person(other.person()).map(Person::name).orElse("?"));
  }

  private boolean isInUse(String unit) {
    return chart.units().stream().anyMatch(below -> below.active() && unit.equals(below.parent()))
        || chart.appointments().stream()
            .anyMatch(post -> post.unit().equals(unit) && post.to() == null);
  }

  private Collection<String> unitCodes() {
    return chart.units().stream().map(Unit::code).toList();
  }

  private Collection<String> positionCodes() {
    return chart.positions().stream().map(Position::code).toList();
  }

  private void add(Problem problem, String role) {
    problems.add(problem.at("/" + role));
  }
}
