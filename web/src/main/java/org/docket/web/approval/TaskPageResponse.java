package org.docket.web.approval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.approval.TaskView;

/** A page of tasks. */
public record TaskPageResponse(List<TaskResponse> items, Optional<String> next, long count) {

  static TaskPageResponse of(TaskView.Page page, Locale language) {
    return new TaskPageResponse(
        page.items().stream().map(task -> TaskResponse.of(task, language)).toList(),
        page.next(),
        page.count());
  }
}
