package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.organization.OrganizationDefinition.PersonEntry;
import org.docket.organization.OrganizationDefinition.UnitEntry;
import org.docket.problem.ProblemCollector;

/** Two organisations of one release declare different units and different people. */
@ApplicationScoped
public class OrganizationsFit implements ReleaseRule {

  @Override
  public String id() {
    return "organization.declared-twice";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Map<String, String> units = new HashMap<>();
    Map<String, String> logins = new HashMap<>();
    for (OrganizationDefinition organization : set.all(OrganizationDefinition.class)) {
      for (UnitEntry unit : organization.units()) {
        other(units, unit.code(), organization.key())
            .map(other -> OrganizationProblems.declaredTwice(unit.code(), other))
            .ifPresent(problem -> problems.add(problem.at(unit.location())));
      }
      for (PersonEntry person : organization.people()) {
        other(logins, person.login(), organization.key())
            .map(other -> OrganizationProblems.declaredTwice(person.login(), other))
            .ifPresent(problem -> problems.add(problem.at(person.location())));
      }
    }
  }

  private static Optional<String> other(
      Map<String, String> declared, String code, String organization) {
    return Optional.ofNullable(declared.putIfAbsent(code, organization))
        .filter(first -> !first.equals(organization));
  }
}
