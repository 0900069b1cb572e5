package org.docket.approval.engine;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * One answer that a step waits for; the pure side of a task. Never removed from its place, so that
 * its number stays its own.
 *
 * @param id unique within the approval
 * @param of the turn that this one was added to; empty for those that the step itself asks for
 * @param people any of whom may answer, or once claimed only {@code claimedBy}
 * @param veto whether disagreement alone decides, whatever the rule says
 * @param why how the people were found, as long as they are not yet asked
 */
public record Turn(
    String id,
    Kind kind,
    Optional<String> of,
    List<UUID> people,
    Optional<UUID> claimedBy,
    boolean held,
    boolean veto,
    Status status,
    Optional<Text> why,
    Optional<Answer> answer) {

  public Turn {
    people = people.stream().distinct().toList();
  }

  /** Why somebody is asked. */
  public enum Kind {
    /** The step asks. */
    OWN,
    /** Consents before the one who added. */
    BEFORE,
    /** Consents at the same time. */
    BESIDE,
    /** Consents after the one who added. */
    AFTER,
    /** Prepares the answer for the one who delegated. */
    DELEGATE,
    /** Is only asked something. */
    ENQUIRY;

    /** Whether the step waits for the consent. */
    boolean isSigner() {
      return this == BEFORE || this == BESIDE || this == AFTER;
    }
  }

  /** Where a turn is in its life. */
  public enum Status {
    /** Not asked yet. */
    LATER,
    OPEN,
    /** Asked, but waits for a turn that was added. */
    PAUSED,
    ANSWERED,
    /** No longer needed. */
    GONE
  }

  /**
   * What was answered, and by whom.
   *
   * @param onBehalfOf whose agent it was
   */
  public record Answer(String outcome, UUID by, Optional<UUID> onBehalfOf) {}

  static Turn asked(int visit, int entry, Assignees assignees, boolean veto) {
    return new Turn(
        id(visit, entry),
        Kind.OWN,
        Optional.empty(),
        assignees.people(),
        Optional.empty(),
        false,
        veto,
        Status.OPEN,
        Optional.of(assignees.why()),
        Optional.empty());
  }

  static Turn added(String id, Kind kind, String of, UUID person, Status status) {
    return new Turn(
        id,
        kind,
        Optional.of(of),
        List.of(person),
        Optional.empty(),
        false,
        false,
        status,
        Optional.empty(),
        Optional.empty());
  }

  static String id(int visit, int entry) {
    return visit + "." + entry;
  }

  /** The visit that a turn belongs to. */
  public static int visitOf(String id) {
    return Integer.parseInt(id.substring(0, id.indexOf('.')));
  }

  static int entryOf(String id) {
    return Integer.parseInt(id.substring(id.indexOf('.') + 1));
  }

  /** The same under another number, and added to what another number has now. */
  Turn numbered(String other, Optional<String> addedTo) {
    return new Turn(other, kind, addedTo, people, claimedBy, held, veto, status, why, answer);
  }

  /** Whether it can be answered now. */
  public boolean open() {
    return status == Status.OPEN;
  }

  /** Whether somebody has it on the desk. */
  public boolean onDesk() {
    return status == Status.OPEN || status == Status.PAUSED;
  }

  /** Whether an answer may still come. */
  public boolean pending() {
    return onDesk() || status == Status.LATER;
  }

  /** Whether the first outcome was answered. */
  boolean agreed(String agreeing) {
    return answer.filter(given -> given.outcome().equals(agreeing)).isPresent();
  }

  boolean belongsTo(String turn) {
    return of.filter(turn::equals).isPresent();
  }

  /** Who may answer. */
  public List<UUID> asked() {
    return claimedBy.map(List::of).orElse(people);
  }

  Turn is(Status next) {
    return new Turn(id, kind, of, people, claimedBy, held, veto, next, why, answer);
  }

  Turn asking(List<UUID> others) {
    return new Turn(id, kind, of, others, Optional.empty(), false, veto, status, why, answer);
  }

  Turn claimed(Optional<UUID> person) {
    return new Turn(id, kind, of, people, person, held, veto, status, why, answer);
  }

  Turn held(boolean stopped) {
    return new Turn(id, kind, of, people, claimedBy, stopped, veto, status, why, answer);
  }

  /** Reasons are told when people are asked; there is no need to remember them any longer. */
  Turn told() {
    return new Turn(id, kind, of, people, claimedBy, held, veto, status, Optional.empty(), answer);
  }

  Turn answered(Answer given) {
    return new Turn(
        id,
        kind,
        of,
        people,
        claimedBy,
        false,
        veto,
        Status.ANSWERED,
        Optional.empty(),
        Optional.of(given));
  }
}
