package org.docket.web.definition;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.definition.Candidate;

/** A checked upload: what is wrong, and what it would change. */
public record CandidateResponse(
    UUID id,
    List<String> packs,
    List<FileProblemResponse> problems,
    List<ChangeResponse> changes,
    boolean outdated,
    boolean publishable) {

  static CandidateResponse of(Candidate candidate, Locale language) {
    return new CandidateResponse(
        candidate.id(),
        candidate.packs(),
        candidate.problems().stream()
            .map(problem -> FileProblemResponse.of(problem, language))
            .toList(),
        ChangeResponse.of(candidate.changes(), language),
        candidate.outdated(),
        candidate.publishable());
  }
}
