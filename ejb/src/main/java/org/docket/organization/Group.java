package org.docket.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Location;
import org.docket.problem.Text;

/** A named group of people and of holders of positions, wherever in the organisation they are. */
public record Group(String key, Text title, List<Member> members) {

  public Group {
    members = List.copyOf(members);
  }

  /**
   * A person, or the holders of a position.
   *
   * @param person log-in; empty where a position is a member
   * @param unit whose holders of the position are members; all holders where empty
   * @param from first day; open where empty
   * @param to last day; open where empty
   */
  public record Member(
      Optional<String> person,
      Optional<String> position,
      Optional<String> unit,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      Location location) {

    boolean isInForce(LocalDate day) {
      return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    List<Person> people(OrganizationChart chart, LocalDate day) {
      if (person.isPresent()) {
        return chart.person(person.get()).filter(Person::active).stream().toList();
      }
      String held = position.orElseThrow();
      return unit.map(code -> chart.holdersIn(held, code, day))
          .orElseGet(() -> chart.holders(held, day));
    }
  }
}
