package org.docket.record;

import org.jspecify.annotations.Nullable;

/**
 * What is asked for; the use case says what is wrong with it.
 *
 * @param person id or log-in name; exactly one of person, position and unit is given
 * @param position its code
 * @param unit its code; those below belong to it
 * @param until a moment with its offset, or a day, whose end is meant
 */
public record GrantRequest(
    @Nullable String person,
    @Nullable String position,
    @Nullable String unit,
    @Nullable String until,
    @Nullable String reason) {}
