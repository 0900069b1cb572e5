package org.docket.notification;

import java.time.Instant;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * Somebody whom a chain informed about a record.
 *
 * @param person the name
 * @param readAt when the person first read it; empty as long as it is unread
 */
public record Receipt(String person, Text text, Instant toldAt, Optional<Instant> readAt) {}
