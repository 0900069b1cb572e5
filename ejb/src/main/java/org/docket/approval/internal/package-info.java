/** Rows of approvals, tasks and candidates, and how a command of the engine becomes rows. */
@NullMarked
package org.docket.approval.internal;

import org.jspecify.annotations.NullMarked;
