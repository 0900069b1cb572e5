package org.docket.approval;

import java.util.List;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A chain tells people something about a record, at the end of a step or of the whole, inside the
 * transaction in which it ended.
 *
 * @param people each once
 * @param receipt whether it is seen on the record who has read it, and when
 */
public record ApprovalTold(UUID recordId, List<UUID> people, Text text, boolean receipt) {

  public ApprovalTold {
    people = people.stream().distinct().toList();
  }

  public ApprovalTold(UUID recordId, List<UUID> people, Text text) {
    this(recordId, people, text, false);
  }

  /** What people are to have read. */
  public static ApprovalTold withReceipt(UUID recordId, List<UUID> people, Text text) {
    return new ApprovalTold(recordId, people, text, true);
  }
}
