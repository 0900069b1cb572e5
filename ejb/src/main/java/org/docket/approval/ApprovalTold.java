package org.docket.approval;

import java.util.List;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A chain tells people something about a record, at the end of a step or of the whole, inside the
 * transaction in which it ended.
 *
 * @param people each once
 */
public record ApprovalTold(UUID recordId, List<UUID> people, Text text) {

  public ApprovalTold {
    people = people.stream().distinct().toList();
  }
}
