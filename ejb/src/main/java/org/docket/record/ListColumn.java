package org.docket.record;

import java.util.Map;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * Something that a person can do with the lists of a form.
 *
 * @param key a field, what every record has, {@code table.column}, or {@code field.column} of the
 *     records that a field refers to
 * @param type kind of the field, or what stands for it: {@code state, person, unit, datetime, text}
 * @param options what a choice takes, unless it has a code list
 * @param list the code list of a choice
 * @param to the form that a reference refers to
 * @param grouped whether figures can be grouped by it
 */
public record ListColumn(
    String key,
    Text title,
    String type,
    Map<String, Text> options,
    Optional<String> list,
    Optional<String> to,
    boolean shown,
    boolean filtered,
    boolean sorted,
    boolean grouped) {}
