package org.docket.approval.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.definition.MapNode;
import org.docket.definition.Node;
import org.docket.definition.ScalarNode;
import org.docket.expression.CompileResult;
import org.docket.expression.Compiled;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.form.FormExpressions;
import org.docket.organization.AuthorityMatrix;
import org.docket.organization.Span;
import org.docket.organization.Who;
import org.docket.organization.WhoCompiler;
import org.docket.problem.ProblemCollector;
import org.docket.problem.Text;

/**
 * Compiles the expressions of a chain: its conditions and people by the names it says it needs, or
 * all of it by the names of the form that a process binds it to.
 */
final class ChainExpressions {

  private final Scope scope;
  private final Formulas formulas;
  private final FieldNames fields;
  private final ProblemCollector problems;
  private final FormExpressions expressions;
  private Map<String, AuthorityMatrix> matrices = Map.of();
  private final Arguments arguments;
  private final Standing standing;

  ChainExpressions(Scope scope, Formulas formulas, FieldNames fields, ProblemCollector problems) {
    this(scope, formulas, fields, Arguments.NONE, Standing.BY_ITSELF, problems);
  }

  private ChainExpressions(
      Scope scope,
      Formulas formulas,
      FieldNames fields,
      Arguments arguments,
      Standing standing,
      ProblemCollector problems) {
    this.scope = scope;
    this.formulas = formulas;
    this.fields = fields;
    this.arguments = arguments;
    this.standing = standing;
    this.problems = problems;
    this.expressions = new FormExpressions(problems);
  }

  /** For a part of the chain, whose names stand for something. */
  ChainExpressions inside(Arguments given, Standing there) {
    Arguments meant = given.within(arguments);
    return new ChainExpressions(
        meant.over(scope), formulas.inside(meant), fields, meant, there, problems);
  }

  /** With more names. */
  ChainExpressions with(Map<String, Type.Field> names) {
    ChainExpressions more =
        new ChainExpressions(
            Scope.of(names).over(scope),
            formulas.with(names),
            fields,
            arguments,
            standing,
            problems);
    more.know(matrices);
    return more;
  }

  Scope scope() {
    return scope;
  }

  Optional<Condition> condition(MapNode definition, String property) {
    return definition.scalar(property).flatMap(this::condition);
  }

  /** A condition that is not written as one, such as what the cell of a table says. */
  Optional<Condition> condition(ScalarNode source) {
    return expressions
        .condition(source, scope)
        .map(arguments::bind)
        .map(compiled -> new Condition(source.text(), compiled, source.location()));
  }

  /** Whether it can be compiled as one. */
  boolean isCondition(String text) {
    return Expressions.tryCompile(text, scope, Type.Simple.YES_NO) instanceof CompileResult.Success;
  }

  /** Of a dotted name; empty for one that is not known. */
  Optional<Type> typeOf(String name) {
    return Expressions.tryCompile(name, scope, null) instanceof CompileResult.Success found
        ? Optional.of(found.expression().type())
        : Optional.empty();
  }

  /** From now on people can be found by these matrices. */
  void know(Map<String, AuthorityMatrix> known) {
    matrices = Map.copyOf(known);
  }

  private List<Who> byMatrix(ScalarNode named) {
    AuthorityMatrix matrix = matrices.get(named.text());
    if (matrix == null) {
      problems.add(
          ChainProblems.unknown(
              "chain.unknown-matrix",
              Text.of("matrix in this chain called", "本审批链中的权限表"),
              named.text(),
              matrices.keySet(),
              named.location()));
      return List.of(new Who.Creator());
    }
    return List.of(new Who.ByMatrix(matrix));
  }

  List<Who> people(MapNode definition, String property) {
    Optional<Node> node = definition.find(property);
    if (node.orElse(null) instanceof MapNode map && map.has("matrix")) {
      return byMatrix(map.requireScalar("matrix"));
    }
    return node.isEmpty()
        ? List.of()
        : WhoCompiler.compile(node.get(), scope, problems).stream().map(this::bind).toList();
  }

  List<Who> people(List<Node> entries) {
    return entries.stream()
        .flatMap(entry -> WhoCompiler.compile(entry, scope, problems).stream())
        .map(this::bind)
        .toList();
  }

  private Who bind(Who who) {
    return who instanceof Who.Doer doer
        ? new Who.Doer(standing.step(doer.step()))
        : arguments.bind(who);
  }

  /** The unit that an expression gives. */
  Optional<Who.UnitChoice> unit(ScalarNode source) {
    return WhoCompiler.unit(source, scope, problems).map(arguments::bind);
  }

