package org.docket.document;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.expression.Scope;
import org.docket.expression.Values;
import org.docket.form.FormDefinition;
import org.docket.form.Lookups;
import org.docket.form.Lookups.StoredFile;
import org.docket.problem.Text;
import org.docket.record.Concealed;
import org.docket.record.OpenRecord;
import org.docket.record.RecordState;
import org.docket.record.StepEdit;
import org.jspecify.annotations.Nullable;

/**
 * A finished record that exists in no table, for showing what is printed of its form. It can only
 * be looked at.
 *
 * @param releaseId whose form it is of
 * @param unitCode the unit that it is said to be of
 */
record SampleRecord(
    FormDefinition definition,
    UUID releaseId,
    String unitCode,
    String shownNumber,
    Instant createdAt,
    SampleLookups made)
    implements OpenRecord {

  private static final UUID NOBODY = new UUID(0, 0);

  @Override
  public UUID id() {
    return NOBODY;
  }

  @Override
  public String form() {
    return definition.key();
  }

  @Override
  public UUID creatorId() {
    return NOBODY;
  }

  @Override
  public Optional<String> creatorUnit() {
    return Optional.empty();
  }

  @Override
  public RecordState state() {
    return RecordState.COMPLETED;
  }

  @Override
  public Optional<String> number() {
    return Optional.of(shownNumber);
  }

  @Override
  public String title() {
    return made.title(definition);
  }

  @Override
  public long version() {
    return 0;
  }

  @Override
  public int revision() {
    return 1;
  }

  @Override
  public String sha256() {
    return "";
  }

  @Override
  public Instant updatedAt() {
    return createdAt;
  }

  @Override
  public UUID updatedBy() {
    return NOBODY;
  }

  @Override
  public Optional<UUID> sourceId() {
    return Optional.empty();
  }

  @Override
  public ObjectNode data() {
    return made.data(definition).deepCopy();
  }

  @Override
  public Values values() {
    return made.values(definition);
  }

  @Override
  public Lookups lookups() {
    return made;
  }

  @Override
  public Scope scope() {
    return definition.scope();
  }

  @Override
  public void edit(ObjectNode changes, StepEdit step) {
    throw untouchable();
  }

  @Override
  public void set(Map<String, ? extends @Nullable Object> values) {
    throw untouchable();
  }

  @Override
  public void move(RecordState state, @Nullable Text title) {
    throw untouchable();
  }

  @Override
  public String draw(String series) {
    throw untouchable();
  }

  @Override
  public void ask(Collection<UUID> people, Concealed hidden) {
    throw untouchable();
  }

  @Override
  public void addParticipants(Collection<UUID> people) {
    throw untouchable();
  }

  @Override
  public List<StoredFile> enclose(List<UUID> files, UUID person) {
    throw untouchable();
  }

  @Override
  public void grant(Collection<UUID> people, Instant until, Text reason) {
    throw untouchable();
  }

  private static UnsupportedOperationException untouchable() {
    return new UnsupportedOperationException("A sample is only looked at");
  }
}
