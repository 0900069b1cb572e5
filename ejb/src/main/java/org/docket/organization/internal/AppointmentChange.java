package org.docket.organization.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.Represented;
import org.docket.organization.Appointment;
import org.docket.organization.OrganizationRules;
import org.docket.problem.ProblemCollector;

/** Takes over what the record of an appointment says. */
final class AppointmentChange {

  private final OrganizationStore store;
  private final OrganizationRules rules;
  private final ProblemCollector problems;

  AppointmentChange(OrganizationStore store, OrganizationRules rules, ProblemCollector problems) {
    this.store = store;
    this.rules = rules;
    this.problems = problems;
  }

  void apply(Represented notice) {
    Optional<AppointmentRow> existing = store.find(AppointmentRow.class, notice.recordId());
    if (notice.cancelled()) {
      existing.ifPresent(store::remove);
      return;
    }
    RoleReader roles = new RoleReader(notice, problems);
    UUID person = roles.requiredPerson("person");
    Appointment appointment =
        new Appointment(
            notice.recordId(),
            person,
            roles.required("position"),
            roles.required("unit"),
            notice.value("from", LocalDate.class).orElse(null),
            notice.value("to", LocalDate.class).orElse(null),
            roles.flag("head", false),
            roles.flag("acting", false));
    problems.throwIfAny();
    rules.check(appointment);
    problems.throwIfAny();
    AppointmentRow row = existing.orElseGet(() -> new AppointmentRow(notice.recordId()));
    row.follow(appointment);
    store.save(row);
  }
}
