package org.docket.record.internal;

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

/** A creating request that a client named, and what was made of it. */
@Entity
@IdClass(RepeatRow.Key.class)
@Table(name = "docket_idempotency")
public class RepeatRow {

  /** Person and the client's name for the request. */
  public record Key(UUID personId, String requestKey) implements Serializable {}

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Id
  @Column(name = "request_key")
  private String requestKey;

  @Column(name = "request_hash")
  private String requestHash;

  @Column(name = "subject_id")
  private @Nullable UUID subjectId;

  @Column(name = "created_at")
  private Instant createdAt;

  /** For Hibernate. */
  protected RepeatRow() {}

  public RepeatRow(Key key, String requestHash, Instant createdAt) {
    this.personId = key.personId();
    this.requestKey = key.requestKey();
    this.requestHash = requestHash;
    this.createdAt = createdAt;
  }

  public boolean isOf(String hash) {
    return requestHash.equals(hash);
  }

  public Optional<UUID> subject() {
    return Optional.ofNullable(subjectId);
  }

  public void made(UUID subject) {
    this.subjectId = subject;
  }
}
