package org.docket.approval;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.approval.chain.Act;
import org.docket.approval.chain.StepPolicy.Signing;
import org.docket.problem.Text;

/**
 * A task as its person sees it.
 *
 * @param ask what is asked, above the form
 * @param counted how the moment was counted: how long, by whose calendar, and for how long not
 * @param pool whether others could take it as well
 * @param outcomes what can be answered; empty once it is closed
 * @param outcome what was answered
 * @param asked why it is on the desk, and whether it moves
 * @param password whether deciding needs the person's password
 * @param alone whether it is decided only by itself: it needs a signature or files of its own
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
    Optional<Text> counted,
    boolean late,
    boolean pool,
    List<Answer> outcomes,
    Optional<Instant> closedAt,
    Optional<Text> outcome,
    Asked asked,
    boolean password,
    boolean alone) {

  public TaskView {
    outcomes = List.copyOf(outcomes);
  }

  /** The record that the task is about. */
  public record AboutRecord(
      UUID id, String form, Text formTitle, Optional<String> number, String title, long version) {}

  /**
   * Why a task is on somebody's desk.
   *
   * @param kind {@code own} where the step asks, else what it was added for: {@code before, beside,
   *     after, delegate} or {@code enquiry}
   * @param by who handed it over or added it
   * @param note what that person said with it
   * @param waits whether it waits for somebody who was added
   * @param held whether its clock stands
   * @param onBehalfOf whose agent the person is
   */
  public record Asked(
      String kind,
      Optional<String> by,
      Optional<String> note,
      boolean waits,
      boolean held,
      Optional<String> onBehalfOf) {}

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
   * @param lines of which tables only some lines may be changed, and their ids
   * @param decides the lines that are decided one by one, where the step does
   * @param why why this person is asked
   * @param acts what can be done besides deciding
   * @param returnTo the steps that can be returned to
   * @param added the people who were added and have not answered
   * @param comments what can be said by choosing it
   * @param signing whether people sign by hand
   * @param files how many files must be attached at least
   */
  public record Work(
      TaskView task,
      boolean mine,
      boolean whole,
      List<String> edit,
      List<String> require,
      List<String> hide,
      Map<String, Set<String>> lines,
      Optional<LineChoice> decides,
      Text why,
      Set<Act> acts,
      List<ReturnGoal> returnTo,
      List<Added> added,
      List<Text> comments,
      Signing signing,
      int files) {}

  /**
   * Lines that are decided one by one.
   *
   * @param quantity column with what is approved, which can only get smaller
   * @param from column with what was asked for, where nothing is approved yet
   * @param reason column for why
   * @param rows ids of the lines
   */
  public record LineChoice(
      String table,
      String quantity,
      Optional<String> from,
      Optional<String> reason,
      List<String> rows) {}

  /**
   * A step that the record can be returned to.
   *
   * @param straightBack whether it can lead straight back, without the steps between
   */
  public record ReturnGoal(String step, Text title, boolean straightBack) {}

  /**
   * Somebody who was added to the task.
   *
   * @param kind as in {@link Asked}
   */
  public record Added(UUID person, String name, String kind) {}

  /**
   * A page of tasks.
   *
   * @param count of all that are open, at most 1,000; of those answered, no more than were read
   */
  public record Page(List<TaskView> items, Optional<String> next, long count) {}

  /** A task that is open on a record. */
  public record OnRecord(UUID id, String step, Text title, boolean mine) {}
}
