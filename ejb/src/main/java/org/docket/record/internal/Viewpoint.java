package org.docket.record.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * From where a filter is read: who is {@code me}, and what day it is.
 *
 * @param places where records stand in the trees of their forms
 */
record Viewpoint(
    UUID person, LocalDate today, ZoneId zone, Function<UUID, Optional<TreePath>> places) {}
