package org.docket.approval.internal;

import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.record.OpenRecord;

/** An approval in hand: its row, its record, and the process of the release it is pinned to. */
record RunningApproval(
    ApprovalRow row, ProcessDefinition process, OpenRecord record, RecordFacts facts) {

  ChainDefinition chain() {
    return process.chain().orElseThrow();
  }
}
