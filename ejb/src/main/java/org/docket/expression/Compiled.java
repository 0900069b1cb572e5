package org.docket.expression;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.docket.expression.internal.function.EvaluationFailure;
import org.docket.expression.internal.syntax.Span;
import org.docket.expression.internal.tree.Acceptance;
import org.docket.expression.internal.tree.Evaluation;
import org.docket.expression.internal.tree.Figures;
import org.docket.expression.internal.tree.Node;
import org.docket.expression.internal.tree.NodeJson;
import org.docket.expression.internal.tree.References;
import org.docket.expression.internal.tree.Regions;
import org.docket.expression.internal.tree.Trace;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * An expression whose names and types are right. Immutable, used by any number of threads at once;
 * made by {@link Expressions} when a definition is published.
 */
public final class Compiled {
  private final String source;
  private final Node tree;
  private final boolean condition;
  private final Map<String, Compiled> arguments;

  Compiled(String source, Node tree, boolean condition) {
    this(source, tree, condition, Map.of());
  }

  private Compiled(String source, Node tree, boolean condition, Map<String, Compiled> arguments) {
    this.source = source;
    this.tree = tree;
    this.condition = condition;
    this.arguments = Map.copyOf(arguments);
  }

  /**
   * The same, where these names stand for other expressions over the values that are given. What is
   * there for the browser and for people stays as it was written.
   */
  public Compiled with(Map<String, Compiled> names) {
    return names.isEmpty() ? this : new Compiled(source, tree, condition, names);
  }

  public String source() {
    return source;
  }

  /** What this part of the source says; the whole source for a whole expression. */
  public String text() {
    return tree.span().in(source);
  }

  public Type type() {
    return tree.type();
  }

  /** Whether the value can be null although all values are as their types say. */
  public boolean nullable() {
    return tree.nullable();
  }

  /** What it refers to, each as the longest path: {@code engine.owner}, {@code parts.amount}. */
  public Set<Path> references() {
    Set<Path> written = References.in(tree);
    return arguments.isEmpty()
        ? written
        : written.stream().flatMap(this::meant).collect(Collectors.toSet());
  }

  private Stream<Path> meant(Path written) {
    Compiled argument = arguments.get(written.root());
    return argument == null ? Stream.of(written) : argument.references().stream();
  }

  /** For which values of its only name a condition holds; empty where its text does not tell. */
  public Optional<Accepted> accepts() {
    return Acceptance.of(tree);
  }

  /** For which values of its names a condition holds; empty where its text does not tell. */
  public Optional<Region> region() {
    return Regions.of(tree);
  }

  /**
   * The parts that say something single about these lists, by their texts: {@code
   * sum(loans.amount)}. They can be evaluated by themselves, with the values of the whole.
   *
   * @param lists names of lists that nobody but the server may see
   */
  public Map<String, Compiled> figures(Set<String> lists) {
    Map<String, Compiled> figures = new LinkedHashMap<>();
    figuresOf(lists)
        .byText()
        .forEach((text, part) -> figures.put(text, new Compiled(source, part, false)));
    return figures;
  }

  /** As {@link #toJson()}, with a name for each of the {@link #figures}. */
  public Map<String, Object> toJson(Set<String> lists) {
    return figuresOf(lists).json(tree);
  }

  private Figures figuresOf(Set<String> lists) {
    return Figures.in(tree, source, lists, Set.of("settings"));
  }

  /** The tree as maps, lists, texts, numbers and booleans: what the browser evaluates. */
  public Map<String, Object> toJson() {
    return NodeJson.of(tree);
  }

  /**
   * The value; null only where {@link #nullable()} says so or a required value is missing.
   *
   * @throws ProblemException when there is none: a division by zero, too much work, a condition
   *     without an answer
   */
  public @Nullable Object evaluate(Values values, EvaluationContext context) {
    return evaluate(new Evaluation(named(values, context), context, null));
  }

  /**
   * The answer of a condition.
   *
   * @throws ProblemException when a value is missing that decides, even while filling in
   */
  public boolean isTrue(Values values, EvaluationContext context) {
    Object answer = evaluate(values, context);
    if (answer instanceof Boolean yes) {
      return yes;
    }
    throw new ProblemException(noAnswer());
  }

  /** The value of every part, for "why?"; a problem ends the trace where it happened. */
  public Explanation explain(Values values, EvaluationContext context) {
    Trace trace = new Trace(source);
    Object value = null;
    try {
      value = new Evaluation(named(values, context), context, trace).value(tree);
    } catch (EvaluationFailure alreadyInTrace) {
      return trace.whole(null);
    }
    return trace.whole(value);
  }

  private Values named(Values values, EvaluationContext context) {
    return arguments.isEmpty()
        ? values
        : name -> {
          Compiled argument = arguments.get(name);
          return argument == null ? values.get(name) : argument.evaluate(values, context);
        };
  }

  private @Nullable Object evaluate(Evaluation evaluation) {
    try {
      Object value = evaluation.value(tree);
      if (value == null && condition && isFinal(evaluation)) {
        throw new ProblemException(noAnswer());
      }
      return value;
    } catch (EvaluationFailure failure) {
      throw new ProblemException(problem(failure, evaluation.failed()));
    }
  }

  private static boolean isFinal(Evaluation evaluation) {
    return evaluation.context().missing() == Missing.IS_A_PROBLEM;
  }

  private Problem noAnswer() {
    return Problem.of(
        "expression.value-missing",
        ProblemCategory.INVALID,
        "The condition `" + source + "` is neither yes nor no, because a value is missing.",
        "因为缺少值，条件 `" + source + "` 无法判断是或否。");
  }

  private Problem problem(EvaluationFailure failure, @Nullable Span span) {
    String part = span == null ? source : span.in(source);
    return Problem.of(
        failure.code(),
        ProblemCategory.INVALID,
        "In `" + part + "`: " + failure.text().en(),
        "在 `" + part + "` 中：" + failure.text().zh());
  }

  @Override
  public String toString() {
    return source;
  }
}
