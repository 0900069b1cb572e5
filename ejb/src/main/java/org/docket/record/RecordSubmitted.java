package org.docket.record;

import java.util.UUID;

/**
 * A record was handed in for the first time. Fired inside the transaction of the submission, after
 * the record was written, before a number is drawn; whoever throws stops the submission.
 */
public record RecordSubmitted(UUID recordId, String form, UUID releaseId) {}
