package org.docket.organization.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.docket.event.Represented;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationRules;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemCollector;

/**
 * Lets the organisation's tables follow the records that represent units, positions, people and
 * appointments, in the transaction of the record; refuses what would make the organisation unsound.
 */
@ApplicationScoped
public class OrganizationObserver {

  private final OrganizationStore store;
  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public OrganizationObserver(
      OrganizationStore store, Organization organization, DocketClock clock) {
    this.store = store;
    this.organization = organization;
    this.clock = clock;
  }

  /** Does nothing for records that represent something else. */
  public void follow(@Observes Represented notice) {
    ProblemCollector problems = new ProblemCollector();
    switch (notice.what()) {
      case "unit" -> new UnitChange(store, rules(problems), problems).apply(notice);
      case "position" ->
          new PositionChange(store, rules(problems), problems, clock.today()).apply(notice);
      case "person" -> new PersonChange(store, rules(problems), problems).apply(notice);
      case "appointment" -> new AppointmentChange(store, rules(problems), problems).apply(notice);
      default -> {
        return;
      }
    }
    organization.changed();
  }

  /** Rules over the organisation as it is, after everybody else was kept out. */
  private OrganizationRules rules(ProblemCollector problems) {
    store.beginChange();
    return new OrganizationRules(store.chart(), problems);
  }
}
