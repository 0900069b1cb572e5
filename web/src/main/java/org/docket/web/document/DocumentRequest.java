package org.docket.web.document;

import org.jspecify.annotations.Nullable;

/**
 * Which document is wanted.
 *
 * @param language {@code zh-CN} or {@code en}; that of the person when missing
 */
public record DocumentRequest(@Nullable String template, @Nullable String language) {}
