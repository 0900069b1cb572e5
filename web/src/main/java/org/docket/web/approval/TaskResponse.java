package org.docket.web.approval;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.TaskView;
import org.docket.problem.Text;

/**
 * A task in a list, in one language.
 *
 * @param counted how the moment that it is due at was counted: how long the step may take, by whose
 *     calendar, and how long the clock has stood
 * @param password whether the decision has to bring the password of the acting person
 * @param alone whether it is decided only by itself, as it needs a signature or files of its own
 */
public record TaskResponse(
    UUID id,
    RecordLink record,
    Named process,
    String step,
    String title,
    Optional<String> ask,
    Instant since,
    Optional<Instant> due,
    Optional<String> counted,
    boolean late,
    boolean pool,
    List<OutcomeResponse> outcomes,
    Optional<Instant> closedAt,
    Optional<String> outcome,
    AskedResponse asked,
    boolean password,
    boolean alone) {

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
  public record AskedResponse(
      String kind,
      Optional<String> by,
      Optional<String> note,
      boolean waits,
      boolean held,
      Optional<String> onBehalfOf) {
    static AskedResponse of(TaskView.Asked asked) {
      return new AskedResponse(
          asked.kind(), asked.by(), asked.note(), asked.waits(), asked.held(), asked.onBehalfOf());
    }
  }

  /** The record that a task is about. */
  public record RecordLink(
      UUID id, String form, String formTitle, Optional<String> number, String title) {}

  /** Something with a key and a title. */
  public record Named(String key, String title) {}

  /**
   * An answer to choose.
   *
   * @param comment "required" when one must be written, else "optional"
   */
  public record OutcomeResponse(
      String key, String title, Optional<String> style, String comment, List<String> require) {

    static OutcomeResponse of(TaskView.Answer answer, Locale language) {
      return new OutcomeResponse(
          answer.key(),
          answer.title().in(language),
          answer.style(),
          answer.commentRequired() ? "required" : "optional",
          answer.require());
    }
  }

  static TaskResponse of(TaskView task, Locale language) {
    TaskView.AboutRecord about = task.record();
    return new TaskResponse(
        task.id(),
        new RecordLink(
            about.id(),
            about.form(),
            about.formTitle().in(language),
            about.number(),
            about.title()),
        new Named(task.process().key(), task.process().title().in(language)),
        task.step(),
        task.title().in(language),
        in(task.ask(), language),
        task.since(),
        task.due(),
        in(task.counted(), language),
        task.late(),
        task.pool(),
        task.outcomes().stream().map(answer -> OutcomeResponse.of(answer, language)).toList(),
        task.closedAt(),
        in(task.outcome(), language),
        AskedResponse.of(task.asked()),
        task.password(),
        task.alone());
  }

  static Optional<String> in(Optional<Text> text, Locale language) {
    return text.map(words -> words.in(language));
  }
}
