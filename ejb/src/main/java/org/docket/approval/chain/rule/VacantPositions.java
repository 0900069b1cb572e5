package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainProblems;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseAdvice;
import org.docket.organization.Organization;
import org.docket.organization.OrganizationChart;
import org.docket.organization.Who;
import org.docket.organization.Who.UnitChoice;
import org.docket.platform.DocketClock;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Positions that chains name and nobody holds today, and units that nobody heads. */
@ApplicationScoped
public class VacantPositions implements ReleaseAdvice {

  private final Organization organization;
  private final DocketClock clock;

  @Inject
  public VacantPositions(Organization organization, DocketClock clock) {
    this.organization = organization;
    this.clock = clock;
  }

  @Override
  public void look(CompiledSet set, ProblemCollector advice) {
    look(set, organization.chart(), clock.today(), advice);
  }

  /** The same for a chart and a day. */
  public static void look(
      CompiledSet set, OrganizationChart chart, LocalDate today, ProblemCollector advice) {
    Look look = new Look(chart, today, advice);
    for (ChainDefinition chain : set.all(ChainDefinition.class)) {
      ChainPeople.of(chain).forEach(look::at);
    }
  }

  private record Look(OrganizationChart chart, LocalDate today, ProblemCollector advice) {

    void at(Who who) {
      if (who instanceof Who.Holders holders) {
        anywhere(holders.position(), holders.location());
      } else if (who instanceof Who.HoldersOf holders) {
        near(holders.position(), holders.unit(), holders.location());
      } else if (who instanceof Who.HeadOf head) {
        headed(head.unit(), head.location());
      } else if (who instanceof Who.HeadsUpTo heads) {
        headed(heads.unit(), heads.location());
      } else if (who instanceof Who.OfLevel level) {
        level.position().ifPresent(position -> anywhere(position, level.location()));
      } else if (who instanceof Who.ByMatrix table) {
        table
            .matrix()
            .rows()
            .forEach(
                row -> row.positions().forEach(position -> anywhere(position, row.places().by())));
      }
    }

    private void anywhere(String position, Location at) {
      if (chart.holders(position, today).isEmpty()) {
        advice.add(ChainProblems.positionVacant(position, at));
      }
    }

    private void near(String position, UnitChoice unit, Location at) {
      Optional<String> code = code(unit);
      boolean held = code.isEmpty() || !chart.nearestHolders(position, code.get(), today).isEmpty();
      if (held) {
        anywhere(position, at);
      } else {
        advice.add(ChainProblems.positionVacantAt(position, code.get(), at));
      }
    }

    private void headed(UnitChoice unit, Location at) {
      code(unit)
          .filter(code -> chart.head(code, today).isEmpty())
          .ifPresent(code -> advice.add(ChainProblems.nobodyHeads(code, at)));
    }

    private static Optional<String> code(UnitChoice unit) {
      return unit instanceof UnitChoice.Code fixed ? Optional.of(fixed.code()) : Optional.empty();
    }
  }
}
