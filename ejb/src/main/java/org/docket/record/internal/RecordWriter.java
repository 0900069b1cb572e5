package org.docket.record.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.Compiled;
import org.docket.expression.RecordValue;
import org.docket.expression.Values;
import org.docket.form.FieldDefinition;
import org.docket.form.FormRules;
import org.docket.form.Lines;
import org.docket.form.Lookups.StoredFile;
import org.docket.form.Reading;
import org.docket.organization.Organization;
import org.docket.organization.Unit;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemCollector;
import org.docket.problem.ProblemException;
import org.docket.record.RecordProblems;
import org.docket.record.RecordState;
import org.jspecify.annotations.Nullable;

/** Writes data into a record and brings everything that repeats them up to date. */
@ApplicationScoped
public class RecordWriter {

  private final RecordRepository records;
  private final Slots slots;
  private final Links links;
  private final UniqueValues uniqueValues;
  private final SearchableLines lines;
  private final Trees trees;
  private final AttachmentStore attachments;
  private final Organization organization;
  private final DocketClock clock;
  private final CurrentUser currentUser;

  @Inject
  public RecordWriter(
      RecordRepository records,
      Slots slots,
      Links links,
      UniqueValues uniqueValues,
      SearchableLines lines,
      Trees trees,
      AttachmentStore attachments,
      Organization organization,
      DocketClock clock,
      CurrentUser currentUser) {
    this.records = records;
    this.slots = slots;
    this.links = links;
    this.uniqueValues = uniqueValues;
    this.lines = lines;
    this.trees = trees;
    this.attachments = attachments;
    this.organization = organization;
    this.clock = clock;
    this.currentUser = currentUser;
  }

  /** The row has its state already; a record that is handed in gets a revision. */
  public void write(RecordWork work, ObjectNode written) {
    fill(work, written);
    if (work.row().state() != RecordState.DRAFT) {
      claim(work);
    }
  }

  /** Claims what must be unique; all that was written so far is sent. */
  void claim(RecordWork work) {
    uniqueValues.follow(work, work.data());
  }

  /**
   * Data, title, slots, links and lines. A new row is added once all its columns are known: what is
   * added and then changed is written twice.
   */
  void fill(RecordWork work, ObjectNode written) {
    RecordRow row = work.row();
    boolean binding = row.state() != RecordState.DRAFT;
    ObjectNode data =
        binding ? FormRules.freeze(work.form(), written, work.surroundings()) : written;
    ObjectNode before = row.data();
    row.write(data);
    row.touch(clock.now(), actor(row));
    belong(work, binding);
    entitle(work);
    fillSlots(work, data);
    int revision = binding ? row.nextRevision() : row.revision();
    if (isNew(work)) {
      records.add(row);
    }
    if (binding) {
      records.add(new RevisionRow(row, revision, row.updatedAt(), row.updatedBy()));
    }
    links.follow(work, before, data);
    lines.follow(work, before, data, slots.of(work.form()));
    trees.follow(work, data);
    attach(work, data);
  }

  /** Removes all that repeats the data, before another form describes them. */
  public void takeBack(RecordWork work) {
    RecordRow row = work.row();
    ObjectNode nothing = row.data().objectNode();
    links.follow(work, row.data(), nothing);
    lines.follow(work, row.data(), nothing, slots.of(work.form()));
    uniqueValues.release(work);
    row.write(nothing);
    records.flush();
  }

  /** Whether it is in no table yet. */
  boolean isNew(RecordWork work) {
    return !records.holds(work.row());
  }

  /** The record is in another state: what depends on it is brought up to date. */
  void moved(RecordWork work) {
    uniqueValues.moved(work);
  }

  /** The row as it would be, without anything that others could find. */
  void imagine(RecordWork work, ObjectNode data) {
    work.row().write(data);
    ownerUnit(work, work.values()).ifPresent(unit -> work.row().belongTo(unit.code(), unit.path()));
    entitle(work);
  }

  /** The unit as far as it is known without the data. */
  public void belong(RecordWork work) {
    RecordRow row = work.row();
    organization
        .homeUnit(row.creatorId())
        .ifPresent(
            unit -> {
              row.madeFor(unit.code());
              row.belongTo(unit.code(), unit.path());
            });
  }

