package org.docket.web.definition;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which candidate to publish, and why. */
public record PublicationRequest(@Nullable UUID candidate, @Nullable String note) {}
