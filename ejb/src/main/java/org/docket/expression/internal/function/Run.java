package org.docket.expression.internal.function;

import java.util.ArrayList;
import java.util.List;
import org.docket.expression.EvaluationContext;
import org.jspecify.annotations.Nullable;

/** One evaluation under way: its context, and how much of its limits is used up. */
public class Run {
  private static final int CHARACTERS_PER_STEP = 100;

  private final EvaluationContext context;
  private long steps;

  public Run(EvaluationContext context) {
    this.context = context;
  }

  public final EvaluationContext context() {
    return context;
  }

  /** Counts work; ends the evaluation when there was too much of it. */
  public final void charge(long work) {
    steps += work;
    if (steps > context.limits().steps()) {
      throw Failures.tooMuchWork(context.limits().steps());
    }
  }

  /** Counts a text of this length before it is built. */
  public final void chargeText(long length) {
    if (length > context.limits().textLength()) {
      throw Failures.textTooLong(context.limits().textLength());
    }
    charge(1 + length / CHARACTERS_PER_STEP);
  }

  /** Counts a list of this size before it is built. */
  public final void chargeList(long size) {
    if (size > context.limits().listSize()) {
      throw Failures.listTooLong(context.limits().listSize());
    }
    charge(size);
  }

  /** A new list for results of this evaluation, to which {@link #add} adds. */
  public static List<@Nullable Object> list() {
    return new ArrayList<>();
  }

  public final void add(List<@Nullable Object> list, @Nullable Object element) {
    if (list.size() >= context.limits().listSize()) {
      throw Failures.listTooLong(context.limits().listSize());
    }
    list.add(element);
  }
}
