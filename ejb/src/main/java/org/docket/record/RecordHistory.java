package org.docket.record;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.event.EventLog;
import org.docket.event.LoggedEvent;
import org.docket.form.FormDefinition;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;
import org.docket.problem.Text;
import org.docket.record.RecordView.Named;
import org.docket.record.internal.Forms;
import org.docket.record.internal.LinkRow;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordLookups;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;

/** What happened to a record, what it looked like before, and what it belongs together with. */
@ApplicationScoped
public class RecordHistory {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Forms forms;
  private final Rights rights;
  private final EventLog events;
  private final Organization organization;
  private final CurrentUser currentUser;

  @Inject
  public RecordHistory(
      RecordRepository records,
      RecordDesk desk,
      Forms forms,
      Rights rights,
      EventLog events,
      Organization organization,
      CurrentUser currentUser) {
    this.records = records;
    this.desk = desk;
    this.forms = forms;
    this.rights = rights;
    this.events = events;
    this.organization = organization;
    this.currentUser = currentUser;
  }

  /**
   * Something that happened.
   *
   * @param kind {@code feature.what-happened}
   * @param next what followed by itself
   * @param data what else the event says, without changes and values of fields
   */
  public record Entry(
      Instant at,
      Optional<Named> actor,
      Optional<Named> onBehalfOf,
      String kind,
      List<Change> changes,
      List<Followed> next,
      Map<String, String> data,
      List<EnclosedFile> files) {}

  /**
   * A file that came with a decision; whoever may read the record may read it.
   *
   * @param signature whether it is drawn by hand in place of a name
   */
  public record EnclosedFile(UUID id, String name, String type, long size, boolean signature) {}

  /**
   * What followed by itself from what somebody did.
   *
   * @param what {@code asked}, {@code stopped}, {@code skipped}, {@code passed}, {@code dropped},
   *     {@code nothing} (no items), {@code started}, {@code informed}, {@code waits}, {@code calls}
   *     or {@code ended}
   * @param why why those people are asked
   */
  public record Followed(String what, Text title, List<String> people, Optional<Text> why) {}

  /** A field that changed, with its values as people read them. */
  public record Change(String field, Text title, Optional<String> before, Optional<String> after) {}

  /** A revision: what the record was after one save. */
  public record Revision(int number, Instant at, Named by, String sha256) {}

  /** How a record belongs together with another one. */
  public enum Relation {
    SPAWNED_FROM,
    SPAWNED,
    MADE_FROM,
    MADE,
    REFERENCES,
    REFERENCED_BY;

    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** A record that belongs together with another one. */
  public record Related(
      UUID id,
      String form,
      Text formTitle,
      Optional<String> number,
      String title,
      RecordState state,
      Text stateTitle,
      Relation relation) {}

  /** The oldest first. */
  @Transactional
  public List<Entry> timeline(UUID id) {
    RecordWork work = readable(id);
    Set<String> hidden = rights.hidden(work);
    TimelineEntries entries =
        new TimelineEntries(organization, currentUser.require().language(), work.data());
    List<Entry> newestFirst = new ArrayList<>();
    FormDefinition after = work.form();
    List<LoggedEvent> happened = events.of(id);
    for (int i = happened.size() - 1; i >= 0; i--) {
      LoggedEvent event = happened.get(i);
      FormDefinition before = before(event, after);
      Set<String> concealed =
          before.revision().equals(after.revision())
              ? hidden
              : hiddenInEither(work, before, hidden);
      newestFirst.add(entries.entry(event, before, after, work, concealed));
      after = before;
    }
    Collections.reverse(newestFirst);
    return newestFirst;
  }

  /** Moving a record is the only event that gives it another form. */
  private FormDefinition before(LoggedEvent event, FormDefinition after) {
    return event.kind().equals("record.moved")
        ? forms.of(after.key(), UUID.fromString(event.data().path("from").asText()))
        : after;
  }

  private Set<String> hiddenInEither(RecordWork work, FormDefinition other, Set<String> hidden) {
    Set<String> both = new HashSet<>(hidden);
    both.addAll(rights.hidden(desk.work(work.row(), other)));
    return both;
  }

  @Transactional
  public List<Revision> revisions(UUID id) {
    readable(id);
    return records.revisionsOf(id).stream()
        .map(row -> new Revision(row.revision(), row.savedAt(), named(row.savedBy()), row.sha256()))
        .toList();
  }

  /** Only those that the person may read. */
  @Transactional
  public List<Related> related(UUID id) {
    RecordWork work = readable(id);
    Set<String> hidden = rights.hidden(work);
    Map<UUID, Relation> relations = new LinkedHashMap<>();
    for (LinkRow link : records.linksFrom(id)) {
      if (!hidden.contains(link.path().split("/", -1)[0])) {
        relations.merge(
            link.toId(),
            relation(link, Relation.SPAWNED_FROM, Relation.MADE_FROM, Relation.REFERENCES),
            RecordHistory::closer);
      }
    }
    for (LinkRow link : records.linksTo(id)) {
      relations.merge(
          link.fromId(),
          relation(link, Relation.SPAWNED, Relation.MADE, Relation.REFERENCED_BY),
          RecordHistory::closer);
    }
    return related(relations, work.lookups());
  }

  private static Relation relation(
      LinkRow link, Relation spawned, Relation made, Relation reference) {
    return switch (link.kind()) {
      case LinkRow.SPAWNED -> spawned;
      case LinkRow.MADE -> made;
      default -> reference;
    };
  }

  private List<Related> related(Map<UUID, Relation> relations, RecordLookups lookups) {
    lookups.prefetch(new HashSet<>(relations.keySet()));
    List<Related> related = new ArrayList<>();
    relations.forEach(
        (id, relation) ->
            lookups
                .row(id)
                .map(lookups::work)
                .filter(other -> rights.may(Verb.READ, other))
                .ifPresent(other -> related.add(related(other, relation))));
    return related;
  }

  private static Related related(RecordWork other, Relation relation) {
    RecordRow row = other.row();
    return new Related(
        row.id(),
        row.form(),
        other.form().title(),
        row.number(),
        row.title(),
        row.state(),
        row.stateTitle(),
        relation);
  }

  /** Being spawned says more than being referred to. */
  private static Relation closer(Relation one, Relation other) {
    return one.compareTo(other) <= 0 ? one : other;
  }

  private Named named(UUID person) {
    return new Named(person.toString(), organization.person(person).map(Person::name).orElse(""));
  }

  private RecordWork readable(UUID id) {
    RecordWork work =
        records
            .find(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    return work;
  }
}
