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

/**
 * Every position that a chain names is one of the organisations in the packs. Without any, the
 * positions are made in the browser, and nobody can tell.
 */
@ApplicationScoped
public class PositionsExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-position";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Set<String> known =
        set.all(OrganizationDefinition.class).stream()
            .flatMap(organization -> organization.positions().stream())
            .map(OrganizationDefinition.PositionEntry::code)
            .collect(Collectors.toSet());
    if (known.isEmpty()) {
      return;
    }
    for (ChainDefinition chain : set.all(ChainDefinition.class)) {
      for (Who who : ChainPeople.of(chain)) {
        if (who instanceof Who.Holders holders) {
          check(holders.position(), holders.location(), known, problems);
        } else if (who instanceof Who.HoldersOf holders) {
          check(holders.position(), holders.location(), known, problems);
        } else if (who instanceof Who.ByMatrix table) {
          table
              .matrix()
              .rows()
              .forEach(
                  row ->
                      row.positions()
                          .forEach(
                              position -> check(position, row.places().by(), known, problems)));
        } else if (who instanceof Who.OfLevel level) {
          level
              .position()
              .ifPresent(position -> check(position, level.location(), known, problems));
        }
      }
    }
  }

  private void check(String position, Location at, Set<String> known, ProblemCollector problems) {
    if (!known.contains(position)) {
      problems.add(ChainProblems.unknown(id(), Text.of("position", "岗位"), position, known, at));
    }
  }
}
