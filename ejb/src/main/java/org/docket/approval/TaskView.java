package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.problem.Text;

/**
 * A task as its person sees it.
 *
 * @param ask what is asked, above the form
 * @param pool whether others could take it as well
 * @param outcomes what can be answered; empty once it is closed
 * @param outcome what was answered
 */
public record TaskView(
    UUID id,
    AboutRecord record,
    Named process,
    String step,
    Text title,
    Optional<Text> ask,
    Instant since,
    Optional<Instant> due,
    boolean late,
    boolean pool,
    List<Answer> outcomes,
    Optional<Instant> closedAt,
    Optional<Text> outcome) {

  public TaskView {
    outcomes = List.copyOf(outcomes);
  }

  /** The record that the task is about. */
  public record AboutRecord(
      UUID id, String form, Text formTitle, Optional<String> number, String title, long version) {}

  /** Something with a key and a title. */
  public record Named(String key, Text title) {}

  /** One of the possible answers. */
  public record Answer(
      String key,
      Text title,
      Optional<String> style,
      boolean commentRequired,
      List<String> require) {}

  /**
   * What a person needs to work on a task.
   *
   * @param whole whether the whole form may be changed
   * @param why why this person is asked
   */
  public record Work(
      TaskView task,
      boolean mine,
      boolean whole,
      List<String> edit,
      List<String> require,
      List<String> hide,
      Text why) {}

  /** A page of tasks. */
  public record Page(List<TaskView> items, Optional<String> next, long count) {}

  /** A task that is open on a record. */
  public record OnRecord(UUID id, String step, Text title, boolean mine) {}
}
