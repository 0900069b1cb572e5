package org.docket.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.event.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on a record that stand, in their order, the first of them handing it in. What was
 * taken back does not stand, and what somebody prepared for another is none.
 */
public final class Signatures {

  /** Entered for whoever signed on paper. */
  private static final String ON_PAPER = "approval.signed";

  private static final String UNDONE = "approval.decision-undone";
  private static final Set<String> DECISIONS =
      Set.of("approval.started", "approval.decided", ON_PAPER);

  private final List<LoggedEvent> standing = new ArrayList<>();

  public Signatures(List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      if (DECISIONS.contains(event.kind())) {
        standing.add(event);
      } else if (event.kind().equals(UNDONE) && !standing.isEmpty()) {
        standing.remove(standing.size() - 1);
      }
    }
  }

  public List<LoggedEvent> standing() {
    return List.copyOf(standing);
  }

  /** By whomever. */
  public Optional<LoggedEvent> last() {
    return standing.isEmpty() ? Optional.empty() : Optional.of(standing.get(standing.size() - 1));
  }

  public Optional<LoggedEvent> lastOf(UUID person) {
    return standing.stream()
        .filter(event -> person.equals(signer(event)))
        .reduce((earlier, later) -> later);
  }

  /** Who signed: not whoever entered what was signed on paper. */
  public static @Nullable UUID signer(LoggedEvent event) {
    return event.kind().equals(ON_PAPER) ? event.onBehalfOf() : event.actor();
  }
}
