package org.docket.definition;

import java.util.List;
import java.util.UUID;
import org.docket.problem.Problem;

/**
 * Packs that were handed in and are checked, together with all that is live, but not published.
 *
 * @param packs keys of the packs that were handed in
 * @param advice what is to be considered before it is published; keeps nobody from it
 * @param changes against the live release; of files that can be read
 */
public record Candidate(
    UUID id,
    List<String> packs,
    List<Problem> problems,
    List<Problem> advice,
    List<Change> changes,
    boolean outdated) {

  public Candidate {
    packs = List.copyOf(packs);
    problems = List.copyOf(problems);
    advice = List.copyOf(advice);
    changes = List.copyOf(changes);
  }

  /** Valid, and nobody has published anything since it was staged. */
  public boolean publishable() {
    return problems.isEmpty() && !outdated;
  }
}
