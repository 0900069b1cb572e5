package org.docket.numbering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A number counts no more.
 *
 * @param subject the record or document that has it; null for one that nobody has
 */
public record NumberVoided(String number, @Nullable UUID subject) {}
