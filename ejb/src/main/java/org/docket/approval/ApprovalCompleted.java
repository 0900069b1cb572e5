package org.docket.approval;

import java.util.List;
import java.util.UUID;
import org.docket.approval.chain.End;

/**
 * An approval has ended, inside the transaction in which it did. The record has its last state and
 * its number.
 *
 * @param issue templates whose documents are to be issued now, in order; none unless completed
 */
public record ApprovalCompleted(
    UUID recordId, UUID approvalId, UUID releaseId, End end, List<String> issue) {

  public ApprovalCompleted {
    issue = List.copyOf(issue);
  }
}
