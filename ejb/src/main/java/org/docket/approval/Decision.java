package org.docket.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * What somebody answers to a task.
 *
 * @param data the fields that were filled in; those not sent stay as they are
 * @param version of the record as it was seen; empty to decide whatever changed
 * @param lines what is decided about each line, where the step decides on lines; without it, the
 *     outcome holds for all of them
 * @param enclosed files that come with it
 */
public record Decision(
    String outcome,
    Optional<String> comment,
    ObjectNode data,
    Optional<Long> version,
    List<LineVerdict> lines,
    Enclosed enclosed) {

  public Decision {
    comment = comment.map(String::strip).filter(said -> !said.isEmpty());
    lines = List.copyOf(lines);
  }

  /** Nothing is said about single lines, and nothing enclosed. */
  public Decision(
      String outcome, Optional<String> comment, ObjectNode data, Optional<Long> version) {
    this(outcome, comment, data, version, List.of());
  }

  /** Nothing is enclosed. */
  public Decision(
      String outcome,
      Optional<String> comment,
      ObjectNode data,
      Optional<Long> version,
      List<LineVerdict> lines) {
    this(outcome, comment, data, version, lines, Enclosed.NOTHING);
  }
}
