package org.docket.definition;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** What came of loading packs: a set that is valid as a whole, or what is wrong. */
public record Loaded(@Nullable CompiledSet compiled, List<Problem> problems) {

  public Loaded {
    problems = List.copyOf(problems);
    if ((compiled == null) == problems.isEmpty()) {
      throw new IllegalArgumentException("Either a set or problems");
    }
  }

  public Optional<CompiledSet> set() {
    return Optional.ofNullable(compiled);
  }

  /** The set; throws all problems when there is none. */
  public CompiledSet require() {
    return set().orElseThrow(() -> new ProblemException(problems));
  }
}
