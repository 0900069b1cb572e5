package org.docket.approval.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.chain.End;
import org.docket.problem.Text;

/** Something that happened in an approval. The order matters. */
public sealed interface ApprovalEvent {

  /** A step was passed over, because its condition does not hold. */
  record StepSkipped(String step, String condition) implements ApprovalEvent {}

  /** A choice was made by the data; the arm counts from 0. */
  record ArmTaken(String choose, int arm) implements ApprovalEvent {}

  /** Branches were opened. */
  record BranchesOpened(String parallel) implements ApprovalEvent {}

  /** The last branch is done and the approval goes on behind them. */
  record BranchesJoined(String parallel) implements ApprovalEvent {}

  /** There is nothing to walk the steps of a block for. */
  record NoItems(String block) implements ApprovalEvent {}

  /** People are asked. */
  record TaskOpened(String turn, String step, Turn.Kind kind, Assignees assignees)
      implements ApprovalEvent {}

  /**
   * A turn is for others now.
   *
   * @param why empty where the reason is as it was
   */
  record TaskMoved(String turn, String step, List<UUID> people, Optional<Text> why)
      implements ApprovalEvent {
    public TaskMoved {
      people = List.copyOf(people);
    }
  }

  /** A turn waits for one that was added to it. */
  record TaskPaused(String turn, String step) implements ApprovalEvent {}

  /** A turn waits no longer for one that was added to it. */
  record TaskResumed(String turn, String step) implements ApprovalEvent {}

  /** The clock of a turn stands. */
  record HoldBegun(String turn, String step) implements ApprovalEvent {}

  /** The clock of a turn goes on. */
  record HoldEnded(String turn, String step) implements ApprovalEvent {}

  /** A turn that was answered or dropped is asked for again. */
  record TaskReopened(String turn, String step, List<UUID> people) implements ApprovalEvent {
    public TaskReopened {
      people = List.copyOf(people);
    }
  }

  /** Nobody is asked, because the same person has approved already, or may not approve. */
  record TurnPassed(String step, UUID person, Text why) implements ApprovalEvent {}

  /** A turn was answered. */
  record TaskDone(String turn, String step, Turn.Answer answer) implements ApprovalEvent {}

  /** A turn is no longer needed. */
  record TaskDropped(String turn, String step, Reason reason) implements ApprovalEvent {}

  /** A step is done. */
  record StepDone(String step, int visit, String outcome) implements ApprovalEvent {}

  /** Another record is to be started. */
  record Spawned(String step, int visit, boolean waits) implements ApprovalEvent {}

  /** A record that the approval waited for has ended. */
  record ChildReturned(String step, int visit, End end) implements ApprovalEvent {}

  /** The approval no longer waits for a record that it started. */
  record ChildLetGo(String step, int visit) implements ApprovalEvent {}

  /**
   * It is waited for time to pass or for something to become true.
   *
   * @param since when the wait began; before now where an undo takes it up again
   * @param due when it is over at the latest
   */
  record WaitBegun(String step, int visit, Instant since, Optional<Instant> due)
      implements ApprovalEvent {}

  /** A wait is over. */
  record WaitOver(String step, int visit, String outcome) implements ApprovalEvent {}

  /** A wait is given up. */
  record WaitLeft(String step, int visit) implements ApprovalEvent {}

  /** Another system is to be called. */
  record Called(String step, int visit) implements ApprovalEvent {}

  /** A call is over. */
  record CallOver(String step, int visit, String outcome) implements ApprovalEvent {}

  /** The answer to a call is not waited for any more. */
  record CallLeft(String step, int visit) implements ApprovalEvent {}

  /** People are told something; nobody waits for them. */
  record Informed(String step, int visit, Assignees people) implements ApprovalEvent {}

  /** The way on cannot be told; the process owner is asked. */
  record Stopped(String turn, String address, Text problem, Assignees assignees)
      implements ApprovalEvent {}

  /** The way on is tried again. */
  record Resumed(String turn, UUID by) implements ApprovalEvent {}

  /** The approval has ended. */
  record Ended(End end) implements ApprovalEvent {}

  /** Why a turn was dropped. */
  enum Reason {
    /** Another answer to the same step decided. */
    DECIDED_BY_OTHERS,
    /** The approval went on elsewhere. */
    LEFT,
    /** The approval has ended. */
    ENDED,
    /** The deadline has ended the step. */
    EXPIRED,
    /** So many other branches are done that the approval goes on without this one. */
    NOT_NEEDED,
    /** Who added it does without. */
    REMOVED,
    /** What led here was taken back. */
    UNDONE
  }
}
