package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.docket.event.EventLog;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.CheckedData;
import org.docket.form.EditMask;
import org.docket.form.FormDefinition;
import org.docket.form.FormRules;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.platform.StorageProblems;
import org.docket.record.RecordBatches.Handling;
import org.docket.record.RecordProblems;
import org.docket.record.internal.RecordBatch.Entry;

/** Checks records that are made together, and writes them kind by kind. */
@ApplicationScoped
public class RecordBatchDesk {

  private final RecordRepository records;
  private final RecordDesk desk;
  private final RecordWriter writer;
  private final UniqueValues uniqueValues;
  private final Submission submission;
  private final Forms forms;
  private final Rights rights;
  private final EventLog events;
  private final DocketClock clock;

  @Inject
  public RecordBatchDesk(
      RecordRepository records,
      RecordDesk desk,
      RecordWriter writer,
      UniqueValues uniqueValues,
      Submission submission,
      Forms forms,
      Rights rights,
      EventLog events,
      DocketClock clock) {
    this.records = records;
    this.desk = desk;
    this.writer = writer;
    this.uniqueValues = uniqueValues;
    this.submission = submission;
    this.forms = forms;
    this.rights = rights;
    this.events = events;
    this.clock = clock;
  }

  /** All of them; what they refer to is read in one statement, and so is what is taken. */
  public RecordBatch check(
      FormDefinition form,
      RecordLookups lookups,
      List<? extends JsonNode> data,
      Handling handling) {
    data.forEach(each -> lookups.expect(References.in(form, each)));
    List<Entry> entries = new ArrayList<>();
    Set<String> hidden = Set.of();
    for (JsonNode each : data) {
      RecordWork work = blank(form, lookups);
      // Empty records of one form and one creator hide the same fields.
      hidden = entries.isEmpty() ? rights.hidden(work) : hidden;
      entries.add(entry(work, each, hidden, handling));
    }
    RecordBatch batch = new RecordBatch(handling, entries);
    batch.refuseTaken(records.taken(batch.claims()));
    return batch;
  }

  private RecordWork blank(FormDefinition form, RecordLookups lookups) {
    UUID release = forms.liveRelease();
    RecordRow row =
        new RecordRow(Ids.next(), form.key(), release, rights.person(), clock.now(), null);
    RecordWork work = desk.work(row, form, lookups);
    writer.belong(work);
    return work;
  }

  private Entry entry(RecordWork work, JsonNode data, Set<String> hidden, Handling handling) {
    boolean draft = handling == Handling.DRAFT;
    CheckRequest request =
        new CheckRequest(
            work.data(),
            data,
            true,
            Coverage.WHOLE,
            EditMask.everything(),
            draft ? Thoroughness.READABLE : Thoroughness.COMPLETE,
            hidden,
            Set.of());
    CheckedData checked = FormRules.check(work.form(), request, work.surroundings());
    if (draft) {
      return new Entry(work, checked, Map.of());
    }
    Entry entry = new Entry(work, checked, uniqueValues.wanted(work, checked.data()));
    if (writer.lacksOwner(work, checked.data())) {
      entry.refuse(RecordProblems.noOwnerUnit());
    }
    return entry;
  }

  /** Those with problems are passed over. */
  public void write(RecordBatch batch) {
    List<Entry> good = batch.good();
    records.begin();
    good.forEach(this::begin);
    if (batch.handling() == Handling.DRAFT) {
      good.forEach(entry -> writer.write(entry.work(), entry.checked().data()));
      records.flush();
    } else {
      submit(good);
    }
  }

  private void submit(List<Entry> good) {
    try {
      good.forEach(entry -> submission.submitOneOfMany(entry.work(), entry.checked()));
      good.forEach(this::claim);
      records.flush();
    } catch (PersistenceException conflict) {
      if (good.stream().allMatch(entry -> entry.claims().isEmpty())) {
        throw conflict;
      }
      throw StorageProblems.conflict(conflict, RecordProblems::batchOvertaken);
    }
    submission.number(good.stream().map(Entry::work).toList());
    records.flush();
  }

  private void begin(Entry entry) {
    ObjectNode what = JsonNodeFactory.instance.objectNode().put("form", entry.work().form().key());
    events.begin("record.created", entry.work().row().id(), what);
  }

  private void claim(Entry entry) {
    UUID id = entry.work().row().id();
    entry.claims().forEach(key -> records.add(new UniqueValueRow(key, id)));
  }
}
