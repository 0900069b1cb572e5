package org.docket.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param record the record it happened to; null for what belongs to none, such as a log-in
 * @param position place in the chain of the record, counted from 1
 * @param kind {@code feature.what-happened}
 * @param actor who did it; null for the system
 * @param onBehalfOf for whom, when an agent acted
 */
public record LoggedEvent(
    long sequence,
    Instant at,
    @Nullable UUID record,
    long position,
    String kind,
    @Nullable UUID actor,
    @Nullable UUID onBehalfOf,
    JsonNode data) {}
