package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;

/** Which hours are worked in the company and in its units: everybody in the company may look. */
@ApplicationScoped
public class WorkingCalendars {

  private static final Text COMPANY = Text.of("The company", "公司");

  private final WorkingTimes times;
  private final Organization organization;

  @Inject
  public WorkingCalendars(WorkingTimes times, Organization organization) {
    this.times = times;
    this.organization = organization;
  }

  /**
   * A calendar.
   *
   * @param key empty for the company's
   * @param units those that it names; of these, and of those below them, it is the calendar
   */
  public record Named(
      Optional<String> key, Text title, List<Unit> units, WorkingCalendar calendar) {
    public Named {
      units = List.copyOf(units);
    }
  }

  /**
   * The calendar that holds for a unit.
   *
   * @param because the unit, it or one above it, that the calendar names; empty for the company's
   */
  public record Holding(Unit unit, Named calendar, Optional<Unit> because) {}

  /** The company's first. */
  public List<Named> all() {
    UnitTimes known = times.units();
    List<Named> all = new ArrayList<>();
    all.add(company(known));
    known.units().values().stream()
        .distinct()
        .map(this::named)
        .sorted((a, b) -> a.key().orElse("").compareTo(b.key().orElse("")))
        .forEach(all::add);
    return all;
  }

  public Holding of(String code) {
    Unit unit = organization.unit(code).orElseThrow(() -> new ProblemException(noSuchUnit(code)));
    UnitTimes known = times.units();
    List<Unit> line = organization.ancestors(code);
    return new Holding(
        unit,
        known.calendar(line).map(this::named).orElseGet(() -> company(known)),
        known.naming(line));
  }

  private static Named company(UnitTimes known) {
    return new Named(Optional.empty(), COMPANY, List.of(), known.company());
  }

  private Named named(UnitCalendar calendar) {
    List<Unit> units =
        calendar.units().keySet().stream()
            .flatMap(code -> organization.unit(code).stream())
            .toList();
    return new Named(Optional.of(calendar.key()), calendar.title(), units, calendar.calendar());
  }

  private static Problem noSuchUnit(String code) {
    return Problem.of(
        "organization.no-such-unit",
        ProblemCategory.NOT_FOUND,
        "There is no unit with the code %s".formatted(code),
        "没有代码为 %s 的单位".formatted(code));
  }
}
