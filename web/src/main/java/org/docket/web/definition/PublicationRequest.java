package org.docket.web.definition;

import java.util.UUID;
import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/** Which candidate to publish, and why. */
public record PublicationRequest(@Required @Nullable UUID candidate, @Nullable String note) {}
