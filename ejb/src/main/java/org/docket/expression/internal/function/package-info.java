/**
 * The functions and operators of the language: one table, each entry with its signature and its
 * meaning in Java. Knows values and types, not the tree that calls it.
 */
@NullMarked
package org.docket.expression.internal.function;

import org.jspecify.annotations.NullMarked;
