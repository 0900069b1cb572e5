package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.docket.access.Verb;
import org.docket.event.EventLog;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.problem.ProblemException;
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
import org.docket.record.internal.Versions;

/**
 * Corrects records that are completed, by those who administer the form, for a reason that the
 * timeline keeps. The revisions before stay as they were.
 */
@ApplicationScoped
public class Amendments {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final RecordViews views;
  private final Versions versions;
  private final Representations representations;
  private final Guards guards;
  private final Rights rights;
  private final EventLog events;
  private final Event<RecordSaved> saved;

  @Inject
  public Amendments(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      RecordViews views,
      Versions versions,
      Representations representations,
      Guards guards,
      Rights rights,
      EventLog events,
      Event<RecordSaved> saved) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.views = views;
    this.versions = versions;
    this.representations = representations;
    this.guards = guards;
    this.rights = rights;
    this.events = events;
    this.saved = saved;
  }

  /**
   * Writes a corrected revision.
   *
   * @param version the one that the person saw; another one is a problem that says who changed it
   */
  @Transactional
  public RecordView amend(UUID id, long version, JsonNode data, String reason) {
    RecordWork work =
        records
            .lock(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    rights.require(Verb.ADMINISTER, work);
    if (work.row().state() != RecordState.COMPLETED) {
      throw new ProblemException(RecordProblems.notAmendable(work.row().stateTitle()));
    }
    versions.require(work, version);
    if (reason.isBlank()) {
      throw new ProblemException(RecordProblems.amendmentReasonMissing());
    }
    guards.requireAmendable(work);
    CheckedData checked =
        work.check(data, false, Thoroughness.COMPLETE, rights.hidden(work)).require();
    write(work, checked, reason.strip());
    records.flush();
    return views.of(work);
  }

  private void write(RecordWork work, CheckedData checked, String reason) {
    ObjectNode before = work.data();
    ArrayNode changes = Changes.between(work.form(), before, checked.data());
    if (changes.isEmpty()) {
      throw new ProblemException(RecordProblems.nothingAmended());
    }
    RecordRow row = work.row();
    writer.write(work, checked.data());
    events.append("record.amended", row.id(), Map.of("reason", reason, "changes", changes));
    representations.tell(work, checked.secrets());
    saved.fire(new RecordSaved(row.id(), row.form(), false));
  }
}
