package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A picture of a stamp with who set it when; none where it was taken away. Never changed. */
@Entity
@Table(name = "docket_stamp_picture")
public class StampPictureRow {

  @Id
  @Column(name = "id", updatable = false)
  private UUID id;

  @Column(name = "stamp", updatable = false)
  private String stamp;

  @Column(name = "set_at", updatable = false)
  private Instant setAt;

  @Column(name = "set_by", updatable = false)
  private UUID setBy;

  @Column(name = "sha256", updatable = false)
  private String sha256;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "content", updatable = false)
  private byte @Nullable [] content;

  protected StampPictureRow() {}

  /**
   * @param content a PNG; null where the picture is taken away
   */
  public StampPictureRow(
      UUID id, String stamp, Instant setAt, UUID setBy, String sha256, byte @Nullable [] content) {
    this.id = id;
    this.stamp = stamp;
    this.setAt = setAt;
    this.setBy = setBy;
    this.sha256 = sha256;
    this.content = content == null ? null : content.clone();
  }

  public UUID id() {
    return id;
  }

  public Instant setAt() {
    return setAt;
  }

  public UUID setBy() {
    return setBy;
  }

  public String sha256() {
    return sha256;
  }

  public Optional<byte[]> content() {
    return content == null ? Optional.empty() : Optional.of(content.clone());
  }
}
