package org.docket.definition.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** The content of one or more files. */
@Entity
@Immutable
@Table(name = "docket_file")
public class FileRow {

  @Id
  @Column(name = "sha256")
  private String sha256;

  @JdbcTypeCode(SqlTypes.LONG32VARBINARY)
  @Column(name = "content")
  private byte[] content;

  protected FileRow() {}

  FileRow(String sha256, byte[] content) {
    this.sha256 = sha256;
    this.content = content;
  }
}
