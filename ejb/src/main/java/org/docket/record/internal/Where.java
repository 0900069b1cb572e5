package org.docket.record.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * The condition on what may be chosen. Parts of the form {@code candidate.field = something} over
 * searchable fields become conditions of the query; whatever it says, each candidate is checked.
 */
final class Where {

  private final @Nullable Compiled condition;
  private final Values scope;
  private final EvaluationContext evaluation;
  private final @Nullable String form;

  Where(@Nullable Compiled condition, Values scope, EvaluationContext evaluation) {
    this(condition, scope, evaluation.whileFilling(), null);
  }

  private Where(
      @Nullable Compiled condition,
      Values scope,
      EvaluationContext evaluation,
      @Nullable String form) {
    this.condition = condition;
    this.scope = scope;
    this.evaluation = evaluation;
    this.form = form;
  }

  /** The same for records of one of several forms, of which it may ask {@code candidate.form}. */
  Where of(String form) {
    return new Where(condition, scope, evaluation, form);
  }

  /** An answer that is not there yet, or a mistake in it, counts as no. */
  boolean fits(Values candidate) {
    if (condition == null) {
      return true;
    }
    Values looked = name -> name.equals("form") && form != null ? form : candidate.get(name);
    Values seen = form == null ? candidate : looked;
    Values both = name -> name.equals("candidate") ? seen : scope.get(name);
    try {
      return Boolean.TRUE.equals(condition.evaluate(both, evaluation));
    } catch (ProblemException noAnswer) {
      return false;
    }
  }

  /** Puts into the query what a query can say; true when that is all of the condition. */
  boolean into(SearchPlan plan, FormDefinition target) {
    return condition == null || part(condition.toJson(), plan, target);
  }

  private boolean part(@Nullable Object part, SearchPlan plan, FormDefinition target) {
    if (!(part instanceof Map<?, ?> node)) {
      return false;
    }
    if ("and".equals(node.get("kind"))) {
      boolean left = part(node.get("left"), plan, target);
      boolean right = part(node.get("right"), plan, target);
      return left && right;
    }
    return "call".equals(node.get("kind"))
        && isEquality(node)
        && node.get("arguments") instanceof List<?> sides
        && sides.size() == 2
        && (equality(sides.get(0), sides.get(1), plan, target)
            || equality(sides.get(1), sides.get(0), plan, target));
  }

  private static boolean isEquality(Map<?, ?> call) {
    String function = String.valueOf(call.get("function"));
    return function.equals("=") || function.equals("equal");
  }

  private boolean equality(
      @Nullable Object field, @Nullable Object value, SearchPlan plan, FormDefinition target) {
    Optional<Columns.Column> column =
        path(field)
            .filter(path -> path.size() == 2 && path.get(0).equals("candidate"))
            .filter(path -> target.field(path.get(1)).isPresent())
            .flatMap(path -> plan.columns().find(path.get(1)))
            .filter(found -> found.kind() == Columns.Kind.TEXT);
    Optional<List<String>> other = path(value).filter(path -> !path.get(0).equals("candidate"));
    Optional<Object> literal = literal(value);
    if (column.isEmpty() || (other.isEmpty() && literal.isEmpty())) {
      return false;
    }
    Object wanted = literal.isPresent() ? literal.get() : resolve(other.orElseThrow());
    plan.equal(column.get().path(), key(wanted));
    return true;
  }

  /** As slots keep it. */
  private static @Nullable String key(@Nullable Object value) {
    if (value instanceof RecordValue record) {
      Object id = record.id();
      return id instanceof UUID uuid ? uuid.toString() : String.valueOf(id);
    }
    return value == null ? null : value.toString();
  }

  private @Nullable Object resolve(List<String> path) {
    Object value = scope.get(path.get(0));
    for (String name : path.subList(1, path.size())) {
      value = value instanceof Values values ? values.get(name) : null;
    }
    return value;
  }

  private static Optional<Object> literal(@Nullable Object node) {
    return node instanceof Map<?, ?> map && "literal".equals(map.get("kind"))
        ? Optional.ofNullable(map.get("value"))
        : Optional.empty();
  }

  private static Optional<List<String>> path(@Nullable Object node) {
    if (!(node instanceof Map<?, ?> map)) {
      return Optional.empty();
    }
    String name = String.valueOf(map.get("name"));
    if ("name".equals(map.get("kind"))) {
      return Optional.of(List.of(name));
    }
    return "member".equals(map.get("kind"))
        ? path(map.get("of")).map(of -> append(of, name))
        : Optional.empty();
  }

  private static List<String> append(List<String> path, String name) {
    return Stream.concat(path.stream(), Stream.of(name)).toList();
  }
}
