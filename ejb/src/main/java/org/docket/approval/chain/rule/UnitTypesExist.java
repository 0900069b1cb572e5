package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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

/** Every type of unit up to which a chain asks heads is one of the organisations in the packs. */
@ApplicationScoped
public class UnitTypesExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-unit-type";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Set<String> known =
        set.all(OrganizationDefinition.class).stream()
            .flatMap(organization -> organization.units().stream())
            .map(OrganizationDefinition.UnitEntry::type)
            .collect(Collectors.toSet());
    if (known.isEmpty()) {
      return;
    }
    for (ChainDefinition chain : set.all(ChainDefinition.class)) {
      for (Who who : ChainPeople.of(chain)) {
        typeOf(who)
            .filter(type -> !known.contains(type.name()))
            .ifPresent(
                type ->
                    problems.add(
                        ChainProblems.unknown(
                            id(),
                            Text.of("type of unit", "组织类型"),
                            type.name(),
                            known,
                            type.location())));
      }
    }
  }

  private record Named(String name, Location location) {}

  private static Optional<Named> typeOf(Who who) {
    if (who instanceof Who.OfLevel level) {
      return Optional.of(new Named(level.type(), level.location()));
    }
    return who instanceof Who.HeadsUpTo heads && heads.upTo() instanceof Who.UpTo.Type top
        ? Optional.of(new Named(top.type(), heads.location()))
        : Optional.empty();
  }
}
