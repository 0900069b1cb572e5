/** Rows of moves, and the work on them. */
@NullMarked
package org.docket.record.moving.internal;

import org.jspecify.annotations.NullMarked;
