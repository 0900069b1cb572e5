package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.docket.definition.Definitions;
import org.docket.platform.DocketClock;

/** The working time of the installation: the calendar of its organisation, or the usual one. */
@ApplicationScoped
public class WorkingTimes {

  private final Definitions definitions;
  private final DocketClock clock;

  @Inject
  public WorkingTimes(Definitions definitions, DocketClock clock) {
    this.definitions = definitions;
    this.clock = clock;
  }

  /** As the live release says. */
  public WorkingTime now() {
    return new WorkingTime(calendar(), clock.zone());
  }

  private WorkingCalendar calendar() {
    return definitions.hasLive()
        ? definitions.live().all(OrganizationDefinition.class).stream()
            .flatMap(organization -> organization.calendar().stream())
            .findFirst()
            .orElse(WorkingCalendar.STANDARD)
        : WorkingCalendar.STANDARD;
  }
}
