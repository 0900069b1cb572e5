package org.docket.definition;

import java.util.UUID;

/** CDI event in the transaction that makes a release live, once in the whole cluster. */
public record ReleaseActivated(UUID releaseId) {}
