package org.docket.approval.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.End;

/**
 * All that a running approval must remember. Immutable, and the same after a way through JSON.
 *
 * @param visits how many places were opened so far
 * @param active empty before the start and after the end
 * @param done the steps that people completed, in that order
 * @param skipped the steps whose condition did not hold, in that order
 * @param spawned the steps that started a record and no longer wait for it, in that order
 */
public record ApprovalState(
    int visits,
    Optional<Active> active,
    Optional<End> end,
    List<Done> done,
    List<String> skipped,
    List<String> spawned) {

  public ApprovalState {
    done = List.copyOf(done);
    skipped = List.copyOf(skipped);
    spawned = List.copyOf(spawned);
  }

  public static ApprovalState initial() {
    return new ApprovalState(
        0, Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());
  }

  /** A step that was completed. */
  public record Done(String step, int visit, String outcome, List<UUID> by, Instant at) {
    public Done {
      by = List.copyOf(by);
    }
  }

  public List<Active.Place> places() {
    return active.map(open -> open.places().toList()).orElse(List.of());
  }

  /** Who completed a step the last time. */
  public List<UUID> lastBy(String step) {
    for (int i = done.size() - 1; i >= 0; i--) {
      if (done.get(i).step().equals(step)) {
        return done.get(i).by();
      }
    }
    return List.of();
  }

  /** The keys of the steps that people completed, in that order. */
  public List<String> path() {
    return done.stream().map(Done::step).toList();
  }
}
