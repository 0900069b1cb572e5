package org.docket.approval.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * How the handbook draws a process.
 *
 * @param lanes in order; empty where the people of the chain are the lanes
 * @param boxes by step
 */
public record Sheet(List<Lane> lanes, List<Phase> phases, Map<String, Box> boxes) {

  public static final Sheet EMPTY = new Sheet(List.of(), List.of(), Map.of());

  public Sheet {
    lanes = List.copyOf(lanes);
    phases = List.copyOf(phases);
    boxes = Map.copyOf(boxes);
  }

  /** A column, and the positions whose steps stand in it. */
  public record Lane(String key, Text title, List<String> positions) {
    public Lane {
      positions = List.copyOf(positions);
    }
  }

  /** Steps that belong together. */
  public record Phase(Text title, List<String> steps) {
    public Phase {
      steps = List.copyOf(steps);
    }
  }

  /** A box of the chart; several steps can share its number. */
  public record Box(
      Optional<String> number,
      Optional<Text> title,
      Optional<String> lane,
      Optional<String> beside,
      Optional<Text> output,
      Optional<Text> remark) {}
}
