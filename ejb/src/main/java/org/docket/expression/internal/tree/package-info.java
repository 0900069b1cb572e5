/**
 * The typed tree of an expression: each node knows how to evaluate itself, how it is written as
 * JSON, and what it refers to. Made by the checker, immutable, used by many threads.
 */
@NullMarked
package org.docket.expression.internal.tree;

import org.jspecify.annotations.NullMarked;
