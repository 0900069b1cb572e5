package org.docket.approval.engine;

import java.util.List;
import org.docket.problem.Text;

/**
 * One of those for which the steps of a block are walked.
 *
 * @param key tells it from the others: the id of a line, a person or a unit, or what its lines have
 *     in common
 * @param title what people call it
 * @param rows ids of its lines; none for people and units
 */
public record Item(String key, Text title, List<String> rows) {

  public Item {
    rows = List.copyOf(rows);
  }
}
