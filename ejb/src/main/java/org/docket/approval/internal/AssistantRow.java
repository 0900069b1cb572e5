package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who may set who stands in for somebody else. */
@Entity
@IdClass(AssistantRow.Key.class)
@Table(name = "docket_assistant")
public class AssistantRow {

  /** Whose agents, and who sets them. */
  public record Key(UUID personId, UUID assistantId) implements Serializable {}

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Id
  @Column(name = "assistant_id")
  private UUID assistantId;

  @Column(name = "since", updatable = false)
  private Instant since;

  @Column(name = "named_by", updatable = false)
  private @Nullable UUID namedBy;

  protected AssistantRow() {}

  AssistantRow(UUID person, UUID assistant, UUID namedBy, Instant since) {
    this.namedBy = namedBy;
    this.personId = person;
    this.assistantId = assistant;
    this.since = since;
  }

  UUID personId() {
    return personId;
  }

  UUID assistantId() {
    return assistantId;
  }

  Instant since() {
    return since;
  }

  /** Empty for those named before that was kept. */
  Optional<UUID> namedBy() {
    return Optional.ofNullable(namedBy);
  }
}