  /** What can be done at the end of a step as at the end of the whole. */
  EndAction action(MapNode action) {
    Optional<ScalarNode> template = action.scalar("issue");
    if (template.isPresent()) {
      return new EndAction.Issue(
          template.get().text(), condition(action, "when"), template.get().location());
    }
    return action.has("grant") ? grant(action) : tell(action);
  }

  private EndAction.Grant grant(MapNode action) {
    Optional<Span> within = action.scalar("within").flatMap(this::span);
    if (action.has("within") == action.has("until")) {
      problems.add(ChainProblems.grantWithoutEnd(action.location()));
    }
    return new EndAction.Grant(
        people(action, "grant"),
        action.scalar("record").flatMap(this::record),
        action.scalar("until").flatMap(this::dayOrMoment),
        within,
        action.text("with"),
        condition(action, "when"),
        action.location());
  }

  private Optional<Compiled> record(ScalarNode source) {
    Optional<Compiled> compiled = value(source);
    Optional<Compiled> record =
        compiled.filter(expression -> expression.type() instanceof Type.RecordOf);
    if (compiled.isPresent() && record.isEmpty()) {
      problems.add(ChainProblems.notARecord(source.text(), source.location()));
    }
    return record;
  }

  private Optional<Compiled> dayOrMoment(ScalarNode source) {
    return Expressions.tryCompile(source.text(), scope, Type.DATE)
            instanceof CompileResult.Success day
        ? Optional.of(arguments.bind(day.expression()))
        : value(source, Type.DATE_TIME);
  }

  /** Whatever type it has. */
  Optional<Compiled> value(ScalarNode source) {
    return expressions.compile(source, scope).map(arguments::bind);
  }

  /** A text. */
  Optional<Compiled> text(ScalarNode source) {
    return value(source, Type.TEXT);
  }

  /** A text, number, date or the like: nothing that has members. */
  Optional<Compiled> plain(ScalarNode source) {
    Optional<Compiled> value = value(source);
    Optional<Compiled> plain = value.filter(expression -> expression.type() instanceof Type.Simple);
    if (value.isPresent() && plain.isEmpty()) {
      problems.add(
          CallProblems.notSent(source.text(), value.get().type().notation(), source.location()));
    }
    return plain;
  }

  private Optional<Compiled> value(ScalarNode source, Type type) {
    return expressions.compile(source, scope, type).map(arguments::bind);
  }

  /** What the record that a field leads to has under a name; empty where it has nothing. */
  Optional<Compiled> member(String reference, String name) {
    return Expressions.tryCompile(reference + "." + name, scope, null)
            instanceof CompileResult.Success found
        ? Optional.of(arguments.bind(found.expression()))
        : Optional.empty();
  }

  Optional<Span> span(ScalarNode written) {
    Optional<Span> span = Span.parse(written.text());
    if (span.isEmpty()) {
      problems.add(ChainProblems.spanUnreadable(written.text(), written.location()));
    }
    return span;
  }

  private EndAction.Tell tell(MapNode action) {
    return new EndAction.Tell(
        people(action, "tell"), action.text("with"), condition(action, "when"), action.location());
  }

  Optional<Compiled> start(MapNode definition, String property) {
    return definition.scalar(property).flatMap(this::dayOrMoment);
  }

  /** Empty where it cannot be read; that is not reported. */
  Optional<Type> typeOf(ScalarNode source) {
    return Expressions.tryCompile(source.text(), scope, null)
            instanceof CompileResult.Success success
        ? Optional.of(success.expression().type())
        : Optional.empty();
  }

  Optional<Compiled> amount(MapNode chain) {
    return chain.scalar("amount").flatMap(source -> value(source, Type.NUMBER));
  }

  Optional<Compiled> length(MapNode definition, String property) {
    return definition.scalar(property).flatMap(source -> value(source, Type.DURATION));
  }

  List<String> fields(MapNode definition, String property) {
    List<String> names = new ArrayList<>();
    for (Node node : definition.list(property)) {
      if (node instanceof ScalarNode name) {
        String meant = field(name);
        names.add(meant);
        fields.check(meant, name.location());
      }
    }
    return names;
  }

  /** The field that a name means. */
  String field(ScalarNode name) {
    Optional<String> field = arguments.field(name.text());
    if (field.isEmpty()) {
      problems.add(PartProblems.changesNoField(name.text(), name.location()));
    }
    return field.orElse(name.text());
  }

  Formulas formulas() {
    return formulas;
  }
}
