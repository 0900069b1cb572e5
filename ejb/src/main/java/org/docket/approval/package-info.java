/**
 * Approvals: running chains, the tasks of people, what they decide, deadlines, and where a record
 * stands. The classes of this package are the use cases. Knows records and the organisation; must
 * not know printed documents and notices, which react to {@link org.docket.approval.DocumentsDue},
 * {@link org.docket.approval.ApprovalCompleted} and {@link org.docket.approval.ApprovalTold}.
 */
@NullMarked
package org.docket.approval;

import org.jspecify.annotations.NullMarked;
