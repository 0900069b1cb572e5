package org.docket.expression.internal.tree;

import java.util.HashMap;
import java.util.Map;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Missing;
import org.docket.expression.Values;
import org.docket.expression.internal.function.EvaluationFailure;
import org.docket.expression.internal.function.Failures;
import org.docket.expression.internal.function.Run;
import org.docket.expression.internal.syntax.Span;
import org.jspecify.annotations.Nullable;

/** One evaluation of a tree: the values, the names bound by loops and filters, the trace. */
public final class Evaluation extends Run {
  private final Values values;
  private final @Nullable Trace trace;
  private final Map<String, @Nullable Object> locals = new HashMap<>();
  private @Nullable Span failed;

  public Evaluation(Values values, EvaluationContext context, @Nullable Trace trace) {
    super(context);
    this.values = values;
    this.trace = trace;
  }

  /** The value of a node; remembers where the first failure was. */
  public @Nullable Object value(Node node) {
    if (trace == null) {
      return computed(node);
    }
    trace.enter(node);
    try {
      return trace.leave(computed(node));
    } catch (EvaluationFailure failure) {
      trace.fail(failure.code());
      throw failure;
    }
  }

  private @Nullable Object computed(Node node) {
    try {
      charge(1);
      return node.evaluate(this);
    } catch (EvaluationFailure failure) {
      failed = failed == null ? node.span() : failed;
      throw failure;
    }
  }

  /** A yes or no that something depends on; null only while a form is being filled in. */
  @Nullable Boolean answer(Node condition) {
    Object answer = value(condition);
    if (answer == null && context().missing() == Missing.IS_A_PROBLEM) {
      failed = failed == null ? condition.span() : failed;
      throw Failures.noAnswer();
    }
    return (Boolean) answer;
  }

  /** Where the failure was that ended the evaluation. */
  public @Nullable Span failed() {
    return failed;
  }

  Values values() {
    return values;
  }

  @Nullable Object local(String name) {
    return locals.get(name);
  }

  void bind(String name, @Nullable Object value) {
    locals.put(name, value);
  }
}
