package org.docket.approval.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.approval.ApprovalTold;
import org.docket.approval.chain.ChainMap;
import org.docket.approval.engine.ApprovalEvent;
import org.docket.approval.engine.Assignees;
import org.docket.event.EventLog;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happened in an approval to the event log: one event per command, with everything that
 * followed from it, and for every person who is asked the reason why.
 */
@ApplicationScoped
public class ApprovalLog {

  private static final String TOLD = "approval.told";
  private static final Text JOINED =
      Text.of("enough of the other branches are done", "其他分支已满足汇合条件");

  private final EventLog events;

  @Inject
  public ApprovalLog(EventLog events) {
    this.events = events;
  }

  /**
   * What somebody did, in words for the time line.
   *
   * @param outcome how the step was answered, where it was
   * @param onBehalfOf for whom, where that is not who did it
   * @param contents what was seen and signed, where something was
   */
  record Headline(
      String kind,
      Text title,
      @Nullable String step,
      @Nullable Text outcome,
      @Nullable String comment,
      @Nullable UUID onBehalfOf,
      @Nullable SignedContents contents) {

    Headline(
        String kind,
        Text title,
        @Nullable String step,
        @Nullable Text outcome,
        @Nullable String comment) {
      this(kind, title, step, outcome, comment, null, null);
    }

    /** The same, of these contents. */
    Headline of(SignedContents signed) {
      return new Headline(kind, title, step, outcome, comment, onBehalfOf, signed);
    }

    /** The same, done for somebody else. */
    Headline forPerson(UUID person) {
      return new Headline(kind, title, step, outcome, comment, person, contents);
    }

    static Headline of(String kind, Text title) {
      return new Headline(kind, title, null, null, null);
    }

    static Headline of(String kind, Text title, @Nullable String comment) {
      return new Headline(kind, title, null, null, comment);
    }
  }

  void write(UUID record, Headline headline, ChainMap map, List<ApprovalEvent> happened) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", headline.title());
    Optional.ofNullable(headline.step()).ifPresent(step -> data.put("step", step));
    Optional.ofNullable(headline.outcome()).ifPresent(outcome -> data.put("outcome", outcome));
    Optional.ofNullable(headline.comment()).ifPresent(comment -> data.put("comment", comment));
    Optional.ofNullable(headline.contents()).ifPresent(contents -> contents.into(data));
    List<Object> followed = new ArrayList<>();
    Set<String> answered = answeredAtOnce(happened);
    happened.stream()
        .filter(
            event ->
                !(event instanceof ApprovalEvent.TaskOpened opened)
                    || !answered.contains(opened.turn()))
        .forEach(event -> followed(event, map).ifPresent(followed::add));
    if (!followed.isEmpty()) {
      data.put("then", followed);
    }
    events.append("approval." + headline.kind(), record, headline.onBehalfOf(), data);
  }

  /** The chain says that these people are to know. */
  void told(ApprovalTold told, RecordFacts facts) {
    List<String> names = told.people().stream().map(facts::nameOf).sorted().toList();
    Text title =
        Text.of(
            "Told " + String.join(", ", names) + ": " + told.text().en(),
            "已告知 " + String.join("、", names) + "：" + told.text().zh());
    events.append(TOLD, told.recordId(), Map.of("title", title, "people", told.people()));
  }

  /** The chain wanted to let somebody read a record, and could not. */
  void notGranted(UUID record, Text why) {
    Text title = Text.of("Nobody was let read: " + why.en(), "未授权查阅：" + why.zh());
    events.append("approval.not-granted", record, Map.of("title", title));
  }

  /** Everybody whom the chain has told something about the record. */
  Set<UUID> told(UUID record) {
    Set<UUID> people = new LinkedHashSet<>();
    events.of(record).stream()
        .filter(event -> event.kind().equals(TOLD))
        .forEach(
            event ->
                event
                    .data()
                    .path("people")
                    .forEach(id -> people.add(UUID.fromString(id.asText()))));
    return people;
  }

  /** Handing in answers the first step of a chain; nobody is asked for it. */
  private static Set<String> answeredAtOnce(List<ApprovalEvent> happened) {
    return happened.stream()
        .filter(ApprovalEvent.TaskDone.class::isInstance)
        .map(event -> ((ApprovalEvent.TaskDone) event).turn())
        .collect(Collectors.toSet());
  }

  private static Optional<Map<String, Object>> followed(ApprovalEvent event, ChainMap map) {
    if (event instanceof ApprovalEvent.TaskOpened opened) {
      return Optional.of(asked(titleOf(map, opened.step()), opened.step(), opened.assignees()));
    }
    if (event instanceof ApprovalEvent.TaskMoved moved && moved.why().isPresent()) {
      Assignees now = Assignees.of(moved.people(), moved.why().get());
      return Optional.of(asked(titleOf(map, moved.step()), moved.step(), now));
    }
    if (event instanceof ApprovalEvent.TaskReopened reopened) {
      return Optional.of(
          Map.of(
              "asked", reopened.step(),
              "title", titleOf(map, reopened.step()),
              "people", reopened.people()));
    }
    if (event instanceof ApprovalEvent.TurnPassed passed) {
      return Optional.of(
          Map.of(
              "passed", passed.step(),
              "title", titleOf(map, passed.step()),
              "people", List.of(passed.person()),
              "why", passed.why()));
    }
    if (event instanceof ApprovalEvent.Stopped stopped) {
      Map<String, Object> data = asked(stopped.problem(), "", stopped.assignees());
      data.put("stopped", true);
      return Optional.of(data);
    }
    if (event instanceof ApprovalEvent.StepSkipped skipped) {
      return Optional.of(
          Map.of(
              "skipped", skipped.step(),
              "title", titleOf(map, skipped.step()),
              "because", skipped.condition()));
    }
    if (event instanceof ApprovalEvent.TaskDropped dropped
        && dropped.reason() == ApprovalEvent.Reason.NOT_NEEDED) {
      return Optional.of(
          Map.of("dropped", dropped.step(), "title", titleOf(map, dropped.step()), "why", JOINED));
    }
    if (event instanceof ApprovalEvent.NoItems none) {
      return Optional.of(Map.of("nothing", none.block(), "title", titleOf(map, none.block())));
    }
    if (event instanceof ApprovalEvent.Spawned spawned) {
      return Optional.of(Map.of("started", spawned.step(), "title", titleOf(map, spawned.step())));
    }
    if (event instanceof ApprovalEvent.Ended ended) {
      return Optional.of(Map.of("ended", ended.end().key(), "title", ended.end().title()));
    }
    return Optional.empty();
  }

  private static Map<String, Object> asked(Text title, String step, Assignees assignees) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("asked", step);
    data.put("title", title);
    data.put("people", assignees.people());
    data.put("why", assignees.why());
    if (assignees.nobodyFound()) {
      data.put("nobodyFound", true);
    }
    return data;
  }

  static Text titleOf(ChainMap map, String step) {
    return map.titleOf(step);
  }
}
