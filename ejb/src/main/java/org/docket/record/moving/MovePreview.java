package org.docket.record.moving;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.docket.problem.Problem;
import org.docket.record.Comparison.Difference;

/**
 * What would become of a record that is moved to the form as it is now.
 *
 * @param target the release whose form it would have
 * @param version of the record that was looked at
 * @param changes what differs between the two revisions of the form
 * @param differences what would change in this record, without what the person may not see
 * @param problems why it stays, or what has to be filled in first; empty when it can be moved
 * @param data as the form would show them
 */
public record MovePreview(
    UUID record,
    String form,
    UUID target,
    long version,
    List<FormChange> changes,
    List<Difference> differences,
    List<Problem> problems,
    ObjectNode data) {

  public MovePreview {
    changes = List.copyOf(changes);
    differences = List.copyOf(differences);
    problems = List.copyOf(problems);
  }

  public boolean isMovable() {
    return problems.isEmpty();
  }
}
