package org.docket.approval;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * What was signed on paper.
 *
 * @param signer who signed; one of those asked
 * @param signedOn the day on the paper; who entered it when is known besides
 * @param decision with the files that the step demands, uploaded by whoever enters it
 * @param scan of the paper, uploaded by whoever enters it; must be there where the step demands a
 *     signature
 */
public record PaperDecision(
    UUID signer, LocalDate signedOn, Decision decision, Optional<UUID> scan) {

  /** Without a scan. */
  public PaperDecision(UUID signer, LocalDate signedOn, Decision decision) {
    this(signer, signedOn, decision, Optional.empty());
  }
}
