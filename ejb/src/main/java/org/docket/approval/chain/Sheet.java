package org.docket.approval.chain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.docket.organization.Who;
import org.docket.problem.Text;

/**
 * How the handbook draws a process.
 *
 * @param lanes in order; empty where the people of the chain are the lanes
 * @param boxes by step
 * @param consult who is consulted beside those of the chain, by step
 * @param inform who is informed beside those of the chain, by step
 */
public record Sheet(
    List<Lane> lanes,
    List<Phase> phases,
    Map<String, Box> boxes,
    Map<String, List<Who>> consult,
    Map<String, List<Who>> inform,
    boolean aeci) {

  public static final Sheet EMPTY =
      new Sheet(List.of(), List.of(), Map.of(), Map.of(), Map.of(), false);

  public Sheet {
    lanes = List.copyOf(lanes);
    phases = List.copyOf(phases);
    boxes = Map.copyOf(boxes);
    consult = Map.copyOf(consult);
    inform = Map.copyOf(inform);
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
