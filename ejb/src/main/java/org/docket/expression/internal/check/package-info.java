/**
 * From the untyped to the typed tree: finds names, picks the functions that fit, follows what may
 * be missing, and reports every mistake with its place. Evaluates nothing but literals.
 */
@NullMarked
package org.docket.expression.internal.check;

import org.jspecify.annotations.NullMarked;
