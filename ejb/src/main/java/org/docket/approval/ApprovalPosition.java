package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.docket.approval.swimlane.FlowChart;
import org.docket.problem.Text;

/**
 * Where a record stands in its chain, drawn as a chart with lanes.
 *
 * @param title of the process
 * @param boxes the steps in reading order, those elsewhere at the end
 * @param chart the same as it is drawn
 */
public record ApprovalPosition(
    String chain,
    Text title,
    List<Lane> lanes,
    List<Box> boxes,
    List<Edge> edges,
    FlowChart chart) {

  public ApprovalPosition {
    lanes = List.copyOf(lanes);
    boxes = List.copyOf(boxes);
    edges = List.copyOf(edges);
  }

  /** A column: whose work stands in it. */
  public record Lane(String key, Text title) {}

  /**
   * A step.
   *
   * @param by names of those who did it, who are asked now, or who will probably be asked
   * @param at when it was done last
   * @param counted how the moment that it is due at was counted
   */
  public record Box(
      String step,
      Text title,
      String lane,
      String number,
      State state,
      List<String> by,
      Optional<Instant> at,
      Optional<Instant> due,
      Optional<Text> counted,
      String kind) {}

  /**
   * A way from step to step; {@code END} has no box.
   *
   * @param taken whether the record has gone this way
   */
  public record Edge(String from, String to, Optional<Text> label, boolean taken) {}

  /** How far a step is. */
  public enum State {
    /** Completed, the last time it was visited. */
    DONE,
    /** People are asked now, or another record is waited for. */
    CURRENT,
    /** Cannot go on by itself. */
    WAITING,
    /** May still come. */
    OPEN,
    /** May still come, and usually will: with the data of today, and when everybody agrees. */
    EXPECTED,
    /** Passed over, because its condition did not hold. */
    SKIPPED
  }
}
