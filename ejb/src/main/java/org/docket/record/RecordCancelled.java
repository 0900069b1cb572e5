package org.docket.record;

import java.util.UUID;

/** A record was cancelled, inside the transaction; running work on it must end. */
public record RecordCancelled(UUID recordId, String form, String reason) {}
