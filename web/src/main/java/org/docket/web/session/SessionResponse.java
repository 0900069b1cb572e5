package org.docket.web.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.organization.Appointment;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;

/** Who is logged in. */
record SessionResponse(
    PersonPart person, String language, String zone, boolean mustChangePassword) {

  record PersonPart(
      UUID id,
      String login,
      String name,
      boolean administrator,
      List<Named> units,
      List<Named> positions) {}

  record Named(String code, String name) {}

  static SessionResponse of(
      Person person,
      OrganizationChart chart,
      LocalDate today,
      String zone,
      boolean mustChangePassword) {
    List<Appointment> posts = chart.appointments(person.id(), today);
    return new SessionResponse(
        new PersonPart(
            person.id(),
            person.login(),
            person.name(),
            person.administrator(),
            posts.stream()
                .map(Appointment::unit)
                .distinct()
                .map(code -> unit(chart, code))
                .toList(),
            posts.stream()
                .map(Appointment::position)
                .distinct()
                .map(code -> position(chart, code))
                .toList()),
        person.language().toLanguageTag(),
        zone,
        mustChangePassword);
  }

  private static Named unit(OrganizationChart chart, String code) {
    Optional<String> name = chart.unit(code).map(unit -> unit.name());
    return new Named(code, name.orElse(code));
  }

  private static Named position(OrganizationChart chart, String code) {
    Optional<String> name = chart.position(code).map(position -> position.name());
    return new Named(code, name.orElse(code));
  }
}
