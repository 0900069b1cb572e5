package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.EditMask;
import org.docket.form.FieldDefinition;
import org.docket.form.FormDefinition;
import org.docket.form.FormMapping;
import org.docket.form.FormRules;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.OpenRecord;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;
import org.docket.record.RecordStore;
import org.jspecify.annotations.Nullable;

/** Records in the hands of approvals, in the running transaction. */
@ApplicationScoped
public class JpaRecordStore implements RecordStore {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final Numbering numbering;
  private final Submission submission;
  private final Links links;
  private final Forms forms;
  private final EventLog events;
  private final DocketClock clock;
  private final AttachmentStore attachments;
  private final Rights rights;
  private final Mappings mappings;
  private final Granting granting;
  private final Concealments concealments;

  @Inject
  public JpaRecordStore(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      Numbering numbering,
      Submission submission,
      Links links,
      Forms forms,
      EventLog events,
      DocketClock clock,
      AttachmentStore attachments,
      Rights rights,
      Mappings mappings,
      Granting granting,
      Concealments concealments) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.numbering = numbering;
    this.submission = submission;
    this.links = links;
    this.forms = forms;
    this.events = events;
    this.clock = clock;
    this.attachments = attachments;
    this.rights = rights;
    this.mappings = mappings;
    this.granting = granting;
    this.concealments = concealments;
  }

  @Override
  @Transactional
  public OpenRecord lock(UUID id) {
    return open(
        records.lock(id).orElseThrow(() -> new ProblemException(RecordProblems.notFound())));
  }

  @Override
  @Transactional
  public OpenRecord view(UUID id) {
    return open(
        records.find(id).orElseThrow(() -> new ProblemException(RecordProblems.notFound())));
  }

  @Override
  public List<OpenRecord> ofForm(String form, Set<RecordState> states) {
    return records.ofForm(form, states).stream().map(this::open).toList();
  }

  private OpenRecord open(RecordRow row) {
    return new JpaOpenRecord(
        desk.work(row), records, writer, numbering, events, granting, concealments);
  }

  @Override
  @Transactional
  public OpenRecord spawn(OpenRecord source, Child child) {
    FormDefinition definition = forms.of(child.form(), source.releaseId());
    RecordRow row =
        new RecordRow(
            Ids.next(),
            child.form(),
            source.releaseId(),
            child.creator(),
            clock.now(),
            source.id());
    if (child.creator().equals(source.creatorId())) {
      source.creatorUnit().ifPresent(row::madeFor);
    }
    records.begin();
    records.add(row);
    RecordWork work = desk.work(row, definition);
    Map<String, @Nullable Object> values = new HashMap<>();
    child.mapping().ifPresent(key -> values.putAll(mapped(work, key, source)));
    values.putAll(plain(child.values()));
    CheckedData filled = FormRules.prefill(definition, values, work.surroundings()).require();
    links.spawned(row.id(), source.id());
    events.begin("record.created", row.id(), created(child, source));
    submission.submit(work, filled);
    return open(row);
  }

  private Map<String, @Nullable Object> mapped(RecordWork work, String key, OpenRecord source) {
    FormMapping mapping =
        work.form()
            .mapping(key)
            .orElseThrow(
                () -> new ProblemException(RecordProblems.notMadeFrom(work.form().title(), key)));
    return mappings.handedOver(work, mapping, desk.work(records.find(source.id()).orElseThrow()));
  }

  @Override
  @Transactional
  public OpenRecord imagine(String form, ObjectNode data) {
    rights.requireCreate(forms.live(form), desk.lookups());
    return imagine(form, forms.liveRelease(), data);
  }

  @Override
  @Transactional
  public OpenRecord imagine(String form, UUID release, ObjectNode data) {
    FormDefinition definition = forms.of(form, release);
    RecordRow row = new RecordRow(Ids.next(), form, release, rights.person(), clock.now(), null);
    RecordWork work = desk.work(row, definition);
    writer.belong(work);
    CheckRequest request =
        new CheckRequest(
            work.data(),
            data,
            true,
            Coverage.WHOLE,
            EditMask.everything(),
            Thoroughness.READABLE,
            rights.hidden(work),
            Set.of());
    writer.imagine(work, FormRules.check(definition, request, work.surroundings()).data());
    return new JpaOpenRecord(work, records, writer, numbering, events, granting, concealments);
  }

  @Override
  @Transactional
  public OpenRecord rehearse(UUID id, UUID release, Instant at) {
    RecordRow row =
        records.find(id).orElseThrow(() -> new ProblemException(RecordProblems.notFound()));
    Optional<RevisionRow> then = records.revisionAt(id, at);
    FormDefinition was =
        forms.of(row.form(), then.map(RevisionRow::releaseId).orElse(row.releaseId()));
    FormDefinition form = forms.of(row.form(), release);
    RecordRow seen = row.rehearsed(release);
    then.map(RevisionRow::data).ifPresent(seen::write);
    RecordWork work = desk.work(seen, form);
    if (!was.revision().equals(form.revision())) {
      ObjectNode kept = keptBy(form, was, seen.data());
      CheckRequest request =
          new CheckRequest(
              kept,
              kept.objectNode(),
              false,
              Coverage.CHANGES,
              EditMask.everything(),
              Thoroughness.READABLE,
              Set.of(),
              Set.of());
      seen.write(FormRules.check(form, request, work.surroundings()).data());
    }
    return new JpaOpenRecord(work, records, writer, numbering, events, granting, concealments);
  }

  /** What the other form has too, as the same kind of field. */
  private static ObjectNode keptBy(FormDefinition form, FormDefinition was, ObjectNode data) {
    ObjectNode kept = data.deepCopy();
    for (FieldDefinition field : was.fields()) {
      boolean same =
          form.field(field.key())
              .filter(other -> other.kind().id().equals(field.kind().id()))
              .isPresent();
      if (!same) {
        kept.remove(field.key());
      }
    }
    return kept;
  }

  @Override
  @Transactional
  public Optional<byte[]> contents(UUID attachment) {
    return attachments
        .find(attachment)
        .map(
            file -> {
              ByteArrayOutputStream bytes = new ByteArrayOutputStream();
              attachments.copy(attachment, bytes);
              return bytes.toByteArray();
            });
  }

  private static ObjectNode created(Child child, OpenRecord source) {
    ObjectNode what =
        JsonNodeFactory.instance
            .objectNode()
            .put("form", child.form())
            .put("source", source.id().toString());
    child.mapping().ifPresent(mapping -> what.put("mapping", mapping));
    return what;
  }

  /** A record that is handed over stands for its id. */
  private static Map<String, @Nullable Object> plain(
      Map<String, ? extends @Nullable Object> values) {
    Map<String, @Nullable Object> plain = new HashMap<>();
    values.forEach(
        (key, value) ->
            plain.put(key, value instanceof OpenRecord record ? record.values() : value));
    return plain;
  }
}
