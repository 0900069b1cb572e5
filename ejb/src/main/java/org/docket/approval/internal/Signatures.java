package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.event.LoggedEvent;

/** The decisions on a record that stand, in their order; what was taken back does not. */
final class Signatures {

  private static final String UNDONE = "approval.decision-undone";

  private final List<LoggedEvent> standing = new ArrayList<>();

  Signatures(List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      if (SignedContents.revisionOf(event).isPresent()) {
        standing.add(event);
      } else if (event.kind().equals(UNDONE) && !standing.isEmpty()) {
        standing.remove(standing.size() - 1);
      }
    }
  }

  /** By whomever. */
  Optional<LoggedEvent> last() {
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
  }

  Optional<LoggedEvent> lastOf(UUID person) {
    return standing.stream()
        .filter(event -> person.equals(event.actor()))
        .reduce((earlier, later) -> later);
  }
}
