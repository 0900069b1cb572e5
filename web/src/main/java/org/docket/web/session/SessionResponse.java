package org.docket.web.session;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.organization.Appointment;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Person;
import org.docket.organization.Position;
import org.docket.organization.Unit;
import org.docket.problem.Text;

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

  /** A unit or position: its name as expressions read it, its title as the person does. */
  record Named(String code, String name, String title) {
    static Named of(String code, Optional<Text> known, Locale language) {
      Text name = known.orElseGet(() -> Text.same(code));
      return new Named(code, name.zh(), name.in(language));
    }
  }

  static SessionResponse of(
      Person person,
      OrganizationChart chart,
      LocalDate today,
      String zone,
      boolean mustChangePassword) {
    Locale language = person.language();
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
                .map(code -> Named.of(code, chart.unit(code).map(Unit::name), language))
                .toList(),
            posts.stream()
                .map(Appointment::position)
                .distinct()
                .map(code -> Named.of(code, chart.position(code).map(Position::name), language))
                .toList()),
        person.language().toLanguageTag(),
        zone,
        mustChangePassword);
  }
}
