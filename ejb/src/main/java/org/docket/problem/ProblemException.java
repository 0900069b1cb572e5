package org.docket.problem;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one exception of Docket: ends the use case, rolls its transaction back, and carries what to
 * tell the user. The entrance turns it into an answer; nobody else catches it, except to add what
 * it knows better.
 */
@ApplicationException(rollback = true, inherited = true)
public class ProblemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public ProblemException(Problem first, Problem... more) {
    this(concat(first, more));
  }

  public ProblemException(List<Problem> problems) {
    super(describe(problems));
    this.problems = List.copyOf(problems);
  }

  public ProblemException(Problem problem, Throwable cause) {
    super(describe(List.of(problem)), cause);
    this.problems = List.of(problem);
  }

  /** Never empty. */
  public List<Problem> problems() {
    return problems;
  }

  /** The problem that decides how the whole is answered. */
  public Problem first() {
    return problems.get(0);
  }

  private static List<Problem> concat(Problem first, Problem... more) {
    return Stream.concat(Stream.of(first), Arrays.stream(more)).toList();
  }

  private static String describe(List<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("An exception without a problem tells nobody anything");
    }
    return problems.stream().map(ProblemException::line).collect(Collectors.joining("\n"));
  }

  private static String line(Problem problem) {
    String place = problem.location() == null ? "" : problem.location() + ": ";
    String pointer = problem.pointer() == null ? "" : " at " + problem.pointer();
    return place + problem.message().en() + " [" + problem.code() + pointer + "]";
  }
}
