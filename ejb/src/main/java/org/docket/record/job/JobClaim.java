package org.docket.record.job;

import java.util.UUID;

/**
 * A job in hand.
 *
 * @param phase key of the state that it was found in
 * @param staged whether what is to be done was written down
 */
public record JobClaim(UUID id, UUID owner, String phase, boolean staged) {}