  /** For which its creator made it; of records from before that was kept, where he works now. */
  private Optional<Unit> creatorUnit(RecordRow row) {
    return row.creatorUnit()
        .flatMap(organization::unit)
        .or(() -> organization.homeUnit(row.creatorId()));
  }

  private UUID actor(RecordRow row) {
    return currentUser.actor().map(actor -> actor.personId()).orElse(row.creatorId());
  }

  /** Title and what the quick search finds; also after the number was drawn. */
  public void entitle(RecordWork work) {
    RecordRow row = work.row();
    row.entitle(FormRules.title(work.form(), row.data(), work.surroundings()));
    row.findBy(SearchWords.indexed(new FoundTexts(work).all()));
  }

  private void belong(RecordWork work, boolean binding) {
    Optional<Unit> unit = ownerUnit(work, work.values());
    if (unit.isPresent()) {
      work.row().belongTo(unit.get().code(), unit.get().path());
    } else if (binding && mustBelong(work)) {
      throw new ProblemException(RecordProblems.noOwnerUnit());
    }
  }

  /** Whether a record that is handed in with these data would be nobody's. */
  boolean lacksOwner(RecordWork work, ObjectNode data) {
    return mustBelong(work) && ownerUnit(work, work.lookups().valueOf(work.row(), data)).isEmpty();
  }

  private static boolean mustBelong(RecordWork work) {
    return work.form().represents() == null;
  }

  private Optional<Unit> ownerUnit(RecordWork work, Values values) {
    Compiled expression = work.form().ownerUnit();
    if (expression == null) {
      String present = work.row().unitCode();
      return present.isEmpty() ? creatorUnit(work.row()) : organization.unit(present);
    }
    Object unit = expression.evaluate(values, work.evaluation().whileFilling());
    return unit instanceof RecordValue value
        ? organization.unit(value.id().toString())
        : creatorUnit(work.row());
  }

  private void fillSlots(RecordWork work, ObjectNode data) {
    Map<String, String> assigned = slots.of(work.form());
    RecordSlots target = work.row().slots();
    target.clear();
    Reading reading =
        new Reading(work.lookups(), work.evaluation(), new ProblemCollector(), "/data");
    for (FieldDefinition field : work.form().fields()) {
      String slot = assigned.get(field.path());
      JsonNode stored = data.get(field.key());
      if (slot != null && stored != null) {
        target.set(slot, shortened(field.kind().slotValue(stored, reading)));
      }
    }
  }

  static @Nullable Object shortened(@Nullable Object value) {
    return value instanceof String text && text.length() > 400 ? text.substring(0, 400) : value;
  }

  /** Each must be an upload of the person that belongs to no record yet, or to this one. */
  List<StoredFile> enclose(UUID record, List<UUID> files, UUID person) {
    List<StoredFile> enclosed = new ArrayList<>();
    for (UUID id : files) {
      AttachmentRow file =
          attachments
              .find(id)
              .filter(found -> found.uploadedBy().equals(person))
              .filter(found -> found.recordId().filter(other -> !other.equals(record)).isEmpty())
              .orElseThrow(() -> new ProblemException(RecordProblems.attachmentNotFound()));
      attachments.attach(id, record);
      enclosed.add(file.file());
    }
    return enclosed;
  }

  private void attach(RecordWork work, ObjectNode data) {
    for (FieldDefinition field : work.form().fields()) {
      attach(field, data, work.row().id());
      for (ObjectNode line :
          field.isTable() ? Lines.of(data.get(field.key())) : List.<ObjectNode>of()) {
        field.columns().forEach(column -> attach(column, line, work.row().id()));
      }
    }
  }

  private void attach(FieldDefinition field, ObjectNode data, UUID record) {
    JsonNode stored = data.get(field.key());
    if (stored == null) {
      return;
    }
    if (field.kind().id().equals("attachments")) {
      stored.forEach(file -> attachments.attach(idOf(file), record));
    } else if (field.kind().id().equals("signature")) {
      attachments.attach(idOf(stored), record);
    }
  }

  private static UUID idOf(JsonNode file) {
    return UUID.fromString(file.path("id").asText());
  }
}
