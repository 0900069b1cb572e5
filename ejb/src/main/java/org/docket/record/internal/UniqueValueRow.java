package org.docket.record.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A value that no other record of the form may have in this field. */
@Entity
@IdClass(UniqueValueRow.Key.class)
@Table(name = "docket_unique_value")
public class UniqueValueRow {

  /** Form, field and value. */
  public record Key(String form, String field, String content) implements Serializable {}

  @Id
  @Column(name = "form")
  private String form;

  @Id
  @Column(name = "field")
  private String field;

  @Id
  @Column(name = "content")
  private String content;

  @Column(name = "record_id")
  private UUID recordId;

  /** For Hibernate. */
  protected UniqueValueRow() {}

  UniqueValueRow(Key key, UUID recordId) {
    this.form = key.form();
    this.field = key.field();
    this.content = key.content();
    this.recordId = recordId;
  }

  Key key() {
    return new Key(form, field, content);
  }

  UUID recordId() {
    return recordId;
  }
}
