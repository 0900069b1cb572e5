/**
 * The expression language of Docket: a typed subset of FEEL, from text to a checked tree that is
 * evaluated here and, serialised as JSON, in the browser. Grammar, types and functions: {@code
 * docs/expressions.md}. Knows only values, types and names that its callers hand over; nothing of
 * forms, records or chains.
 */
@NullMarked
package org.docket.expression;

import org.jspecify.annotations.NullMarked;
