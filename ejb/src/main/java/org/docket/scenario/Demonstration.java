package org.docket.scenario;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.docket.definition.Definitions;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.organization.account.Accounts;
import org.docket.platform.DatabaseReady;
import org.jboss.logging.Logger;

/**
 * The first start of a demonstration ({@code docket.demo=true} or DOCKET_DEMO=true): the
 * organisation of the packs becomes records, everybody gets the password "docket", and the
 * scenarios that are marked for it are played, so that there are some weeks of past cases. Later
 * starts find people and leave everything alone.
 */
@ApplicationScoped
public class Demonstration {

  private static final Logger LOG = Logger.getLogger(Demonstration.class);

  private final Definitions definitions;
  private final Organization organization;
  private final Seeding seeding;
  private final Accounts accounts;
  private final ScenarioSeries series;

  @Inject
  public Demonstration(
      Definitions definitions,
      Organization organization,
      Seeding seeding,
      Accounts accounts,
      ScenarioSeries series) {
    this.definitions = definitions;
    this.organization = organization;
    this.seeding = seeding;
    this.accounts = accounts;
    this.series = series;
  }

  void start(@Observes @Priority(DatabaseReady.DEMONSTRATION) DatabaseReady ready) {
    if (isWanted() && definitions.hasLive() && organization.chart().people().isEmpty()) {
      begin();
    }
  }

  /** Fills an empty installation. */
  public void begin() {
    LOG.info("Demonstration: the organisation and its people");
    seeding.seed();
    List<UUID> people = organization.chart().people().stream().map(Person::id).toList();
    accounts.givePasswordForDemonstration(people, ScenarioDecisions.PASSWORD.toCharArray());
    LOG.infof("Demonstration: %d people can log in with the password docket", people.size());
    List<PlayedScenario> played = series.play(series.demonstration());
    played.stream().filter(each -> !each.holds()).forEach(Demonstration::tell);
    LOG.infof("Demonstration: %d scenarios played", played.size());
  }

  private static void tell(PlayedScenario played) {
    LOG.warnf(
        "Demonstration: scenario %s does not hold:%n%s",
        played.scenario().key(), String.join("\n", played.differences()));
  }

  private static boolean isWanted() {
    return Boolean.getBoolean("docket.demo")
        || "true".equalsIgnoreCase(System.getenv("DOCKET_DEMO"));
  }
}
