package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.access.Verb;
import org.docket.event.EventLog;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.FieldDefinition;
import org.docket.form.FormRules;
import org.docket.platform.CanonicalJson;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;
import org.docket.record.internal.Beginnings;
import org.docket.record.internal.Changes;
import org.docket.record.internal.Guards;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordViews;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.RecordWriter;
import org.docket.record.internal.Representations;
import org.docket.record.internal.Rights;
import org.docket.record.internal.Submission;
import org.docket.record.internal.UniqueValues;
import org.docket.record.internal.Versions;

/**
 * What people do with single records. Every use case is one transaction, asks {@code access}, and
 * reports all problems of the data at once.
 */
@ApplicationScoped
public class Records {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Beginnings beginnings;
  private final RecordWriter writer;
  private final Submission submission;
  private final Representations representations;
  private final UniqueValues uniqueValues;
  private final RecordViews views;
  private final Versions versions;
  private final Guards guards;
  private final Repeats repeats;
  private final Rights rights;
  private final EventLog events;
  private final DocketClock clock;
  private final Event<RecordSaved> saved;
  private final Event<RecordCancelled> cancelled;

  @Inject
  public Records(
      RecordRepository records,
      RecordDesk desk,
      Beginnings beginnings,
      RecordWriter writer,
      Submission submission,
      Representations representations,
      UniqueValues uniqueValues,
      RecordViews views,
      Versions versions,
      Guards guards,
      Repeats repeats,
      Rights rights,
      EventLog events,
      DocketClock clock,
      Event<RecordSaved> saved,
      Event<RecordCancelled> cancelled) {
    this.records = records;
    this.desk = desk;
    this.beginnings = beginnings;
    this.writer = writer;
    this.submission = submission;
    this.representations = representations;
    this.uniqueValues = uniqueValues;
    this.views = views;
    this.versions = versions;
    this.guards = guards;
    this.repeats = repeats;
    this.rights = rights;
    this.events = events;
    this.clock = clock;
    this.saved = saved;
    this.cancelled = cancelled;
  }

  /** A new draft of the acting person. */
  @Transactional
  public RecordView create(String form, JsonNode data) {
    RecordWork work = beginnings.blank(form);
    CheckedData checked = check(work, data, true, Thoroughness.READABLE).require();
    beginnings.begin(work);
    writer.write(work, checked.data());
    return views.of(work);
  }

  /**
   * Makes a new record once, however often it is asked for with the same key.
   *
   * @param key what the client names this request by
   * @param submit whether to hand the record in
   */
  @Transactional
  public RecordView createOnce(String key, String form, JsonNode data, boolean submit) {
    String request = CanonicalJson.sha256Hex(form + " " + submit + " " + CanonicalJson.of(data));
    Optional<UUID> earlier = repeats.earlier(key, request);
    if (earlier.isPresent()) {
      return get(earlier.get());
    }
    RecordView made = submit ? createAndSubmit(form, data) : create(form, data);
    repeats.remember(key, made.id());
    return made;
  }

  /** The acting person's own records in one state, the last changed first. */
  @Transactional
  public List<RecordView> mine(RecordState state, int limit) {
    int most = Math.max(1, Math.min(limit, ListRequest.MOST));
    return records.ofCreator(rights.person(), state, most).stream()
        .map(desk::work)
        .map(views::of)
        .toList();
  }

  /** A new record that is handed in at once. */
  @Transactional
  public RecordView createAndSubmit(String form, JsonNode data) {
    RecordWork work = beginnings.blank(form);
    CheckedData checked = check(work, data, true, Thoroughness.COMPLETE).require();
    beginnings.begin(work);
    submission.submit(work, checked);
    return views.of(work);
  }

  private CheckedData check(
      RecordWork work, JsonNode data, boolean isNew, Thoroughness thoroughness) {
    return work.check(data, isNew, thoroughness, rights.hidden(work));
  }

  /**
   * Saves a draft, or revises a record that was handed in and that the person may revise.
   *
   * @param version the one that the person saw; another one is a problem that says who changed it
   */
  @Transactional
  public RecordView save(UUID id, long version, JsonNode data) {
    RecordWork work = locked(id);
    boolean draft = work.row().state() == RecordState.DRAFT;
    rights.require(draft ? Verb.READ : Verb.EDIT, work);
    versions.require(work, version);
    CheckedData checked = revise(work, data).require();
    ObjectNode before = work.data();
    writer.write(work, checked.data());
    work.row().keepUnfit(before.objectNode());
    if (!draft) {
      revised(work, before, checked);
    }
    records.flush();
    return views.of(work);
  }

