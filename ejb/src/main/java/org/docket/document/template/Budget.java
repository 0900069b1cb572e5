package org.docket.document.template;

import java.time.Duration;
import java.util.function.Supplier;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What one filling of a template may cost: characters written, steps (reads, calls and rounds of
 * loops) and time. Bound to the thread that fills; running out ends the filling with a problem.
 */
final class Budget {

  static final int MAX_CHARACTERS = 4_000_000;
  static final int MAX_STEPS = 1_000_000;
  static final Duration MAX_TIME = Duration.ofSeconds(10);

  private static final ThreadLocal<@Nullable Budget> CURRENT = new ThreadLocal<>();

  private final long deadline = System.nanoTime() + MAX_TIME.toNanos();
  private long characters;
  private long steps;

  static <T> T within(Supplier<T> work) {
    CURRENT.set(new Budget());
    try {
      return work.get();
    } finally {
      CURRENT.remove();
    }
  }

  static Budget current() {
    Budget budget = CURRENT.get();
    if (budget == null) {
      throw new IllegalStateException("A template is filled only inside Budget.within");
    }
    return budget;
  }

  void step() {
    if (++steps > MAX_STEPS) {
      throw new ProblemException(TemplateProblems.tooManySteps(MAX_STEPS));
    }
    if (System.nanoTime() > deadline) {
      throw new ProblemException(TemplateProblems.tooSlow(MAX_TIME));
    }
  }

  void write(int count) {
    characters += count;
    if (characters > MAX_CHARACTERS) {
      throw new ProblemException(TemplateProblems.tooLong(MAX_CHARACTERS));
    }
    if ((characters & 0xFFF) < count) {
      step();
    }
  }
}
