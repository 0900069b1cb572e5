package org.docket.approval.flow;

import java.util.List;
import java.util.Optional;
import org.docket.problem.Text;

/** Whose work the steps of a chain are, as the sheet of the process draws it. */
public interface ChainLanes {

  /** In order; those without a step are left out. */
  List<Swimlane> lanes();

  /** Key of the lane that a step stands in. */
  String laneOf(String step);

  Text titleOf(String step);

  /** As the sheet says, or counted. */
  String numberOf(String step);

  /** Whose turn a step is, or who is told, by position; empty where no person has to do with it. */
  List<Text> peopleOf(String step);

  /** The name of a unit of the company, by its code. */
  Optional<Text> unitOf(String code);

  /** A column of the sheet. */
  record Swimlane(String key, Text title) {}
}
