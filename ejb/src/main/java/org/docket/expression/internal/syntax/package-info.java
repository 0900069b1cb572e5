/** From text to the untyped tree: tokens and grammar. Knows nothing of types and values. */
@NullMarked
package org.docket.expression.internal.syntax;

import org.jspecify.annotations.NullMarked;
