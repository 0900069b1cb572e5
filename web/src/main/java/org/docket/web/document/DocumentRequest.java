package org.docket.web.document;

import org.docket.web.openapi.Required;
import org.jspecify.annotations.Nullable;

/**
 * Which document is wanted.
 *
 * @param language {@code zh-CN} or {@code en}; that of the person when missing
 */
public record DocumentRequest(@Required @Nullable String template, @Nullable String language) {}
