package org.docket.web.approval;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.TaskView;
import org.docket.approval.chain.Act;

/**
 * A task to work on: as in lists, and what may and must be filled in, and why it is this person's.
 *
 * @param lines of which tables only some lines may be changed, and their ids
 * @param decides the lines that are decided one by one, where the step does
 * @param acts what can be done besides deciding
 * @param version of the record as it is seen now; goes back with the decision
 * @param comments what can be said by choosing it
 * @param signature whether people sign by hand: none, optional, or always
 * @param attachments how many files must come with the decision at least
 */
public record WorkResponse(
    @JsonUnwrapped TaskResponse task,
    long version,
    boolean mine,
    boolean whole,
    List<String> edit,
    List<String> require,
    List<String> hide,
    Map<String, Set<String>> lines,
    Optional<TaskView.LineChoice> decides,
    String why,
    List<String> acts,
    List<ReturnGoalResponse> returnTo,
    List<AddedResponse> added,
    List<String> comments,
    String signature,
    int attachments) {

  /**
   * A step that the record can be returned to.
   *
   * @param straightBack whether it can lead straight back, without the steps between
   */
  public record ReturnGoalResponse(String step, String title, boolean straightBack) {}

  /**
   * Somebody who was added to the task and has not answered.
   *
   * @param kind {@code before, beside, after, delegate} or {@code enquiry}
   */
  public record AddedResponse(UUID person, String name, String kind) {}

  static WorkResponse of(TaskView.Work work, Locale language) {
    return new WorkResponse(
        TaskResponse.of(work.task(), language),
        work.task().record().version(),
        work.mine(),
        work.whole(),
        work.edit(),
        work.require(),
        work.hide(),
        work.lines(),
        work.decides(),
        work.why().in(language),
        work.acts().stream().map(Act::key).sorted().toList(),
        work.returnTo().stream()
            .map(
                goal ->
                    new ReturnGoalResponse(
                        goal.step(), goal.title().in(language), goal.straightBack()))
            .toList(),
        work.added().stream()
            .map(added -> new AddedResponse(added.person(), added.name(), added.kind()))
            .toList(),
        work.comments().stream().map(comment -> comment.in(language)).toList(),
        work.signing().name().toLowerCase(Locale.ROOT),
        work.files());
  }
}
