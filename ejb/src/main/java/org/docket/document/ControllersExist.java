package org.docket.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.definition.Node;
import org.docket.definition.ReleaseRule;
import org.docket.definition.ScalarNode;
import org.docket.organization.OrganizationDefinition;
import org.docket.organization.OrganizationDefinition.PositionEntry;
import org.docket.organization.OrganizationProblems;
import org.docket.problem.ProblemCollector;

/**
 * The positions that check and approve templates, those that keep and use stamps, and those that
 * read registers are declared by an organisation of the release; where the release has no
 * organisation at all, nothing can be said.
 */
@ApplicationScoped
public class ControllersExist implements ReleaseRule {

  @Override
  public String id() {
    return "organization.unknown-position";
  }

  @Override
  public void check(CompiledSet set, ProblemCollector problems) {
    Set<String> known =
        set.all(OrganizationDefinition.class).stream()
            .flatMap(organization -> organization.positions().stream())
            .map(PositionEntry::code)
            .collect(Collectors.toSet());
    if (!known.isEmpty()) {
      set.sources("template").values().forEach(template -> check(template, known, problems));
      set.sources("organization")
          .values()
          .forEach(
              organization ->
                  organization
                      .root()
                      .map("registers")
                      .ifPresent(registers -> check(registers.list("readBy"), known, problems)));
      set.sources("stamp")
          .values()
          .forEach(
              stamp -> {
                check(stamp.root().list("keptBy"), known, problems);
                check(stamp.root().list("usedBy"), known, problems);
              });
    }
  }

  private static void check(
      DefinitionSource template, Set<String> known, ProblemCollector problems) {
    template
        .root()
        .map("control")
        .ifPresent(
            control -> {
              check(control.list("checkedBy"), known, problems);
              check(control.list("approvedBy"), known, problems);
            });
  }

  private static void check(List<Node> positions, Set<String> known, ProblemCollector problems) {
    for (Node position : positions) {
      if (position instanceof ScalarNode code && !known.contains(code.text())) {
        problems.add(OrganizationProblems.unknownPosition(code.text(), known).at(code.location()));
      }
    }
  }
}
