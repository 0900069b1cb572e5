package org.docket.form;

import org.docket.expression.Compiled;
import org.docket.problem.Location;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something that must be so before a record is handed in.
 *
 * @param say what to tell the person when it is not
 * @param each key of a table for whose lines it must be so, one by one, or null for the record
 * @param at path of the field beside which it is told, or null for the whole form
 */
public record FormRule(
    Compiled require, Text say, @Nullable String each, @Nullable String at, Location location) {}
