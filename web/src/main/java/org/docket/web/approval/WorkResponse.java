package org.docket.web.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import org.docket.approval.TaskView;

/**
 * A task to work on: as in lists, and what may and must be filled in, and why it is this person's.
 *
 * @param version of the record as it is seen now; goes back with the decision
 */
public record WorkResponse(
    @JsonUnwrapped TaskResponse task,
    long version,
    boolean mine,
    boolean whole,
    List<String> edit,
    List<String> require,
    List<String> hide,
    String why) {

  static WorkResponse of(TaskView.Work work, Locale language) {
    return new WorkResponse(
        TaskResponse.of(work.task(), language),
        work.task().record().version(),
        work.mine(),
        work.whole(),
        work.edit(),
        work.require(),
        work.hide(),
        work.why().in(language));
  }
}
