package org.docket.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.docket.definition.CompiledSet;
import org.docket.definition.DefinitionSource;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ReleaseRule;
import org.docket.definition.ScalarNode;
import org.docket.organization.OrganizationDefinition;
import org.docket.organization.OrganizationDefinition.PositionEntry;
import org.docket.organization.OrganizationProblems;
import org.docket.organization.WhoCompiler;
import org.docket.problem.ProblemCollector;

/**
 * The positions that access rules name are declared by an organisation of the release; where the
 * release has no organisation at all, nothing can be said.
 */
@ApplicationScoped
public class PositionsExist implements ReleaseRule {

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
      set.sources("form").values().forEach(form -> check(form, known, problems));
    }
  }

  private static void check(DefinitionSource form, Set<String> known, ProblemCollector problems) {
    Set<String> people = personFields(form.root());
    form.root()
        .map("access")
        .ifPresent(
            access ->
                access
                    .entries()
                    .forEach(
                        (verb, who) ->
                            check(
                                who, verb.equals("create") ? Set.of() : people, known, problems)));
    form.root()
        .map("fieldAccess")
        .ifPresent(
            fields ->
                fields.keys().stream()
                    .flatMap(field -> fields.map(field).flatMap(f -> f.find("read")).stream())
                    .forEach(who -> check(who, people, known, problems)));
  }

  private static void check(
      Node who, Set<String> people, Set<String> known, ProblemCollector problems) {
    if (who instanceof ListNode list) {
      list.items().forEach(item -> check(item, people, known, problems));
    } else if (who instanceof MapNode map) {
      map.scalar("position").ifPresent(position -> checkPosition(position, known, problems));
    } else if (who instanceof ScalarNode word
        && !people.contains(word.text())
        && WhoCompiler.mayBePosition(word.text())) {
      checkPosition(word, known, problems);
    }
  }

  private static void checkPosition(
      ScalarNode position, Set<String> known, ProblemCollector problems) {
    if (!known.contains(position.text())) {
      problems.add(
          OrganizationProblems.unknownPosition(position.text(), known).at(position.location()));
    }
  }

  private static Set<String> personFields(MapNode form) {
    Set<String> people = new HashSet<>();
    for (MapNode section : form.maps("sections")) {
      section
          .map("fields")
          .ifPresent(
              fields ->
                  fields.keys().stream()
                      .filter(
                          key ->
                              fields
                                  .map(key)
                                  .flatMap(field -> field.string("type"))
                                  .filter("person"::equals)
                                  .isPresent())
                      .forEach(people::add));
    }
    return people;
  }
}
