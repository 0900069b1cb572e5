package org.docket.approval;

import java.util.List;
import java.util.Set;
import org.docket.approval.chain.Act;

/**
 * What is open on a record for somebody.
 *
 * @param possible what can be done with the record besides with tasks
 */
public record OpenWork(Set<Act> possible, List<TaskView.OnRecord> tasks) {

  public OpenWork {
    tasks = List.copyOf(tasks);
  }
}
