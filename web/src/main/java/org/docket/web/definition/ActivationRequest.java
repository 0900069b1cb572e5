package org.docket.web.definition;

import org.jspecify.annotations.Nullable;

/** Why a release becomes live again. */
public record ActivationRequest(@Nullable String note) {}
