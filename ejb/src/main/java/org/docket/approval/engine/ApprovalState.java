package org.docket.approval.engine;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.End;

/**
 * All that a running approval must remember. Immutable, and the same after a way through JSON.
 *
 * @param visits how many places were opened so far
 * @param active empty before the start and after the end
 * @param done the steps that people completed, in that order
 * @param skipped the steps whose condition did not hold, in that order
 * @param spawned the steps that Docket has done by itself: a record started and no longer waited
 *     for, people told or asked beside, in that order
 * @param last what can still be undone
 * @param inside about which items the places are or were that were opened by these visits
 * @param beside where people are asked for opinions while the approval goes on
 */
public record ApprovalState(
    int visits,
    Optional<Active> active,
    Optional<End> end,
    List<Done> done,
    List<String> skipped,
    List<String> spawned,
    Optional<Undoable> last,
    Map<Integer, List<Inside>> inside,
    List<Active.AtStep> beside) {

  public ApprovalState {
    done = List.copyOf(done);
    skipped = List.copyOf(skipped);
    spawned = List.copyOf(spawned);
    inside = Optional.ofNullable(inside).map(Map::copyOf).orElse(Map.of());
    // What was stored before there were opinions has none.
    beside = List.copyOf(Objects.requireNonNullElse(beside, List.of()));
  }

  /** Stands for the outcome of a step from which somebody sent back. */
  public static final String RETURNED = "~returned";

  /** Stands for the answer to a question. */
  public static final String REPLIED = "~replied";

  public static ApprovalState initial() {
    return new ApprovalState(
        0,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        Map.of(),
        List.of());
  }

  /**
   * What somebody did last, and how it was before.
   *
   * @param done how many steps were completed then; likewise the others
   */
  public record Undoable(
      UUID by,
      Act act,
      String turn,
      String step,
      Active before,
      int done,
      int skipped,
      int spawned) {

    /** Whether it was done by whoever prepares the answer of somebody else. */
    public boolean ofDelegate() {
      return before
          .places()
          .filter(Active.AtStep.class::isInstance)
          .flatMap(place -> ((Active.AtStep) place).turn(turn).stream())
          .anyMatch(found -> found.kind() == Turn.Kind.DELEGATE);
    }
  }

  ApprovalState remembering(Optional<Undoable> act) {
    return new ApprovalState(visits, active, end, done, skipped, spawned, act, inside, beside);
  }

  /** As it was before the act, with these places; visits are counted on. */
  ApprovalState before(Undoable act, Active places) {
    return new ApprovalState(
        visits,
        Optional.of(places),
        Optional.empty(),
        done.subList(0, act.done()),
        skipped.subList(0, act.skipped()),
        spawned.subList(0, act.spawned()),
        Optional.empty(),
        inside,
        beside);
  }

  /** About which items a place is, the outermost first. */
  public List<Inside> inside(int visit) {
    return inside.getOrDefault(visit, List.of());
  }

  /** The same for somebody who looks at these items: what was done for others is not seen. */
  public ApprovalState seenFrom(List<Inside> items) {
    if (inside.isEmpty()) {
      return this;
    }
    List<Done> seen = done.stream().filter(each -> isSeen(inside(each.visit()), items)).toList();
    return new ApprovalState(visits, active, end, seen, skipped, spawned, last, inside, beside);
  }

  private static boolean isSeen(List<Inside> there, List<Inside> here) {
    int both = Math.min(there.size(), here.size());
    for (int i = 0; i < both; i++) {
      Inside one = there.get(i);
      Inside other = here.get(i);
      if (one.block().equals(other.block()) && !one.item().key().equals(other.item().key())) {
        return false;
      }
    }
    return true;
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

  /** All places that wait for time to pass or for something to become true. */
  public Stream<Active.AtWait> waits() {
    return places().stream().filter(Active.AtWait.class::isInstance).map(Active.AtWait.class::cast);
  }

  /** All places where people are asked, the last of them beside the way. */
  public Stream<Active.AtStep> asking() {
    return Stream.concat(
        places().stream().filter(Active.AtStep.class::isInstance).map(Active.AtStep.class::cast),
        beside.stream());
  }

  /** Who completed a step the last time, for each of the items that are in sight. */
  public List<UUID> lastBy(String step) {
    Map<List<Inside>, List<UUID>> last = new LinkedHashMap<>();
    done.stream()
        .filter(each -> each.step().equals(step))
        .forEach(each -> last.put(inside(each.visit()), each.by()));
    return last.values().stream().flatMap(List::stream).distinct().toList();
  }

  /** The keys of the steps that people completed, in that order. */
  public List<String> path() {
    return done.stream().map(Done::step).toList();
  }
}
