package org.docket.record.internal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.access.Grantee;
import org.docket.event.EventLog;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.form.CheckRequest;
import org.docket.form.CheckRequest.Coverage;
import org.docket.form.CheckRequest.Thoroughness;
import org.docket.form.FormDefinition;
import org.docket.form.FormRules;
import org.docket.form.Lookups;
import org.docket.form.Lookups.StoredFile;
import org.docket.problem.Text;
import org.docket.record.Concealed;
import org.docket.record.OpenRecord;
import org.docket.record.RecordState;
import org.docket.record.StepEdit;
import org.jspecify.annotations.Nullable;

/** A record over its row. */
final class JpaOpenRecord implements OpenRecord {

  private final RecordWork work;
  private final RecordRow row;
  private final RecordRepository records;
  private final RecordWriter writer;
  private final Numbering numbering;
  private final EventLog events;
  private final Granting granting;
  private final Concealments concealments;

  JpaOpenRecord(
      RecordWork work,
      RecordRepository records,
      RecordWriter writer,
      Numbering numbering,
      EventLog events,
      Granting granting,
      Concealments concealments) {
    this.work = work;
    this.row = work.row();
    this.records = records;
    this.writer = writer;
    this.numbering = numbering;
    this.events = events;
    this.granting = granting;
    this.concealments = concealments;
  }

  @Override
  public UUID id() {
    return row.id();
  }

  @Override
  public String form() {
    return row.form();
  }

  @Override
  public UUID releaseId() {
    return row.releaseId();
  }

  @Override
  public UUID creatorId() {
    return row.creatorId();
  }

  @Override
  public Optional<String> creatorUnit() {
    return row.creatorUnit();
  }

  @Override
  public String unitCode() {
    return row.unitCode();
  }

  @Override
  public RecordState state() {
    return row.state();
  }

  @Override
  public Optional<String> number() {
    return row.number();
  }

  @Override
  public String title() {
    return row.title();
  }

  @Override
  public long version() {
    return row.version();
  }

  @Override
  public int revision() {
    return row.revision();
  }

  @Override
  public String sha256() {
    return row.sha256();
  }

  @Override
  public Instant createdAt() {
    return row.createdAt();
  }

  @Override
  public Instant updatedAt() {
    return row.updatedAt();
  }

  @Override
  public UUID updatedBy() {
    return row.updatedBy();
  }

  @Override
  public Optional<UUID> sourceId() {
    return row.sourceId();
  }

  @Override
  public FormDefinition definition() {
    return work.form();
  }

  @Override
  public ObjectNode data() {
    return row.data();
  }

  @Override
  public Values values() {
    return work.values();
  }

  @Override
  public Lookups lookups() {
    return work.lookups();
  }

  @Override
  public Scope scope() {
    return work.form().scope().with("record", Type.Field.required(work.form().type()));
  }

  @Override
  public void edit(ObjectNode changes, StepEdit step) {
    ObjectNode before = row.data();
    work.expect(changes);
    CheckRequest request =
        new CheckRequest(
            before,
            changes,
            false,
            Coverage.CHANGES,
            step.mask(),
            Thoroughness.STEP,
            step.concealed(before),
            step.require());
    write(before, FormRules.check(work.form(), request, work.surroundings()).require().data());
  }

  @Override
  public void set(Map<String, ? extends @Nullable Object> values) {
    ObjectNode before = row.data();
    write(before, FormRules.set(work.form(), before, values, work.surroundings()).require().data());
  }

  private void write(ObjectNode before, ObjectNode after) {
    ArrayNode changes = Changes.between(work.form(), before, after);
    if (!changes.isEmpty()) {
      writer.write(work, after);
      events.append("record.saved", row.id(), Map.of("changes", changes));
    }
  }

  @Override
  public void move(RecordState state, @Nullable Text title) {
    row.move(state, title);
    writer.moved(work);
  }

  @Override
  public String draw(String series) {
    return numbering.draw(work, series);
  }

  @Override
  public void addParticipants(Collection<UUID> people) {
    records.addParticipants(row.id(), people);
  }

  @Override
  public void ask(Collection<UUID> people, Concealed hidden) {
    concealments.asked(row, people, hidden);
    addParticipants(people);
  }

  @Override
  public void grant(Collection<UUID> people, Instant until, Text reason) {
    people.forEach(person -> granting.give(work, Grantee.person(person), until, reason));
  }

  @Override
  public List<StoredFile> enclose(List<UUID> files, UUID person) {
    return writer.enclose(row.id(), files, person);
  }
}
