/**
 * Chains as graphs of nodes and flows, and where the nodes and lines of such a graph are drawn: the
 * one layout of the sheets, of the chart of a record and of BPMN files. Knows definitions only;
 * nothing of running approvals, of languages of pictures or of paper.
 */
@NullMarked
package org.docket.approval.flow;

import org.jspecify.annotations.NullMarked;
