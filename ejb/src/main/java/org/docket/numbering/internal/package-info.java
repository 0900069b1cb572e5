/** Rows of counters and of the register. */
@NullMarked
package org.docket.numbering.internal;

import org.jspecify.annotations.NullMarked;
