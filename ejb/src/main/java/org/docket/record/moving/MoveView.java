package org.docket.record.moving;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A move of many records.
 *
 * @param total how many records there are to work on in this phase, and {@code done} of them
 * @param failed how many stay as they are
 * @param changes what differs between the oldest form among them and the form as it is now
 */
public record MoveView(
    UUID id,
    String form,
    Text formTitle,
    MoveState state,
    int total,
    int done,
    int failed,
    List<FormChange> changes,
    Instant createdAt,
    Instant changedAt,
    Optional<Text> fault) {

  public MoveView {
    changes = List.copyOf(changes);
  }
}
