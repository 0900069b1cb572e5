package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The merged PDF of a batch. */
@Entity
@Table(name = "docket_print_batch_file")
public class BatchFileRow {

  @Id
  @Column(name = "batch_id")
  private UUID batchId;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "pdf", updatable = false)
  private byte[] pdf;

  /** For Hibernate. */
  protected BatchFileRow() {}

  public BatchFileRow(UUID batchId, byte[] pdf) {
    this.batchId = batchId;
    this.pdf = pdf.clone();
  }

  byte[] pdf() {
    return pdf.clone();
  }
}
