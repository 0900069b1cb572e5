package org.docket.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.docket.definition.CompiledSet;
import org.docket.definition.Pack;
import org.docket.definition.ReleaseRule;
import org.docket.definition.Setting;
import org.docket.organization.OrganizationDefinition.PersonEntry;
import org.docket.organization.OrganizationDefinition.PositionEntry;
import org.docket.organization.OrganizationDefinition.UnitEntry;
import org.docket.problem.ProblemCollector;

/**
 * A setting that is a unit, a position or a person names one of the organisations in the packs.
 * Where there is none, they are made in the browser, and nobody can tell.
 */
@ApplicationScoped
public class SettingsExist implements ReleaseRule {

  @Override
  public String id() {
    return "organization.unknown-setting";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Collection<OrganizationDefinition> organizations = set.all(OrganizationDefinition.class);
    Map<String, Set<String>> known =
        Map.of(
            "unit", names(organizations, OrganizationDefinition::units, UnitEntry::code),
            "position",
                names(organizations, OrganizationDefinition::positions, PositionEntry::code),
            "person", names(organizations, OrganizationDefinition::people, PersonEntry::login));
    for (Pack pack : set.packs()) {
      for (Setting setting : pack.settings().values()) {
        Set<String> codes = known.getOrDefault(setting.type(), Set.of());
        String code = setting.value().text();
        if (!codes.isEmpty() && !codes.contains(code)) {
          problems.add(
              OrganizationProblems.unknownSetting(setting, codes).at(setting.value().location()));
        }
      }
    }
  }

  private static <T> Set<String> names(
      Collection<OrganizationDefinition> organizations,
      Function<OrganizationDefinition, List<T>> entries,
      Function<T, String> name) {
    Set<String> names = new TreeSet<>();
    organizations.forEach(one -> entries.apply(one).forEach(entry -> names.add(name.apply(entry))));
    return names;
  }
}
