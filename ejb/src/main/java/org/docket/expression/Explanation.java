package org.docket.expression;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an expression has its value: a part of the source, its value, and the same of its parts.
 *
 * @param source the text of this part
 * @param start where it starts in the whole source
 * @param end where it ends, exclusive
 * @param problem the code of the problem that ended this part, or null
 */
public record Explanation(
    String source,
    int start,
    int end,
    @Nullable Object value,
    @Nullable String problem,
    List<Explanation> parts) {}
