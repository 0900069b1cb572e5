package org.docket.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.docket.access.Verb;
import org.docket.event.EventLog;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.EditMask;
import org.docket.form.FormDefinition;
import org.docket.form.FormRules;
import org.docket.platform.CanonicalJson;
import org.docket.problem.ProblemException;
import org.docket.record.internal.Changes;
import org.docket.record.internal.RecordDesk;
import org.docket.record.internal.RecordRepository;
import org.docket.record.internal.RecordRow;
import org.docket.record.internal.RecordWork;
import org.docket.record.internal.RecordWriter;
import org.docket.record.internal.Representations;
import org.docket.record.internal.Rights;
import org.docket.record.internal.Versions;

/**
 * Changes some fields of a record that is there already and leaves the others as they are; with the
 * rights and checks of saving it whole. What changes nothing makes no revision.
 */
@ApplicationScoped
public class RecordChanges {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final Representations representations;
  private final Versions versions;
  private final Rights rights;
  private final EventLog events;
  private final Event<RecordSaved> saved;

  @Inject
  public RecordChanges(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      Representations representations,
      Versions versions,
      Rights rights,
      EventLog events,
      Event<RecordSaved> saved) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.representations = representations;
    this.versions = versions;
    this.rights = rights;
    this.events = events;
    this.saved = saved;
  }

  /** A record as it stands, for whoever works out what to change. */
  public record Present(FormDefinition form, ObjectNode data) {}

  /** Answers whether anything changed. */
  @Transactional
  public boolean change(UUID id, Function<Present, JsonNode> changes) {
    RecordWork work = changeable(id);
    return change(work, changes.apply(new Present(work.form(), work.data())));
  }

  /** The same, unless somebody changed it since the person saw it. */
  @Transactional
  public boolean change(UUID id, long version, JsonNode changes) {
    RecordWork work = changeable(id);
    versions.require(work.row(), version);
    return change(work, changes);
  }

  private RecordWork changeable(UUID id) {
    RecordWork work =
        records
            .lock(id)
            .map(desk::work)
            .orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    RecordState state = work.row().state();
    rights.require(state == RecordState.DRAFT ? Verb.READ : Verb.EDIT, work);
    if (state != RecordState.DRAFT && state != RecordState.COMPLETED) {
      throw new ProblemException(RecordProblems.notEditable(work.row().stateTitle()));
    }
    return work;
  }

  private boolean change(RecordWork work, JsonNode changes) {
    boolean draft = work.row().state() == RecordState.DRAFT;
    work.expect(changes);
    ObjectNode before = work.data();
    CheckedData checked =
        FormRules.check(
                work.form(),
                new CheckRequest(
                    before,
                    changes,
                    false,
                    Coverage.CHANGES,
                    EditMask.everything(),
                    draft ? Thoroughness.READABLE : Thoroughness.COMPLETE,
                    rights.hidden(work),
                    Set.of()),
                work.surroundings())
            .require();
    if (isSame(checked.data(), before) && checked.secrets().isEmpty()) {
      return false;
    }
    writer.write(work, checked.data());
    if (!draft) {
      tell(work, before, checked);
    }
    records.flush();
    return true;
  }

  /** Whether they are written alike: 1 as it was stored is 1 as it was read from a cell. */
  private static boolean isSame(ObjectNode data, ObjectNode before) {
    return CanonicalJson.of(data).equals(CanonicalJson.of(before));
  }

  private void tell(RecordWork work, ObjectNode before, CheckedData checked) {
    RecordRow row = work.row();
    events.append(
        "record.saved",
        row.id(),
        Map.of("changes", Changes.between(work.form(), before, work.data())));
    representations.tell(work, checked.secrets());
    saved.fire(new RecordSaved(row.id(), row.form(), false));
  }
}
