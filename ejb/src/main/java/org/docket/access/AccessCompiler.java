package org.docket.access;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.expression.Compiled;
import org.docket.expression.Path;
import org.docket.expression.Scope;
import org.docket.organization.Who;
import org.docket.organization.Who.UnitChoice;
import org.docket.organization.WhoCompiler;
import org.docket.problem.Location;
import org.docket.problem.ProblemCollector;

/** Reads {@code access} and {@code fieldAccess} of a form. */
public final class AccessCompiler {

  private final Scope fields;
  private final Scope envelope;
  private final Set<String> searchable;
  private final ProblemCollector problems;

  /**
   * @param fields the fields of the form
   * @param envelope what expressions see besides: creator, unit, settings
   * @param searchable fields that queries can ask for
   */
  public AccessCompiler(
      Scope fields, Scope envelope, Set<String> searchable, ProblemCollector problems) {
    this.fields = fields;
    this.envelope = envelope;
    this.searchable = Set.copyOf(searchable);
    this.problems = problems;
  }

  /** The rules of the form with this root. */
  public AccessRules compile(String form, MapNode root) {
    return new AccessRules(
        form,
        root.map("access").map(this::verbs).orElseGet(Map::of),
        root.map("fieldAccess").map(this::fieldReaders).orElseGet(Map::of),
        root.has("represents"));
  }

  private Map<Verb, List<Who>> verbs(MapNode access) {
    Map<Verb, List<Who>> allowed = new EnumMap<>(Verb.class);
    access
        .entries()
        .forEach((key, node) -> verb(key, access).ifPresent(v -> put(v, node, allowed)));
    return allowed;
  }

  private void put(Verb verb, Node node, Map<Verb, List<Who>> allowed) {
    boolean noRecordYet = verb == Verb.CREATE;
    List<Who> who =
        WhoCompiler.compile(node, noRecordYet ? envelope : fields.over(envelope), problems);
    who.forEach(entry -> refuseSteps(entry, node.location()));
    if (verb == Verb.READ) {
      who.forEach(this::mustFitQueries);
    }
    allowed.put(verb, who);
  }

  private Optional<Verb> verb(String key, MapNode access) {
    Optional<Verb> verb = Stream.of(Verb.values()).filter(v -> v.key().equals(key)).findFirst();
    if (verb.isEmpty()) {
      String known = Stream.of(Verb.values()).map(Verb::key).collect(Collectors.joining(", "));
      problems.add(AccessProblems.unknownVerb(key, known, access.keyLocation(key)));
    }
    return verb;
  }

  private Map<String, List<Who>> fieldReaders(MapNode fieldAccess) {
    Map<String, List<Who>> readers = new HashMap<>();
    for (String field : fieldAccess.keys()) {
      if (fields.find(field).isEmpty()) {
        Location place = fieldAccess.keyLocation(field);
        problems.add(AccessProblems.unknownField(field, fields.names(), place));
      }
      fieldAccess
          .map(field)
          .flatMap(rule -> rule.find("read"))
          .map(node -> WhoCompiler.compile(node, fields.over(envelope), problems))
          .ifPresent(who -> readers.put(field, who));
    }
    return readers;
  }

  private void refuseSteps(Who who, Location place) {
    if (who instanceof Who.Doer doer) {
      problems.add(AccessProblems.stepInAccess(doer.step().toLowerCase(Locale.ROOT), place));
    } else if (who instanceof Who.DoerElsewhere doer) {
      problems.add(AccessProblems.stepInAccess(doer.step().toLowerCase(Locale.ROOT), place));
    }
  }

  private void mustFitQueries(Who who) {
    if (who instanceof Who.HoldersOf holders) {
      mustFitQueries(holders.unit(), holders.location());
    } else if (who instanceof Who.HeadOf head) {
      mustFitQueries(head.unit(), head.location());
    } else if (who instanceof Who.HeadsUpTo heads) {
      mustFitQueries(heads.unit(), heads.location());
    } else if (who instanceof Who.People people && !isQueryable(people.expression())) {
      problems.add(AccessProblems.notForLists(people.expression().source(), people.location()));
    }
  }

  private void mustFitQueries(UnitChoice unit, Location place) {
    if (unit instanceof UnitChoice.Computed computed && !isQueryable(computed.expression())) {
      problems.add(AccessProblems.notForLists(computed.expression().source(), place));
    }
  }

  private boolean isQueryable(Compiled expression) {
    return QueryTerm.of(expression)
        .map(term -> term != QueryTerm.FIELD || searchable.contains(expression.source().strip()))
        .orElse(false);
  }

  /** What an expression of an access rule asks of a row, where a query can say it. */
  enum QueryTerm {
    /** Independent of the row. */
    CONSTANT,
    OWNER_UNIT,
    CREATOR_UNIT,
    CREATOR,
    FIELD;

    static Optional<QueryTerm> of(Compiled expression) {
      Set<Path> references = expression.references();
      if (references.stream().allMatch(path -> path.root().equals("settings"))) {
        return Optional.of(CONSTANT);
      }
      return switch (expression.source().strip()) {
        case "unit", "unit.code" -> Optional.of(OWNER_UNIT);
        case "creator.unit", "creator.unit.code" -> Optional.of(CREATOR_UNIT);
        case "creator" -> Optional.of(CREATOR);
        default -> isPlainField(expression) ? Optional.of(FIELD) : Optional.empty();
      };
    }

    private static boolean isPlainField(Compiled expression) {
      return expression.references().stream()
              .anyMatch(path -> path.toString().equals(expression.source().strip()))
          && !expression.source().contains(".");
    }
  }
}
