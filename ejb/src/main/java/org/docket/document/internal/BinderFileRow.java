package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The PDF of a handbook. */
@Entity
@Table(name = "docket_handbook_binder_file")
public class BinderFileRow {

  @Id
  @Column(name = "binder_id")
  private UUID binderId;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "pdf", updatable = false)
  private byte[] pdf;

  /** For Hibernate. */
  protected BinderFileRow() {}

  public BinderFileRow(UUID binderId, byte[] pdf) {
    this.binderId = binderId;
    this.pdf = pdf.clone();
  }

  byte[] pdf() {
    return pdf.clone();
  }
}