  private CheckedData revise(RecordWork work, JsonNode data) {
    return switch (work.row().state()) {
      case DRAFT -> check(work, data, false, Thoroughness.READABLE);
      case COMPLETED -> check(work, data, false, Thoroughness.COMPLETE);
      case RUNNING -> late(work, data);
      default -> throw new ProblemException(RecordProblems.notEditable(work.row().stateTitle()));
    };
  }

  /** While the approval runs only what the form leaves open for that. */
  private CheckedData late(RecordWork work, JsonNode data) {
    Set<String> open =
        work.form().fields().stream()
            .filter(field -> field.handling().afterSubmit())
            .map(FieldDefinition::key)
            .collect(Collectors.toSet());
    if (open.isEmpty()) {
      throw new ProblemException(RecordProblems.notEditable(work.row().stateTitle()));
    }
    return work.checkOnly(open, data, rights.hidden(work));
  }

  private void revised(RecordWork work, ObjectNode before, CheckedData checked) {
    RecordRow row = work.row();
    events.append(
        "record.saved",
        row.id(),
        Map.of("changes", Changes.between(work.form(), before, work.data())));
    representations.tell(work, checked.secrets());
    saved.fire(new RecordSaved(row.id(), row.form(), false));
  }

  /** Hands a draft in as it is. */
  @Transactional
  public RecordView submit(UUID id, long version) {
    RecordWork work = draft(id, version);
    CheckedData checked =
        FormRules.check(work.form(), Submission.complete(work), work.surroundings());
    submission.submit(work, checked);
    return views.of(work);
  }

  /** Hands a draft in with these data. */
  @Transactional
  public RecordView submit(UUID id, long version, JsonNode data) {
    RecordWork work = draft(id, version);
    submission.submit(work, check(work, data, false, Thoroughness.COMPLETE));
    return views.of(work);
  }

  private RecordWork draft(UUID id, long version) {
    RecordWork work = locked(id);
    rights.require(Verb.READ, work);
    if (work.row().state() != RecordState.DRAFT) {
      throw new ProblemException(RecordProblems.alreadySubmitted());
    }
    versions.require(work, version);
    return work;
  }

  /** Takes a record back; whatever still runs on it is told to end. */
  @Transactional
  public RecordView cancel(UUID id, String reason) {
    RecordWork work = locked(id);
    rights.require(Verb.CANCEL, work);
    return cancelled(work, reason);
  }

  /**
   * Takes a record back as the person saw it.
   *
   * @param version the one that the person saw; another one is a problem that says who changed it
   */
  @Transactional
  public RecordView cancel(UUID id, long version, String reason) {
    RecordWork work = locked(id);
    rights.require(Verb.CANCEL, work);
    versions.require(work, version);
    return cancelled(work, reason);
  }

  private RecordView cancelled(RecordWork work, String reason) {
    RecordRow row = work.row();
    if (row.state() != RecordState.DRAFT
        && row.state() != RecordState.RUNNING
        && work.form().represents() == null) {
      throw new ProblemException(RecordProblems.notCancellable(row.stateTitle()));
    }
    if (reason.isBlank()) {
      throw new ProblemException(RecordProblems.reasonMissing());
    }
    guards.requireCancellable(work);
    row.move(RecordState.CANCELLED, null);
    row.touch(clock.now(), rights.person());
    uniqueValues.release(work);
    events.append("record.cancelled", row.id(), Map.of("reason", reason.strip()));
    representations.tell(work, Map.of());
    cancelled.fire(new RecordCancelled(row.id(), row.form(), reason.strip()));
    records.flush();
    return views.of(work);
  }

  /** The record as the acting person may see it. */
  @Transactional
  public RecordView get(UUID id) {
    return find(id).orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
  }

  /** The record, if there is one that the acting person may read. */
  @Transactional
  public Optional<RecordView> find(UUID id) {
    return records
        .find(id)
        .map(desk::work)
        .filter(work -> rights.may(Verb.READ, work))
        .map(views::of);
  }

  /** What the form says to data that are still being filled in; nothing is written. */
  @Transactional
  public CheckView check(String form, JsonNode data) {
    RecordWork work = beginnings.blank(form);
    return views.checked(work, check(work, data, true, Thoroughness.COMPLETE));
  }

  /** The same for a record that there is already. */
  @Transactional
  public CheckView check(UUID id, JsonNode data) {
    RecordWork work =
        records
            .find(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    return views.checked(work, check(work, data, false, Thoroughness.COMPLETE));
  }

  private RecordWork locked(UUID id) {
    return records
        .lock(id)
        .map(desk::work)
        .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
  }
}
