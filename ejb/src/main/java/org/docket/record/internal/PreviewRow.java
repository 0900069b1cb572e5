package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The small picture of an image, made once; without contents where none can be made. */
@Entity
@Immutable
@Table(name = "docket_attachment_preview")
public class PreviewRow {

  @Id
  @Column(name = "attachment_id")
  private UUID attachmentId;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "content")
  private byte @Nullable [] content;

  /** For Hibernate. */
  protected PreviewRow() {}

  public PreviewRow(UUID attachmentId, Optional<byte[]> content) {
    this.attachmentId = attachmentId;
    this.content = content.orElse(null);
  }

  UUID attachmentId() {
    return attachmentId;
  }

  public Optional<byte[]> content() {
    return Optional.ofNullable(content);
  }
}
