package org.docket.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.docket.problem.Problem;
import org.docket.problem.ProblemException;

/**
 * What came of a check.
 *
 * @param data defaulted, computed, with what is hidden cleared; as it is to be stored
 * @param hidden paths of fields that are not shown with these data
 * @param secrets by field; in no data
 * @param problems with pointers into {@code /data}
 */
public record CheckedData(
    ObjectNode data, Set<String> hidden, Map<String, char[]> secrets, List<Problem> problems) {

  public CheckedData {
    hidden = Set.copyOf(hidden);
    secrets = Map.copyOf(secrets);
    problems = List.copyOf(problems);
  }

  /** The data, unless there are problems. */
  public CheckedData require() {
    if (!problems.isEmpty()) {
      throw new ProblemException(problems);
    }
    return this;
  }
}
