package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainProblems;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.organization.OrganizationDefinition;
import org.docket.organization.Who;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Every unit that a chain names by its code is one of the organisations in the packs. */
@ApplicationScoped
public class UnitsExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-unit";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Set<String> known =
        set.all(OrganizationDefinition.class).stream()
            .flatMap(organization -> organization.units().stream())
            .map(OrganizationDefinition.UnitEntry::code)
            .collect(Collectors.toSet());
    if (known.isEmpty()) {
      return;
    }
    for (ChainDefinition chain : set.all(ChainDefinition.class)) {
      for (Who who : ChainPeople.of(chain)) {
        if (who instanceof Who.HoldersOf holders) {
          check(holders.unit(), holders.location(), known, problems);
        } else if (who instanceof Who.HeadOf head) {
          check(head.unit(), head.location(), known, problems);
        } else if (who instanceof Who.HeadsUpTo heads) {
          check(heads.unit(), heads.location(), known, problems);
        } else if (who instanceof Who.OfLevel level) {
          check(level.from(), level.location(), known, problems);
        }
      }
    }
  }

  private void check(
      Who.UnitChoice unit, Location at, Set<String> known, ProblemCollector problems) {
    if (unit instanceof Who.UnitChoice.Code fixed && !known.contains(fixed.code())) {
      problems.add(ChainProblems.unknown(id(), Text.of("unit", "单位"), fixed.code(), known, at));
    }
  }
}
