package org.docket.record;

import java.util.UUID;

/** A handed-in record was written, inside the transaction. */
public record RecordSaved(UUID recordId, String form, boolean firstTime) {}
