package org.docket.form;

import org.docket.expression.Compiled;
import org.jspecify.annotations.Nullable;

/**
 * What a value may be at least and at most; for tables the number of lines, for attachments the
 * number of files.
 *
 * @param min smallest value, or null
 * @param max largest value, or null
 * @param maxLength characters of a text
 * @param scale digits after the decimal point
 */
public record FieldLimits(
    @Nullable Compiled min,
    @Nullable Compiled max,
    int maxLength,
    int scale,
    int atLeast,
    int atMost) {}
