package org.docket.approval.internal;

import java.util.List;
import org.docket.approval.chain.ChainDefinition;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.chain.ProcessDefinition;
import org.docket.approval.engine.ApprovalState;
import org.docket.approval.engine.Inside;
import org.docket.record.OpenRecord;

/**
 * An approval in hand: its row, its record, and the process of the release it is pinned to.
 *
 * @param items from which it is looked at; none outside all blocks
 */
record RunningApproval(
    ApprovalRow row,
    ProcessDefinition process,
    OpenRecord record,
    RecordFacts facts,
    List<Inside> items) {

  ChainDefinition chain() {
    return process.chain().orElseThrow();
  }

  /** The same, seen from the items that a visit is or was about. */
  RunningApproval at(int visit) {
    List<Inside> items = row.inside(visit);
    return items.isEmpty()
        ? this
        : new RunningApproval(row, process, record, facts.at(ChainMap.of(chain()), items), items);
  }

  /** What was done, as far as it is to be seen from here. */
  ApprovalState state() {
    return row.state().seenFrom(items);
  }
}
