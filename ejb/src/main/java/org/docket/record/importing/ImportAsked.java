package org.docket.record.importing;

import java.util.UUID;

/** Somebody asked that an import be tried out or run. */
public record ImportAsked(UUID id) {}
