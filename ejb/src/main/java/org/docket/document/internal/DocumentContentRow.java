package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The PDF of an issued document; apart, so that lists of documents do not read it. */
@Entity
@Immutable
@Table(name = "docket_document_content")
public class DocumentContentRow {

  @Id
  @Column(name = "document_id")
  private UUID documentId;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "pdf")
  private byte[] pdf;

  /** For Hibernate. */
  protected DocumentContentRow() {}

  public DocumentContentRow(UUID documentId, byte[] pdf) {
    this.documentId = documentId;
    this.pdf = pdf.clone();
  }

  public byte[] pdf() {
    return pdf.clone();
  }
}
