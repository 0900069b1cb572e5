package org.docket.definition;

import java.util.UUID;

/**
 * CDI event in the transaction that makes a release live, once in the whole cluster.
 *
 * @param note what was said to it
 */
public record ReleaseActivated(UUID releaseId, String note) {}
