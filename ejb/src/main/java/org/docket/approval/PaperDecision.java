package org.docket.approval;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What was signed on paper.
 *
 * @param signer who signed; one of those asked
 * @param signedOn the day on the paper; who entered it when is known besides
 */
public record PaperDecision(UUID signer, LocalDate signedOn, Decision decision) {}
