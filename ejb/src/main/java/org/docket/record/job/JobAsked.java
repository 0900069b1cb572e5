package org.docket.record.job;

import java.util.UUID;

/** Somebody wants a job to be worked on; told when the transaction has succeeded. */
public record JobAsked(UUID id) {}
