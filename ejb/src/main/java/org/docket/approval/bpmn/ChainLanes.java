package org.docket.approval.bpmn;

import java.util.List;
import org.docket.problem.Text;

/** Whose work the steps of a chain are, as the sheet of the process draws it. */
public interface ChainLanes {

  /** In order; those without a step are left out. */
  List<Swimlane> lanes();

  /** Key of the lane that a step stands in. */
  String laneOf(String step);

  Text titleOf(String step);

  /** A column of the sheet. */
  record Swimlane(String key, Text title) {}
}
