package org.docket.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.docket.problem.Location;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCollector;
import org.jspecify.annotations.Nullable;

/**
 * Problems of definitions, one for one mistake: what is wrong in a definition that others extend is
 * said once, with one of those that have it, and not at all where it says so itself.
 */
final class InheritedProblems {

  private record Inherited(DefinitionSource source, Problem problem) {}

  private record Mistake(String code, @Nullable Location place) {

    static Mistake of(Problem problem) {
      return new Mistake(problem.code(), problem.location());
    }
  }

  private final ProblemCollector problems;
  private final List<Inherited> inherited = new ArrayList<>();

  InheritedProblems(ProblemCollector problems) {
    this.problems = problems;
  }

  void add(DefinitionSource source, List<Problem> found) {
    for (Problem problem : found) {
      Location place = problem.location();
      if (place == null || place.file().equals(source.file()) || source.bases().isEmpty()) {
        problems.add(problem);
      } else {
        inherited.add(new Inherited(source, problem));
      }
    }
  }

  /** Says what was inherited, after everything that definitions have of their own. */
  void finish() {
    Set<Mistake> said = new HashSet<>();
    problems.problems().forEach(problem -> said.add(Mistake.of(problem)));
    for (Inherited one : inherited) {
      if (said.add(Mistake.of(one.problem()))) {
        problems.add(ReuseProblems.inherited(one.problem(), one.source()));
      }
    }
    inherited.clear();
  }
}
