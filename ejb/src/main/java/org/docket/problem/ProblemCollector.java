package org.docket.problem;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gathers all problems of a piece of work, so that they are reported together and not one by one.
 * Keeps the first {@value #LIMIT}, tells how many more there were, and sorts by file and line. For
 * one thread.
 */
public final class ProblemCollector {

  static final int LIMIT = 500;

  private static final Comparator<Problem> READING_ORDER =
      Comparator.<Problem, @Nullable Location>comparing(
          Problem::location, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final List<Problem> problems = new ArrayList<>();
  private int dropped;

  public void add(Problem problem) {
    if (problems.size() < LIMIT) {
      problems.add(problem);
    } else {
      dropped++;
    }
  }

  public void addAll(Collection<Problem> more) {
    more.forEach(this::add);
  }

  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** In reading order: by file, line and column; those without a place first. */
  public List<Problem> problems() {
    List<Problem> sorted = new ArrayList<>(problems);
    sorted.sort(READING_ORDER);
    if (dropped > 0) {
      sorted.add(more());
    }
    return List.copyOf(sorted);
  }

  public void throwIfAny() {
    if (hasProblems()) {
      throw new ProblemException(problems());
    }
  }

  private Problem more() {
    return Problem.of(
        "problem.too-many",
        problems.get(0).category(),
        "%d more problems are not listed; repair these first".formatted(dropped),
        "另有 %d 个问题未列出，请先修正以上问题".formatted(dropped));
  }
}
