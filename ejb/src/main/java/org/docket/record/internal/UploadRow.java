package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that comes in pieces, until it is whole and an attachment. */
@Entity
@Table(name = "docket_upload")
public class UploadRow {

  @Id private UUID id;

  @Column(name = "owner_id", updatable = false)
  private UUID ownerId;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "type", updatable = false)
  private String type;

  @Column(name = "size", updatable = false)
  private long size;

  @Column(name = "received")
  private long received;

  @Column(name = "pieces")
  private int pieces;

  @Column(name = "file_id")
  private @Nullable UUID fileId;

  @Column(name = "touched_at")
  private Instant touchedAt;

  /** For Hibernate. */
  protected UploadRow() {}

  public UploadRow(UUID id, UUID ownerId, String name, String type, long size, Instant now) {
    this.id = id;
    this.ownerId = ownerId;
    this.name = name;
    this.type = type;
    this.size = size;
    this.touchedAt = now;
  }

  public UUID id() {
    return id;
  }

  public UUID ownerId() {
    return ownerId;
  }

  public String name() {
    return name;
  }

  public String type() {
    return type;
  }

  public long size() {
    return size;
  }

  /** Bytes that have come. */
  public long received() {
    return received;
  }

  int pieces() {
    return pieces;
  }

  public Optional<UUID> fileId() {
    return Optional.ofNullable(fileId);
  }

  /** Another piece has come. */
  public void received(int bytes, Instant now) {
    received += bytes;
    pieces++;
    touchedAt = now;
  }

  public void became(UUID file, Instant now) {
    fileId = file;
    touchedAt = now;
  }
}
