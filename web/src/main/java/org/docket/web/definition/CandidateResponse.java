package org.docket.web.definition;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.definition.Candidate;
import org.docket.problem.Problem;

/** A checked upload: what is wrong, and what to consider, and what it would change. */
public record CandidateResponse(
    UUID id,
    List<String> packs,
    List<FileProblemResponse> problems,
    List<FileProblemResponse> advice,
    List<ChangeResponse> changes,
    boolean outdated,
    boolean publishable) {

  static CandidateResponse of(Candidate candidate, Locale language) {
    return new CandidateResponse(
        candidate.id(),
        candidate.packs(),
        located(candidate.problems(), language),
        located(candidate.advice(), language),
        ChangeResponse.of(candidate.changes(), language),
        candidate.outdated(),
        candidate.publishable());
  }

  private static List<FileProblemResponse> located(List<Problem> problems, Locale language) {
    return problems.stream().map(problem -> FileProblemResponse.of(problem, language)).toList();
  }
}
