/**
 * Chains as BPMN 2.0 (OMG formal/2011-01-03) with diagram interchange, for tools of others. Knows
 * definitions only; nothing of running approvals.
 */
@NullMarked
package org.docket.approval.bpmn;

import org.jspecify.annotations.NullMarked;
