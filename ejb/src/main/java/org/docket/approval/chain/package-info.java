/**
 * The definition of an approval chain: its steps as sealed records, the map of what comes after
 * what, the compiler that reads it from a pack's file, and the definition of the process that binds
 * a chain to a form. Knows nothing of running approvals.
 */
@NullMarked
package org.docket.approval.chain;

import org.jspecify.annotations.NullMarked;
