package org.docket.form.check;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.form.FormDefinition;
import org.docket.organization.Group;
import org.docket.organization.OrganizationDefinition;
import org.docket.organization.OrganizationProblems;
import org.docket.organization.Who;
import org.docket.organization.Who.UnitChoice;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/**
 * The positions, groups and units from among which a person is chosen are those of the
 * organisations in the packs. What the packs leave to the browser cannot be told.
 */
@ApplicationScoped
public class RangesExist implements ReleaseRule {

  @Override
  public String id() {
    return "organization.unknown-group";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    List<OrganizationDefinition> organizations = set.all(OrganizationDefinition.class);
    if (organizations.isEmpty()) {
      return;
    }
    Known known =
        new Known(
            keys(organizations, each -> each.positions().stream().map(entry -> entry.code())),
            keys(organizations, each -> each.groups().stream().map(Group::key)),
            keys(organizations, each -> each.units().stream().map(entry -> entry.code())));
    set.all(FormDefinition.class).stream()
        .flatMap(form -> form.fieldsAndColumns().stream())
        .flatMap(field -> field.details().candidates().stream())
        .forEach(who -> known.check(who, problems));
  }

  private static Set<String> keys(
      List<OrganizationDefinition> organizations,
      Function<OrganizationDefinition, Stream<String>> keys) {
    return organizations.stream().flatMap(keys).collect(Collectors.toSet());
  }

  /** What there is, by its key; a kind of which there is nothing is made in the browser. */
  private record Known(Set<String> positions, Set<String> groups, Set<String> units) {

    void check(Who who, ProblemCollector problems) {
      if (who instanceof Who.Holders holders) {
        position(holders.position(), holders.location(), problems);
      } else if (who instanceof Who.HoldersOf holders) {
        position(holders.position(), holders.location(), problems);
        unit(holders.unit(), holders.location(), problems);
      } else if (who instanceof Who.HeadOf head) {
        unit(head.unit(), head.location(), problems);
      } else if (who instanceof Who.HeadsUpTo heads) {
        unit(heads.unit(), heads.location(), problems);
      } else if (who instanceof Who.Members members && !groups.contains(members.group())) {
        problems.add(
            OrganizationProblems.unknownGroup(members.group(), groups).at(members.location()));
      }
    }

    private void position(String code, Location at, ProblemCollector problems) {
      if (!positions.isEmpty() && !positions.contains(code)) {
        problems.add(OrganizationProblems.unknownPosition(code, positions).at(at));
      }
    }

    private void unit(UnitChoice unit, Location at, ProblemCollector problems) {
      if (unit instanceof UnitChoice.Code fixed
          && !units.isEmpty()
          && !units.contains(fixed.code())) {
        problems.add(OrganizationProblems.unknownUnit(fixed.code(), units).at(at));
      }
    }
  }
}
