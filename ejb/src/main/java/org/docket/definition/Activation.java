package org.docket.definition;

import java.time.Instant;

/** A release became live: when it was published, or again by rolling back. */
public record Activation(Instant at, ReleaseActor by, String note) {}
