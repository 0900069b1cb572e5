package org.docket.record.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.docket.platform.Json;
import org.hibernate.Length;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** Data of a record as they were after one save. Written once. */
@Entity
@Immutable
@IdClass(RevisionRow.Key.class)
@Table(name = "docket_revision")
public class RevisionRow {

  /** Record and revision. */
  public record Key(UUID recordId, int revision) implements Serializable {}

  @Id
  @Column(name = "record_id")
  private UUID recordId;

  @Id
  @Column(name = "revision")
  private int revision;

  @Column(name = "saved_at")
  private Instant savedAt;

  @Column(name = "saved_by")
  private UUID savedBy;

  @Column(name = "release_id")
  private UUID releaseId;

  @Column(name = "data", length = Length.LONG32)
  private String data;

  @Column(name = "sha256")
  private String sha256;

  @Column(name = "record_version")
  private @Nullable Long recordVersion;

  /** For Hibernate. */
  protected RevisionRow() {}

  RevisionRow(RecordRow record, int revision, Instant savedAt, UUID savedBy) {
    this.recordId = record.id();
    this.revision = revision;
    this.savedAt = savedAt;
    this.savedBy = savedBy;
    this.releaseId = record.releaseId();
    this.data = record.canonicalData();
    this.sha256 = record.sha256();
    this.recordVersion = record.version();
  }

  public int revision() {
    return revision;
  }

  public Instant savedAt() {
    return savedAt;
  }

  public UUID savedBy() {
    return savedBy;
  }

  /** Whether somebody who saw this version of the record saw this revision of it. */
  boolean wasSeenWith(long version) {
    return revision == 1 || recordVersion == null || recordVersion < version;
  }

  public UUID releaseId() {
    return releaseId;
  }

  public ObjectNode data() {
    try {
      return (ObjectNode) Json.MAPPER.readTree(data);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Revision " + revision + " of " + recordId, e);
    }
  }

  public String sha256() {
    return sha256;
  }
}
