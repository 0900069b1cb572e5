package org.docket.platform;

import java.util.Locale;
import java.util.UUID;

/**
 * The person on whose behalf a use case runs.
 *
 * @param language in which this person is answered
 * @param administrator whether the person may change configuration and accounts
 */
public record Actor(
    UUID personId, String login, String name, Locale language, boolean administrator) {}
