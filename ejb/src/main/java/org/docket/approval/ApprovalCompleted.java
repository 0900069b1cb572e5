package org.docket.approval;

import java.util.List;
import java.util.UUID;
import org.docket.approval.chain.End;
import org.docket.problem.Text;

/**
 * An approval has ended, inside the transaction in which it did. The record has its last state and
 * its number.
 *
 * @param issue templates whose documents are to be issued now, in order; none unless completed
 * @param tell who is to be told; nobody unless completed
 */
public record ApprovalCompleted(
    UUID recordId, UUID approvalId, UUID releaseId, End end, List<String> issue, List<Told> tell) {

  public ApprovalCompleted {
    issue = List.copyOf(issue);
    tell = List.copyOf(tell);
  }

  /** People who are told something. */
  public record Told(List<UUID> people, Text text) {
    public Told {
      people = List.copyOf(people);
    }
  }
}
