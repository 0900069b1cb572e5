package org.docket.numbering;

import java.util.UUID;

/**
 * A number counts no more.
 *
 * @param subject the record or document that has it
 */
public record NumberVoided(String number, UUID subject) {}
