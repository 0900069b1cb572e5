package org.docket.approval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What somebody answers to a task.
 *
 * @param data the fields that were filled in; those not sent stay as they are
 * @param version of the record as it was seen; empty to decide whatever changed
 */
public record Decision(
    String outcome, Optional<String> comment, ObjectNode data, Optional<Long> version) {

  public Decision {
    comment = comment.map(String::strip).filter(said -> !said.isEmpty());
  }
}
