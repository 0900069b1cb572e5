package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A piece of an uploaded file. */
@Entity
@Immutable
@IdClass(ChunkRow.Key.class)
@Table(name = "docket_attachment_chunk")
public class ChunkRow {

  /** File and place of the piece in it. */
  public record Key(UUID attachmentId, int place) implements Serializable {}

  @Id
  @Column(name = "attachment_id")
  private UUID attachmentId;

  @Id
  @Column(name = "place")
  private int place;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "content")
  private byte[] content;

  /** For Hibernate. */
  protected ChunkRow() {}

  ChunkRow(UUID attachmentId, int place, byte[] content) {
    this.attachmentId = attachmentId;
    this.place = place;
    this.content = content;
  }

  byte[] content() {
    return content;
  }
}
