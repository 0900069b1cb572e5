package org.docket.record.moving.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import org.docket.form.CheckedData;
import org.docket.problem.Problem;
import org.docket.record.internal.RecordWork;

/**
 * What moving a record comes to.
 *
 * @param old the record as it is
 * @param now the same row with the form as it is now
 * @param release whose form that is
 * @param checked the data as they would be
 * @param problems why it cannot be done
 */
public record MovePlan(
    RecordWork old, RecordWork now, UUID release, CheckedData checked, List<Problem> problems) {

  public MovePlan {
    problems = List.copyOf(problems);
  }

  public ObjectNode data() {
    return checked.data();
  }
}
