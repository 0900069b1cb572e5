/** {@code ./docket bench approvals}: one flow on Docket, on another engine, and as SQL by hand. */
@NullMarked
package org.docket.bench.approvals;

import org.jspecify.annotations.NullMarked;
