package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.event.EventLog;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.platform.CanonicalJson;
import org.docket.problem.ProblemException;
import org.docket.record.internal.AttachmentStore;
import org.docket.record.internal.Beginnings;
import org.docket.record.internal.DraftWriter;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordViews;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.Rights;
import org.docket.record.internal.Versions;
import org.jspecify.annotations.Nullable;

/**
 * What people are still typing, kept on the server as they type. A draft may be incomplete and hold
 * what fits no field yet; keeping it writes no revision and no event. It is its creator's alone.
 */
@ApplicationScoped
public class Drafts {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final Beginnings beginnings;
  private final DraftWriter writer;
  private final RecordViews views;
  private final Versions versions;
  private final Repeats repeats;
  private final Rights rights;
  private final AttachmentStore attachments;
  private final EventLog events;

  @Inject
  public Drafts(
      RecordRepository records,
      RecordDesk desk,
      Beginnings beginnings,
      DraftWriter writer,
      RecordViews views,
      Versions versions,
      Repeats repeats,
      Rights rights,
      AttachmentStore attachments,
      EventLog events) {
    this.records = records;
    this.desk = desk;
    this.beginnings = beginnings;
    this.writer = writer;
    this.views = views;
    this.versions = versions;
    this.repeats = repeats;
    this.rights = rights;
    this.attachments = attachments;
    this.events = events;
  }

  /**
   * Begins a draft with what is typed so far, once however often it is asked for with the same key.
   *
   * @param origin what it starts from
   * @param key what the client names this request by; null to begin one each time
   */
  @Transactional
  public RecordView begin(String form, JsonNode typed, Origin origin, @Nullable String key) {
    if (key == null) {
      return begun(form, typed, origin);
    }
    String asked = String.join(" ", "draft", form, origin.toString(), CanonicalJson.of(typed));
    String request = CanonicalJson.sha256Hex(asked);
    Optional<UUID> earlier = repeats.earlier(key, request);
    if (earlier.isPresent()) {
      return views.of(own(earlier.get()));
    }
    RecordView made = begun(form, typed, origin);
    repeats.remember(key, made.id());
    return made;
  }

  private RecordView begun(String form, JsonNode typed, Origin origin) {
    RecordWork work = beginnings.blank(form, origin);
    boolean isNew = !(origin instanceof Origin.Made);
    CheckedData checked = work.check(typed, isNew, Thoroughness.READABLE, rights.hidden(work));
    beginnings.begin(work, origin);
    writer.keep(work, typed, checked);
    beginnings.link(work, origin);
    return views.of(work);
  }

  /**
   * Keeps what is typed now instead of what was kept before.
   *
   * @param version the one that was kept last; another one is a problem that says who changed it
   */
  @Transactional
  public RecordView keep(UUID id, long version, JsonNode typed) {
    RecordWork work = own(id);
    versions.require(work, version);
    CheckedData checked = work.check(typed, false, Thoroughness.READABLE, rights.hidden(work));
    writer.keep(work, typed, checked);
    return views.of(work);
  }

  /** Removes a draft that was never handed in, with its files; the event log remembers it. */
  @Transactional
  public void discard(UUID id) {
    RecordWork work = own(id);
    if (!work.row().wasNeverHandedIn()) {
      throw new ProblemException(RecordProblems.notDiscardable());
    }
    ObjectNode what = work.data().objectNode().put("form", work.form().key());
    events.append("record.discarded", id, what.put("title", work.row().title()));
    attachments.removeOf(id);
    records.erase(work.row());
    records.flush();
  }

  private RecordWork own(UUID id) {
    RecordWork work =
        records
            .lock(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.READ, work);
    if (work.row().state() != RecordState.DRAFT) {
      throw new ProblemException(RecordProblems.alreadySubmitted());
    }
    return work;
  }
}
