package org.docket.approval.chain.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainProblems;
import org.docket.definition.CompiledSet;
import org.docket.definition.ReleaseRule;
import org.docket.organization.Group;
import org.docket.organization.OrganizationDefinition;
import org.docket.organization.Who;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/** Every group that a chain names is one of the organisations in the packs. */
@ApplicationScoped
public class GroupsExist implements ReleaseRule {

  @Override
  public String id() {
    return "chain.unknown-group";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Set<String> known =
        set.all(OrganizationDefinition.class).stream()
            .flatMap(organization -> organization.groups().stream())
            .map(Group::key)
            .collect(Collectors.toSet());
    if (set.all(OrganizationDefinition.class).isEmpty()) {
      return;
    }
    for (ChainDefinition chain : set.all(ChainDefinition.class)) {
      for (Who who : ChainPeople.of(chain)) {
        if (who instanceof Who.Members members && !known.contains(members.group())) {
          problems.add(
              ChainProblems.unknown(
                  id(), Text.of("group", "人员组"), members.group(), known, members.location()));
        }
      }
    }
  }
}
