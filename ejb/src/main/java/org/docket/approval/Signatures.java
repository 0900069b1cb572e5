package org.docket.approval;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
  private static final String ADVISED = "approval.advised";
  private static final String ANSWER_UNDONE = "approval.answer-undone";
  private static final Set<String> DECISIONS =
      Set.of("approval.started", "approval.decided", ON_PAPER);

  private final List<LoggedEvent> standing = new ArrayList<>();
  private final List<LoggedEvent> opinions = new ArrayList<>();

  public Signatures(List<LoggedEvent> events) {
    for (LoggedEvent event : events) {
      if (DECISIONS.contains(event.kind())) {
        standing.add(event);
      } else if (event.kind().equals(UNDONE) && !standing.isEmpty()) {
        standing.remove(standing.size() - 1);
      } else if (event.kind().equals(ADVISED)) {
        opinions.add(event);
      } else if (event.kind().equals(ANSWER_UNDONE)) {
        takeBack(event);
      }
    }
  }

  /** What is taken back is the last opinion of that person at that step, or no opinion at all. */
  private void takeBack(LoggedEvent undone) {
    for (int i = opinions.size() - 1; i >= 0; i--) {
      LoggedEvent opinion = opinions.get(i);
      if (Objects.equals(opinion.actor(), undone.actor())
          && opinion.data().path("step").equals(undone.data().path("step"))) {
        opinions.remove(i);
        return;
      }
    }
  }

  public List<LoggedEvent> standing() {
    return List.copyOf(standing);
  }

  /** The opinions that stand, in their order; none of them is a decision. */
  public List<LoggedEvent> opinions() {
    return List.copyOf(opinions);
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
