package org.docket.approval.engine;

import java.util.List;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * The people who are asked; any one of them may answer.
 *
 * @param why how they were found, in words
 * @param nobodyFound nobody held the position, so those above or the administrators are asked
 */
public record Assignees(List<UUID> people, Text why, boolean nobodyFound) {

  public Assignees {
    people = people.stream().distinct().toList();
  }
}
