package org.docket.organization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.docket.definition.ListNode;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.CompileResult;
import org.docket.expression.Compiled;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.organization.Who.UnitChoice;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;

/**
 * Reads who is meant, as written in chains and access rules. A plain word is one of the words of
 * the language, a field that holds a person, or else the key of a position.
 */
public final class WhoCompiler {

  private static final String STEP = "step:";
  private static final Set<String> WORDS =
      Set.of("creator", "everyone", "participants", "administrator");
  private static final Pattern LEVELS = Pattern.compile("[1-9]");
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]+([._-][A-Za-z0-9]+)*");

  private final Scope scope;
  private final ProblemCollector problems;

  private WhoCompiler(Scope scope, ProblemCollector problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /**
   * The entries of the node, which may be a list or a single one.
   *
   * @param scope what expressions and names of person fields may refer to
   */
  public static List<Who> compile(Node node, Scope scope, ProblemCollector problems) {
    WhoCompiler compiler = new WhoCompiler(scope, problems);
    List<Who> entries = new ArrayList<>();
    for (Node item : node instanceof ListNode list ? list.items() : List.of(node)) {
      compiler.entry(item).ifPresent(entries::add);
    }
    return List.copyOf(entries);
  }

  /** The unit that the expression gives, or the one with this code. */
  public static Optional<UnitChoice> unit(ScalarNode node, Scope scope, ProblemCollector problems) {
    return new WhoCompiler(scope, problems).unit(node);
  }

  private Optional<Who> entry(Node node) {
    if (node instanceof ScalarNode word) {
      return word(word);
    }
    if (node instanceof MapNode map) {
      return map(map);
    }
    problems.add(WhoProblems.notWho(node.location()));
    return Optional.empty();
  }

  private Optional<Who> word(ScalarNode node) {
    String word = node.text();
    return switch (word) {
      case "creator" -> Optional.of(new Who.Creator());
      case "everyone" -> Optional.of(new Who.Everyone());
      case "participants" -> Optional.of(new Who.Participants());
      case "administrator" -> Optional.of(new Who.Administrators());
      default -> otherWord(word, node);
    };
  }

  private Optional<Who> otherWord(String word, ScalarNode node) {
    if (word.startsWith(STEP)) {
      return Optional.of(new Who.Doer(word.substring(STEP.length()).strip()));
    }
    if (scope.find(word).map(field -> isPeople(field.type())).orElse(false)) {
      return people(node);
    }
    return Optional.of(new Who.Holders(word, node.location()));
  }

  private Optional<Who> map(MapNode map) {
    Optional<ScalarNode> position = map.scalar("position");
    if (position.isPresent()) {
      return position(position.get(), map.scalar("of"));
    }
    Optional<ScalarNode> head = map.scalar("head");
    if (head.isPresent()) {
      Location place = head.get().location();
      int up = map.integer("up").orElse(0);
      return unit(head.get()).map(choice -> new Who.HeadOf(choice, up, place));
    }
    Optional<ScalarNode> heads = map.scalar("heads");
    if (heads.isPresent()) {
      return heads(heads.get(), map.requireScalar("upTo"));
    }
    Optional<ScalarNode> group = map.scalar("group");
    if (group.isPresent()) {
      return group.map(key -> new Who.Members(key.text(), key.location()));
    }
    Optional<ScalarNode> step = map.scalar("step");
    if (step.isPresent()) {
      return doerElsewhere(step.get(), map.requireScalar("of"));
    }
    Optional<ScalarNode> person = map.scalar("person");
    if (person.isEmpty()) {
      problems.add(WhoProblems.notWho(map.location()));
    }
    return person.flatMap(this::people);
  }

  private Optional<Who> heads(ScalarNode from, ScalarNode upTo) {
    Who.UpTo top =
        LEVELS.matcher(upTo.text()).matches()
            ? new Who.UpTo.Level(Integer.parseInt(upTo.text()))
            : new Who.UpTo.Type(upTo.text());
    return unit(from).map(choice -> new Who.HeadsUpTo(choice, top, upTo.location()));
  }

  private Optional<Who> doerElsewhere(ScalarNode step, ScalarNode of) {
    return typed(of, WhoCompiler::isDocument, WhoProblems::notARecord)
        .map(record -> new Who.DoerElsewhere(step.text(), record, step.location()));
  }

  private Optional<Who> position(ScalarNode position, Optional<ScalarNode> of) {
    String key = position.text();
    Location place = position.location();
    return of.isEmpty()
        ? Optional.of(new Who.Holders(key, place))
        : unit(of.get()).map(choice -> new Who.HoldersOf(key, choice, place));
  }

  private Optional<UnitChoice> unit(ScalarNode node) {
    String source = node.text();
    if (KEY.matcher(source).matches() && !scope.names().contains(rootOf(source))) {
      return Optional.of(new UnitChoice.Code(source));
    }
    return typed(node, WhoCompiler::isUnit, WhoProblems::notAUnit).map(UnitChoice.Computed::new);
  }

  private Optional<Who> people(ScalarNode node) {
    return typed(node, WhoCompiler::isPeople, WhoProblems::notAPerson)
        .map(expression -> new Who.People(expression, node.location()));
  }

  private interface Complaint {
    Problem about(String source, String type, Location place);
  }

  private Optional<Compiled> typed(ScalarNode node, Predicate<Type> fits, Complaint complaint) {
    CompileResult result = Expressions.tryCompile(node.text(), scope, null);
    if (!(result instanceof CompileResult.Success success)) {
      result
          .problemsOrNone()
          .forEach(
              problem ->
                  problems.add(
                      problem.toProblem(node.text()).at(node.locationAt(problem.start()))));
      return Optional.empty();
    }
    Compiled expression = success.expression();
    if (!fits.test(expression.type())) {
      problems.add(complaint.about(node.text(), expression.type().notation(), node.location()));
      return Optional.empty();
    }
    return Optional.of(expression);
  }

  private static String rootOf(String source) {
    return source.split("\\.", 2)[0];
  }

  private static boolean isUnit(Type type) {
    return type.equals(Type.TEXT) || isRecord(type, "unit");
  }

  private static boolean isDocument(Type type) {
    return type instanceof Type.RecordOf;
  }

  private static boolean isPeople(Type type) {
    return isRecord(type, "person")
        || (type instanceof Type.ListOf list && isRecord(list.element().type(), "person"));
  }

  private static boolean isRecord(Type type, String name) {
    return type instanceof Type.RecordOf record && record.name().equals(name);
  }

  /** Whether a plain word that names no field is the key of a position. */
  public static boolean mayBePosition(String word) {
    return !WORDS.contains(word) && !word.startsWith(STEP);
  }
}
