package org.docket.approval.internal;

import com.fasterxml.jackson.databind.JsonNode;
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
import org.docket.approval.engine.ApprovalState;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Writes what happened in an approval to the event log: one event per command, with everything that
 * followed from it, and for every person who is asked the reason why.
 */
@ApplicationScoped
public class ApprovalLog {

  private static final String TOLD = "approval.told";
  private static final String INFORMED = EventWords.INFORMED;

  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public ApprovalLog(EventLog events, DocketClock clock) {
    this.events = events;
    this.clock = clock;
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

    /** The same as another kind of event. */
    Headline as(String other) {
      return new Headline(other, title, step, outcome, comment, onBehalfOf, contents);
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

  /** Something from which nothing followed. */
  void write(UUID record, Headline headline) {
    append(record, headline, List.of());
  }

  /**
   * @param state how it stands after what happened
   */
  void write(
      UUID record,
      Headline headline,
      ChainMap map,
      ApprovalState state,
      List<ApprovalEvent> happened) {
    List<Object> followed = new ArrayList<>();
    EventWords words = new EventWords(map, state, clock.zone());
    Set<String> answered = answeredAtOnce(happened);
    happened.stream()
        .filter(
            event ->
                !(event instanceof ApprovalEvent.TaskOpened opened)
                    || !answered.contains(opened.turn()))
        .forEach(event -> words.of(event).ifPresent(followed::add));
    append(record, headline, followed);
  }

  private void append(UUID record, Headline headline, List<Object> followed) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", headline.title());
    Optional.ofNullable(headline.step()).ifPresent(step -> data.put("step", step));
    Optional.ofNullable(headline.outcome()).ifPresent(outcome -> data.put("outcome", outcome));
    Optional.ofNullable(headline.comment()).ifPresent(comment -> data.put("comment", comment));
    Optional.ofNullable(headline.contents()).ifPresent(contents -> contents.into(data));
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
    for (LoggedEvent event : events.of(record)) {
      if (event.kind().equals(TOLD)) {
        addPeople(event.data(), people);
      }
      for (JsonNode followed : event.data().path("then")) {
        if (followed.has(INFORMED)) {
          addPeople(followed, people);
        }
      }
    }
    return people;
  }

  private static void addPeople(JsonNode data, Set<UUID> people) {
    data.path("people").forEach(id -> people.add(UUID.fromString(id.asText())));
  }

  /** Handing in answers the first step of a chain; nobody is asked for it. */
  private static Set<String> answeredAtOnce(List<ApprovalEvent> happened) {
    return happened.stream()
        .filter(ApprovalEvent.TaskDone.class::isInstance)
        .map(event -> ((ApprovalEvent.TaskDone) event).turn())
        .collect(Collectors.toSet());
  }

  static Text titleOf(ChainMap map, String step) {
    return map.titleOf(step);
  }
}
