package org.docket.document;

import java.time.Instant;
import java.util.UUID;

/**
 * One time that a document was handed out to be printed.
 *
 * @param number 1 is the original; from 2 on it is marked as a copy with this number
 * @param reason why it was printed again; empty for the original
 */
public record Print(UUID documentId, int number, Instant at, UUID by, String reason) {}
