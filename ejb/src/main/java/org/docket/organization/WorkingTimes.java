package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.docket.definition.Definitions;
import org.docket.platform.DocketClock;

/** The working time of the installation and of its units, as the live release says. */
@ApplicationScoped
public class WorkingTimes {

  private final Definitions definitions;
  private final DocketClock clock;

  @Inject
  public WorkingTimes(Definitions definitions, DocketClock clock) {
    this.definitions = definitions;
    this.clock = clock;
  }

  /** Of the company as a whole. */
  public WorkingTime now() {
    return units().ofCompany();
  }

  public UnitTimes units() {
    return UnitTimes.of(organizations(), clock.zone());
  }

  private List<OrganizationDefinition> organizations() {
    return definitions.hasLive()
        ? List.copyOf(definitions.live().all(OrganizationDefinition.class))
        : List.of();
  }
}
