package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.docket.form.Lookups.StoredFile;
import org.jspecify.annotations.Nullable;

/** An uploaded file without its contents. */
@Entity
@Table(name = "docket_attachment")
public class AttachmentRow {

  @Id private UUID id;

  @Column(name = "record_id")
  private @Nullable UUID recordId;

  @Column(name = "name", updatable = false)
  private String name;

  @Column(name = "type", updatable = false)
  private String type;

  @Column(name = "size", updatable = false)
  private long size;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @Column(name = "uploaded_by", updatable = false)
  private UUID uploadedBy;

  @Column(name = "uploaded_at", updatable = false)
  private Instant uploadedAt;

  @Column(name = "kept_in", updatable = false)
  private String keptIn;

  @Column(name = "scan")
  private String scan;

  /** For Hibernate. */
  protected AttachmentRow() {}

  AttachmentRow(
      StoredFile file, UUID uploadedBy, Instant uploadedAt, String keptIn, ScanState scan) {
    this.id = file.id();
    this.name = file.name();
    this.type = file.type();
    this.size = file.size();
    this.sha256 = file.sha256();
    this.uploadedBy = uploadedBy;
    this.uploadedAt = uploadedAt;
    this.keptIn = keptIn;
    this.scan = scan.key();
  }

  public StoredFile file() {
    return new StoredFile(id, name, type, size, sha256);
  }

  public Optional<UUID> recordId() {
    return Optional.ofNullable(recordId);
  }

  public UUID uploadedBy() {
    return uploadedBy;
  }

  String keptIn() {
    return keptIn;
  }

  public ScanState scan() {
    return ScanState.of(scan);
  }

  void scanned(ScanState state) {
    this.scan = state.key();
  }

  void attachTo(UUID record) {
    this.recordId = record;
  }
}
