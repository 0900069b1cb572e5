package org.docket.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.docket.problem.Problem;
import org.docket.record.RecordHistory.Related;

/**
 * What a new record starts with; nothing is written yet.
 *
 * @param data with names, as far as it fits the form
 * @param unfit what does not, by {@code field} or {@code table/line/column}
 * @param problems what is wrong with it
 * @param origin the record that it starts from
 */
public record StartView(
    ObjectNode data, ObjectNode unfit, List<Problem> problems, Optional<Related> origin) {

  public StartView {
    problems = List.copyOf(problems);
  }
}
