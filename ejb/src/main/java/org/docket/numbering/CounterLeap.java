package org.docket.numbering;

import java.time.Instant;
import java.util.UUID;

/**
 * Values that a counter passed over on purpose, because numbers beyond them were given before.
 *
 * @param from the first of them
 * @param to the last of them
 */
public record CounterLeap(
    CounterKey counter, long from, long to, Instant at, UUID by, String reason) {}
